import Linguistics

/// Finds the patterns of `figure-frames.tsv` in a sentence.
struct FigureFrameMatcher {
  /// A gap has at most so many words.
  private static let longestGap = 5

  /// What a pattern has found so far.
  private struct Finding {
    var numbers: [Int] = []
    var kind: FigureKind?
  }

  let frames: FigureFrames

  /// Sets the kinds and marks that patterns give.
  func settle(_ reading: inout FigureReading) {
    if !reading.union.isDisjoint(with: [.frame, .opensFrame]) { settleOpened(&reading) }
    for place in reading.counted.indices {
      let number = reading.counted[place]
      for next in [number.quantity.words.upperBound, number.end]
      where next < reading.range.upperBound
        && frames.openedByNumber.mayBegin(with: reading.text.words[next])
      {
        guard
          let match = frames.openedByNumber.longestMatch(
            at: next, in: reading.text.words, end: reading.range.upperBound)
        else { continue }
        for frame in match.values { apply(frame, at: number.quantity.words.lowerBound, &reading) }
      }
    }
  }

  /// Applies the patterns that begin with words.
  private func settleOpened(_ reading: inout FigureReading) {
    for index in reading.range where mayOpen(index, reading) {
      for match in frames.openings.matches(at: index, in: reading.text.words) {
        for frame in match.values { apply(frame, at: index, &reading) }
      }
    }
  }

  private func mayOpen(_ index: Int, _ reading: FigureReading) -> Bool {
    let classes = reading.classes(index)
    return classes.contains(.frame)
      || classes.contains(.opensFrame) && reading.classes(index + 1).contains(.goesOnFrame)
  }

  private func apply(_ index: Int, at start: Int, _ reading: inout FigureReading) {
    let frame = frames.frames[index]
    guard let found = match(frame.elements[...], at: start, Finding(), reading),
      found.numbers.count == frame.marks.count
    else { return }
    if found.numbers.count == 2, found.numbers[0] == found.numbers[1] {
      split(found.numbers[0], &reading)
    }
    let numbers =
      found.numbers.count == 2 && found.numbers[0] == found.numbers[1]
      ? [reading.counted.count - 1, found.numbers[1]] : found.numbers
    for (place, mark) in zip(numbers, frame.marks) {
      guard let kind = kind(of: place, frame.source, found, numbers, reading) else { continue }
      reading.counted[place].settle(kind, .said, cue: start..<start + 1)
      guard reading.counted[place].kind == kind else { continue }
      reading.counted[place].isPrevious = reading.counted[place].isPrevious || mark == .previous
      reading.counted[place].isRevised = reading.counted[place].isRevised || mark == .revised
      reading.counted[place].isCumulative =
        reading.counted[place].isCumulative || mark == .cumulative
    }
  }

  /// Of "passé de 5 à 12" the first number is one of its own.
  private func split(_ place: Int, _ reading: inout FigureReading) {
    let range = reading.counted[place].quantity
    guard let low = range.low, let high = range.high else { return }
    var first = reading.counted[place]
    first.quantity = Quantity(exactly: low, words: range.words)
    first.end = range.words.upperBound
    reading.counted[place].quantity = Quantity(exactly: high, words: range.words)
    reading.counted.append(first)
  }

  private func kind(
    of place: Int, _ source: FigureFrames.Source, _ found: Finding, _ numbers: [Int],
    _ reading: FigureReading
  ) -> FigureKind? {
    let number = reading.counted[place]
    guard number.quantity.form == .count, !number.isBase else { return nil }
    let role = number.term?.role
    let own = role == .toll || role == .act ? number.term?.kind : nil
    if role == .unit || role == .thing { return nil }
    switch source {
    case .fixed(let kind): return own ?? kind
    case .toll: return own ?? found.kind
    case .own:
      if let own { return own }
      return number.head == nil || number.term?.isOfPersons ?? false ? .killed : nil
    case .same:
      guard let first = numbers.first else { return nil }
      if place == first { return own }
      let kind = reading.counted[first].term?.kind
      return number.head == nil && kind?.isOfPeople ?? false ? kind : nil
    }
  }

  // MARK: - Matching

  private func match(
    _ elements: ArraySlice<FigureFrames.Element>, at index: Int, _ found: Finding,
    _ reading: FigureReading
  ) -> Finding? {
    guard let element = elements.first else { return found }
    guard reading.range.contains(index) else { return nil }
    let rest = elements.dropFirst()
    switch element {
    case .phrases(let list):
      guard frames.lists[list].mayBegin(with: reading.text.words[index]) else { return nil }
      for (length, _) in frames.lists[list].matches(
        at: index, in: reading.text.words)
      {
        if let found = match(rest, at: index + length, found, reading) { return found }
      }
      return nil
    case .toll: return matchToll(rest, at: index, found, reading)
    case .gap:
      for next in index...index + Self.longestGap {
        if let found = match(rest, at: next, found, reading) { return found }
        if next >= reading.range.upperBound || reading.isStop(next) || reading.number(next) != nil {
          return nil
        }
      }
      return nil
    case .number: return matchNumber(rest, at: index, found, reading)
    }
  }

  private func matchToll(
    _ rest: ArraySlice<FigureFrames.Element>, at index: Int, _ found: Finding,
    _ reading: FigureReading
  ) -> Finding? {
    var next = index
    while !reading.classes(next).isDisjoint(with: [.determiner, .prenominal]),
      reading.match(next) == nil, next - index < 2
    {
      next += 1
    }
    guard let noun = reading.match(next),
      let term = noun.term({ $0 == .toll || $0 == .act || $0 == .role || $0 == .victim })
    else { return nil }
    var found = found
    found.kind = term.kind
    return match(rest, at: noun.words.upperBound, found, reading)
  }

  private func matchNumber(
    _ rest: ArraySlice<FigureFrames.Element>, at index: Int, _ found: Finding,
    _ reading: FigureReading
  ) -> Finding? {
    guard let place = reading.number(index) else { return nil }
    let number = reading.counted[place]
    var found = found
    found.numbers.append(place)
    if number.quantity.isRange, rest.count >= 2, case .number = rest[rest.startIndex + 1],
      case .phrases(let list) = rest[rest.startIndex],
      index - number.quantity.words.lowerBound <= 1,
      number.quantity.words.contains(where: {
        frames.lists[list].longestMatch(at: $0, in: reading.text.words) != nil
      })
    {
      found.numbers.append(place)
      return match(rest.dropFirst(2), at: number.end, found, reading)
    }
    guard index == number.quantity.words.lowerBound, !number.quantity.isArticle else { return nil }
    return match(rest, at: number.quantity.words.upperBound, found, reading)
      ?? match(rest, at: number.end, found, reading)
  }
}
