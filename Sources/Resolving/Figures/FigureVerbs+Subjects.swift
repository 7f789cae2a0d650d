import Linguistics

/// The subjects of verbs.
extension FigureVerbs {
  func countSubject(
    _ start: Int, _ term: FigureTerm, _ match: FigureReading.Match, _ auxiliary: Auxiliary,
    _ reading: inout FigureReading
  ) {
    let found = subject(before: start, term, reading)
    if !found.isEmpty { return count(found, term, match, auxiliary, &reading) }
    // "où ont péri douze personnes"
    if reading.classes(start - 1).isDisjoint(with: [.pronoun]) {
      let behind = object(from: match.words.upperBound, term, reading)
      if !behind.isEmpty, !startsClause(behind, reading) {
        return count(behind, term, match, auxiliary, &reading)
      }
    }
    guard !auxiliary.isPlural, !auxiliary.isNegated else { return }
    addSingleSubject(start, term, match, &reading)
  }

  /// Whether numbers are the subject of a verb behind them.
  func startsClause(_ places: [Int], _ reading: FigureReading) -> Bool {
    guard let last = places.last else { return false }
    let end = reading.counted[last].end
    return (end..<end + 3).contains {
      !reading.classes($0).isDisjoint(with: [.have, .be])
    }
  }

  /// The counted nouns that are the subject of a verb: the nearest before it that no preposition
  /// governs, with those that are tied to it.
  func subject(
    before limit: Int, _ term: FigureTerm, _ reading: FigureReading
  ) -> [Int] {
    var index = limit - 1
    var isRelative = false
    var asides = 0
    var steps = 0
    while reading.classes(index).contains(.clitic) { index -= 1 }
    if reading.classes(index).contains(.relative) {
      isRelative = true
      index -= 1
      if reading.classes(index).contains(.comma) { index -= 1 }
    } else if reading.classes(index).contains(.comma) {
      // "un policier, âgé de 23 ans, a été tué": the words between the commas stand aside.
      index = beforeAside(index, reading) ?? index - 1
    }
    while index >= reading.range.lowerBound, steps < Self.reachLeft {
      if let place = counted(at: index, reading) {
        let number = reading.counted[place]
        let start = number.quantity.words.lowerBound
        if isCandidate(place, term, reading), isRelative || !number.isGoverned {
          return chain(endingWith: place, term, reading)
        }
        index = start - 1
        steps += 1
        continue
      }
      if let part = reading.match(index), part.term({ $0 == .part }) != nil,
        reading.number(part.words.upperBound) != nil
      {
        index = part.words.lowerBound - 1
        if reading.classes(index).contains(.comma) { index -= 1 }
        continue
      }
      let classes = reading.classes(index)
      if classes.contains(.quote) {
        index -= 1
        continue
      }
      if classes.contains(.comma) {
        // Of one aside: "qui" looks past none.
        guard !isRelative, asides == 0, let before = beforeAside(index, reading) else { return [] }
        asides += 1
        index = before
        continue
      }
      guard !isClauseEnd(index, reading), !isVerb(index, reading) else { return [] }
      index -= 1
      steps += 1
    }
    return []
  }

  func isVerb(_ index: Int, _ reading: FigureReading) -> Bool {
    guard let match = reading.match(index) else { return false }
    return match.term { $0 == .finite || $0 == .gerund } != nil
      && match.term { $0.isNoun || $0 == .participle } == nil
  }

  /// The number whose number words or noun a word belongs to.
  func counted(at index: Int, _ reading: FigureReading) -> Int? {
    if let place = reading.number(index) { return place }
    return reading.counted.lastIndex { number in
      number.head?.contains(index) ?? false
    }
  }

  /// The last word before an aside that ends at a comma.
  func beforeAside(_ comma: Int, _ reading: FigureReading) -> Int? {
    var index = comma - 1
    while index >= reading.range.lowerBound, comma - index <= Self.longestAside {
      if reading.isStop(index) { return nil }
      if reading.classes(index).contains(.comma) { return index - 1 }
      index -= 1
    }
    return nil
  }

  func isCandidate(_ place: Int, _ term: FigureTerm, _ reading: FigureReading) -> Bool {
    let number = reading.counted[place]
    return (number.standing != .said || isDying(place, term, reading)) && !number.isBase
      && !number.isComplement
      && (number.whole == nil || number.head == nil) && suits(place, term, reading)
  }

  /// Whether the wounded die: "deux des blessés ont succombé".
  func isDying(_ place: Int, _ term: FigureTerm, _ reading: FigureReading) -> Bool {
    let number = reading.counted[place]
    return number.term?.role == .toll && number.kind == .wounded && term.kind == .killed
      && !term.isTransitive && !number.quantity.isNone
  }

  /// Whether a verb can count a noun.
  func suits(_ place: Int, _ term: FigureTerm, _ reading: FigureReading) -> Bool {
    let number = reading.counted[place]
    if number.isImplied || number.quantity.form != .count { return false }
    // "Un homme a fui" drives nobody from home.
    if number.quantity.isArticle, term.kind == .displaced || term.kind == .participants {
      return false
    }
    guard let noun = number.term else {
      if number.head == nil { return !number.quantity.isArticle && !number.quantity.isJoined }
      if number.quantity.isArticle { return number.isCapitalised && !term.needsPersons }
      return !term.needsPersons || number.isCapitalised
    }
    switch noun.role {
    case .person, .role, .victim: return true
    case .toll: return isDying(place, term, reading)
    default: return false
    }
  }

  /// With "63 terroristes" of "63 terroristes et 25 personnes".
  func chain(
    endingWith last: Int, _ term: FigureTerm, _ reading: FigureReading
  ) -> [Int] {
    var places = [last]
    while let first = places.first,
      let before = (0..<first).last(where: { !reading.counted[$0].isComplement })
    {
      guard isTied(before, first, reading), isCandidate(before, term, reading),
        !reading.counted[before].isGoverned || places.count > 1
      else { break }
      places.insert(before, at: 0)
    }
    return places
  }

  /// Whether only adjectives, a complement and "et" or a comma stand between two counted nouns.
  func isTied(_ left: Int, _ right: Int, _ reading: FigureReading) -> Bool {
    let end = reading.counted[left].end
    var start = reading.counted[right].quantity.words.lowerBound
    // "et ses deux enfants"
    if reading.classes(start - 1).contains(.determiner) { start -= 1 }
    guard end < start, start - end <= 6,
      !reading.classes(start - 1).isDisjoint(with: [.conjunction, .comma])
    else { return false }
    return (end..<start - 1).allSatisfy { index in
      let classes = reading.classes(index)
      let isComplement = reading.number(index).map { reading.counted[$0].isComplement } ?? false
      return
        (isComplement || reading.isOpenWord(index) || classes.contains(.link)
        || classes.contains(.determiner)
        || classes.contains(.comma) && index == start - 2)
        && reading.match(index)?.term { $0.isVerb || $0 == .part } == nil
        && !isClauseEnd(index, reading)
    }
  }
}
