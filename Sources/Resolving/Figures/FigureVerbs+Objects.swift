import Linguistics

/// The objects of verbs, and single persons who are named and not counted.
extension FigureVerbs {
  /// The counted nouns right behind a verb.
  func object(
    from start: Int, _ term: FigureTerm, _ reading: FigureReading
  ) -> [Int] {
    var index = start
    while index < reading.range.upperBound, index - start <= Self.reachRight {
      if let place = reading.number(index) {
        guard
          index == start || !reading.counted[place].isGoverned
            || reading.classes(index - 1).contains(.determiner)
        else { return [] }
        guard isCandidate(place, term, reading) else { return [] }
        return chain(startingWith: place, term, reading)
      }
      let classes = reading.classes(index)
      guard !isClauseEnd(index, reading), !classes.contains(.comma),
        !classes.contains(.conjunction) || index == start,
        reading.match(index)?.term({ $0.isVerb || $0 == .person || $0 == .victim }) == nil
      else { return [] }
      index += 1
    }
    return []
  }

  func chain(
    startingWith first: Int, _ term: FigureTerm, _ reading: FigureReading
  ) -> [Int] {
    var places = [first]
    while let last = places.last,
      let next = (last + 1..<reading.counted.count).first(where: {
        !reading.counted[$0].isComplement
      })
    {
      guard isTied(last, next, reading), isCandidate(next, term, reading),
        reading.counted[next].head != nil, !startsClause([next], reading)
      else { break }
      places.append(next)
    }
    return places
  }

  // MARK: - One person

  /// "tué l'agresseur"
  func addSingleObject(
    _ start: Int, _ term: FigureTerm, _ match: FigureReading.Match, _ auxiliary: Auxiliary,
    _ reading: inout FigureReading
  ) -> Bool {
    guard !auxiliary.isNegated, isOfOne(term),
      let words = singlePerson(at: start, reading)
    else { return false }
    _ = reading.addImplied(words, term.kind ?? .killed, cue: match.words)
    return true
  }

  func isOfOne(_ term: FigureTerm) -> Bool {
    switch term.kind {
    case .killed, .wounded, .arrested, .abducted, .released: true
    default: false
    }
  }

  /// A determiner and a noun of one person, adjectives between them.
  func singlePerson(at start: Int, _ reading: FigureReading) -> Range<Int>? {
    guard reading.classes(start).contains(.determiner), reading.number(start) == nil else {
      return nil
    }
    var index = start + 1
    while index < reading.range.upperBound, index - start <= 3 {
      if let match = reading.match(index) {
        if let noun = match.term({ $0 == .person || $0 == .role }) {
          guard noun.isSingular, match.term({ $0 == .toll }) == nil else { return nil }
          return start..<match.words.upperBound
        }
        if !reading.classes(index).contains(.prenominal) { return nil }
      } else if !reading.isOpenWord(index) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// "le policier a été tué"
  func addSingleSubject(
    _ start: Int, _ term: FigureTerm, _ match: FigureReading.Match,
    _ reading: inout FigureReading
  ) {
    guard isOfOne(term) else { return }
    var index = start - 1
    var found: Range<Int>?
    if reading.classes(index).contains(.relative) { index -= 1 }
    if reading.classes(index).contains(.comma) { index = beforeAside(index, reading) ?? index - 1 }
    var steps = 0
    while index >= reading.range.lowerBound, steps < Self.reachLeft {
      if reading.number(index) != nil || reading.classes(index).contains(.comma)
        || isClauseEnd(index, reading) || isVerb(index, reading)
      {
        break
      }
      let before = reading.classes(index - 1)
      if let words = singlePerson(at: index, reading),
        before.isDisjoint(with: [.preposition, .link]), words.upperBound <= start
      {
        found = words
      }
      index -= 1
      steps += 1
    }
    guard let found else { return }
    _ = reading.addImplied(found, term.kind ?? .killed, cue: match.words)
  }
}
