import Linguistics

/// Numbers that count no people: ages, sums, times, years.
extension FigureReading {
  /// Years of the calendar in four digits.
  private static let years = 1000.0...2100.0
  /// "18, 24 et 26 ans": so many words from one number to the next.
  private static let listReach = 2

  /// Sets the kinds that units and the words around give.
  mutating func settleMeasures() {
    for place in counted.indices.reversed() {
      guard let kind = measure(place) else { continue }
      counted[place].settle(kind, .said, cue: counted[place].head)
    }
  }

  private func measure(_ place: Int) -> FigureKind? {
    let number = counted[place]
    if number.quantity.form != .count { return .share }
    if let term = number.term, term.role == .unit, let kind = term.kind {
      return refined(kind, number)
    }
    let start = number.quantity.words.lowerBound
    let before = classes(start - 1)
    if before.contains(.moneyBefore) { return .money }
    if before.contains(.ageBefore) { return .age }
    if number.quantity.isRange, number.head == nil, isGame() { return .score }
    if before.contains(.label), number.head == nil || isName(start - 1), isSingleWord(number) {
      return .label
    }
    if isYear(number, before) || isYears(number) { return .year }
    if let term = match(start - 1)?.term({ $0 == .unit }), term.isHours, isSingleWord(number) {
      return .time
    }
    if number.head == nil, range.contains(start - 1), isSingleWord(number),
      text.words[start - 1].isWord, text.words[start - 1].isAllCapitals
    {
      return .label
    }
    return listed(place)
  }

  /// "un homme de 23 ans", "à 18 heures", "le 12 mai".
  private func refined(_ kind: FigureKind, _ number: CountedNoun) -> FigureKind {
    let start = number.quantity.words.lowerBound
    let before = classes(start - 1)
    switch kind {
    case .duration:
      guard let head = number.head else { return kind }
      if before.contains(.ageBefore) || classes(start - 2).contains(.ageBefore) { return .age }
      if before.contains(.timeBefore), isHours(head, number) { return .time }
      return isAge(number, head) ? .age : kind
    default: return kind
    }
  }

  /// Of years: behind a noun of persons and "de", or between commas behind a name.
  private func isAge(_ number: CountedNoun, _ head: Range<Int>) -> Bool {
    var start = number.quantity.words.lowerBound
    guard isOfYears(head) else { return false }
    // "de 18, 24 et 26 ans"
    while !classes(start - 1).isDisjoint(with: [.comma, .conjunction]),
      let before = self.number(start - 2), counted[before].head == nil
    {
      start = counted[before].quantity.words.lowerBound
    }
    if classes(start - 1).contains(.link), isPerson(start - 2) { return true }
    let isBetween =
      classes(start - 1).contains(.comma) && head.upperBound < range.upperBound
      && classes(head.upperBound).contains(.comma)
    return isBetween && !number.quantity.isArticle
  }

  private func isPerson(_ index: Int) -> Bool {
    match(index)?.terms.contains { $0.isOfPersons } ?? false
  }

  /// The first unit of the list is that of years.
  private func isOfYears(_ head: Range<Int>) -> Bool {
    guard let match = match(head.lowerBound) else { return false }
    return match.terms.contains { $0.isYears }
  }

  private func isHours(_ head: Range<Int>, _ number: CountedNoun) -> Bool {
    guard let match = match(head.lowerBound), match.terms.contains(where: { $0.isHours }),
      let value = number.quantity.best
    else { return false }
    return value < 25
  }

  private func isGame() -> Bool { range.contains { classes($0).contains(.game) } }

  private func isName(_ index: Int) -> Bool {
    range.contains(index) && text.words[index].isWord && classes(index).contains(.label)
  }

  private func isSingleWord(_ number: CountedNoun) -> Bool {
    number.quantity.words.count == 1 && text.words[number.quantity.words.lowerBound].isNumber
  }

  private func isYear(_ number: CountedNoun, _ before: FunctionClasses) -> Bool {
    let word = number.quantity.words.lowerBound
    guard isSingleWord(number), let value = number.quantity.best, Self.years.contains(value),
      text.words[word].bytes.count == 4
    else { return false }
    if let role = number.term?.role, role != .unit { return false }
    return number.head == nil || before.contains(.yearBefore)
      || match(word - 1)?.term { $0 == .unit }?.kind == .date
  }

  /// "1932-1933"
  private func isYears(_ number: CountedNoun) -> Bool {
    guard number.quantity.isRange, number.head == nil, number.quantity.words.count == 2,
      let low = number.quantity.low, let high = number.quantity.high
    else { return false }
    return Self.years.contains(low) && Self.years.contains(high)
  }

  /// "18, 24 et 26 ans": without a noun of its own it has that of the next.
  private func listed(_ place: Int) -> FigureKind? {
    guard counted[place].head == nil, place + 1 < counted.count,
      let next = counted[place + 1].kind, !next.isOfPeople, counted[place + 1].standing == .said,
      next != .year
    else { return nil }
    let gap =
      counted[place]
      .end..<max(
        counted[place].end, counted[place + 1].quantity.words.lowerBound)
    guard gap.count <= Self.listReach, !gap.isEmpty else { return nil }
    let joins = gap.allSatisfy {
      !classes($0).isDisjoint(with: [.comma, .conjunction, .preposition, .determiner])
    }
    return joins ? next : nil
  }
}
