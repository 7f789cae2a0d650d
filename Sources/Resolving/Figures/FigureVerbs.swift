import Linguistics

/// Gives numbers the kinds that verbs give: "six soldats ont été tués", "tuant huit personnes".
struct FigureVerbs {
  /// Between auxiliary and participle stand at most so many words.
  private static let reachOfAuxiliary = 5
  /// A counted noun stands at most so many words before its verb.
  private static let reachLeft = 16
  /// And so many behind it: "a tué sur le coup".
  private static let reachRight = 7
  /// A participle stands at most so many words behind its noun: "soldats de l'armée malienne tués".
  private static let reachOfParticiple = 6
  /// An aside between commas has at most so many words.
  private static let longestAside = 16

  /// What stands before a participle.
  private struct Auxiliary {
    /// The first word of it.
    var start: Int
    var isPassive = false
    var isActive = false
    var isNegated = false
    var isPlural = false
    /// No auxiliary at all.
    var isMissing: Bool { !isPassive && !isActive }
  }

  /// Sets the kinds of all numbers that the verbs of a sentence count.
  func settle(_ reading: inout FigureReading) {
    for place in reading.matches.indices {
      let match = reading.matches[place]
      guard match.terms.contains(where: { $0.role.isVerb }),
        !isHead(match.words.lowerBound, reading)
      else { continue }
      link(match, &reading)
    }
  }

  /// Whether a word is the noun of a number already: "six blessés".
  private func isHead(_ index: Int, _ reading: FigureReading) -> Bool {
    reading.counted.contains { $0.head?.contains(index) ?? false }
  }

  private func link(_ match: FigureReading.Match, _ reading: inout FigureReading) {
    let index = match.words.lowerBound
    let end = match.words.upperBound
    if let term = match.term({ $0 == .participle }) {
      let auxiliary = auxiliary(before: index, reading)
      if !auxiliary.isMissing {
        if term.isTransitive, !auxiliary.isPassive {
          let found = object(from: end, term, reading)
          if found.isEmpty { _ = addSingleObject(end, term, match, auxiliary, &reading) }
          return count(found, term, match, auxiliary, &reading)
        }
        countSubject(auxiliary.start, term, match, auxiliary, &reading)
        return
      }
      if let finite = match.term({ $0 == .finite }), linkFinite(finite, match, &reading) { return }
      return linkBare(term, match, &reading)
    }
    if let term = match.term({ $0 == .finite }) {
      _ = linkFinite(term, match, &reading)
    } else if let term = match.term({ $0 == .gerund }), term.isTransitive {
      count(object(from: end, term, reading), term, match, nil, &reading)
    } else if let term = match.term({ $0 == .infinitive }), term.isTransitive,
      !isAim(index, reading)
    {
      let found = object(from: end, term, reading).filter {
        !reading.counted[$0].quantity.isArticle
      }
      count(found, term, match, nil, &reading)
    }
  }

  /// "pour tuer", "veut tuer": perhaps nobody was.
  private func isAim(_ index: Int, _ reading: FigureReading) -> Bool {
    var before = index - 1
    while reading.classes(before).contains(.clitic) { before -= 1 }
    return reading.classes(before).contains(.aim)
      || reading.classes(before).contains(.link)
        && reading.classes(before - 1).contains(.aim)
  }

  /// - Returns: Whether it counts anything.
  private func linkFinite(
    _ term: FigureTerm, _ match: FigureReading.Match, _ reading: inout FigureReading
  ) -> Bool {
    let index = match.words.lowerBound
    if isAim(index, reading) || reading.classes(index - 1).contains(.determiner) { return false }
    var start = index
    var isNegated = reading.classes(match.words.upperBound).contains(.negation)
    while reading.classes(start - 1).contains(.clitic)
      || reading.classes(start - 1).contains(.negation)
    {
      start -= 1
      if reading.classes(start).contains(.negation) { isNegated = true }
    }
    var auxiliary = Auxiliary(start: start)
    auxiliary.isNegated = isNegated
    if term.isTransitive {
      let found = object(from: match.words.upperBound, term, reading)
      if found.isEmpty {
        return addSingleObject(match.words.upperBound, term, match, auxiliary, &reading)
      }
      count(found, term, match, auxiliary, &reading)
      return true
    }
    let found = subject(before: start, term, reading)
    count(found, term, match, auxiliary, &reading)
    return !found.isEmpty
  }

  // MARK: - Auxiliaries

  private func auxiliary(before index: Int, _ reading: FigureReading) -> Auxiliary {
    var found = Auxiliary(start: index)
    var sawBeen = false
    var unknown = 0
    var place = index - 1
    while place >= reading.range.lowerBound, index - place <= Self.reachOfAuxiliary + 3 {
      let classes = reading.classes(place)
      if !classes.isDisjoint(with: .auxiliaries), !isNoun(place, reading) {
        if classes.contains(.been) { sawBeen = true }
        if classes.contains(.be) { found.isPassive = true }
        if classes.contains(.have) { found.isActive = true }
        if classes.contains(.plural) { found.isPlural = true }
        found.start = place
      } else if classes.contains(.negation) {
        found.isNegated = true
        if !found.isMissing { found.start = place }
      } else if classes.contains(.clitic) {
        if !found.isMissing { found.start = place }
      } else {
        if !found.isMissing { break }
        let isSkipped =
          reading.isOpenWord(place) && !isNoun(place, reading)
          || !classes.isDisjoint(with: [.conjunction, .comma]) && index - place <= 2
        unknown += 1
        guard isSkipped, unknown <= Self.reachOfAuxiliary else { break }
      }
      place -= 1
    }
    if sawBeen { found.isPassive = true }
    return found
  }

  private func isNoun(_ index: Int, _ reading: FigureReading) -> Bool {
    guard let match = reading.match(index) else { return false }
    return match.term { $0.isNoun } != nil && match.term { $0.isVerb } == nil
  }

  // MARK: - Participles without an auxiliary

  private func linkBare(
    _ term: FigureTerm, _ match: FigureReading.Match, _ reading: inout FigureReading
  ) {
    let index = match.words.lowerBound
    // "dix autres blessés", "80 blessées"
    if let place = reading.counted.firstIndex(where: { $0.head == nil && $0.end == index }),
      !reading.counted[place].isBase
    {
      guard !(reading.counted[place].quantity.isArticle) else { return }
      reading.counted[place].end = match.words.upperBound
      return count([place], term, match, nil, &reading)
    }
    // "a tué 12 personnes et blessé 45 autres"
    if term.isTransitive,
      !reading.classes(index - 1).isDisjoint(with: [.conjunction, .comma]),
      reading.number(match.words.upperBound) != nil
    {
      return count(object(from: match.words.upperBound, term, reading), term, match, nil, &reading)
    }
    var steps = 0
    var at = index - 1
    while at >= reading.range.lowerBound, steps < Self.reachOfParticiple {
      if let place = reading.counted.lastIndex(where: { $0.head?.contains(at) ?? false }) {
        if reading.counted[place].quantity.words.lowerBound < at, suits(place, term, reading) {
          reading.counted[place].end = match.words.upperBound
          count([place], term, match, nil, &reading)
        }
        return
      }
      let classes = reading.classes(at)
      guard !isClauseEnd(at, reading), !classes.contains(.comma),
        classes.isDisjoint(with: [.conjunction, .negation]), reading.number(at) == nil,
        reading.match(at)?.term({ $0.isVerb }) == nil
      else { return }
      at -= 1
      steps += 1
    }
  }

  /// Whether a clause ends or another verb stands at a word.
  private func isClauseEnd(_ index: Int, _ reading: FigureReading) -> Bool {
    let classes = reading.classes(index)
    return reading.isStop(index)
      || !classes.isDisjoint(with: [.barrier, .have, .be, .been, .pronoun])
        && !isNoun(index, reading)
  }

  // MARK: - Subjects

  private func countSubject(
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
  private func startsClause(_ places: [Int], _ reading: FigureReading) -> Bool {
    guard let last = places.last else { return false }
    let end = reading.counted[last].end
    return (end..<end + 3).contains {
      !reading.classes($0).isDisjoint(with: [.have, .be])
    }
  }

  /// The counted nouns that are the subject of a verb: the nearest before it that no preposition
  /// governs, with those that are tied to it.
  private func subject(
    before limit: Int, _ term: FigureTerm, _ reading: FigureReading
  ) -> [Int] {
    var index = limit - 1
    var isRelative = false
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
      if let part = reading.match(index), part.term({ $0 == .part }) != nil {
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
        guard let before = beforeAside(index, reading) else { return [] }
        index = before
        continue
      }
      guard !isClauseEnd(index, reading), !isVerb(index, reading) else { return [] }
      index -= 1
      steps += 1
    }
    return []
  }

  private func isVerb(_ index: Int, _ reading: FigureReading) -> Bool {
    guard let match = reading.match(index) else { return false }
    return match.term { $0 == .finite || $0 == .gerund } != nil
      && match.term { $0.isNoun || $0 == .participle } == nil
  }

  /// The number whose number words or noun a word belongs to.
  private func counted(at index: Int, _ reading: FigureReading) -> Int? {
    if let place = reading.number(index) { return place }
    return reading.counted.lastIndex { number in
      number.head?.contains(index) ?? false
    }
  }

  /// The last word before an aside that ends at a comma.
  private func beforeAside(_ comma: Int, _ reading: FigureReading) -> Int? {
    var index = comma - 1
    while index >= reading.range.lowerBound, comma - index <= Self.longestAside {
      if reading.isStop(index) { return nil }
      if reading.classes(index).contains(.comma) { return index - 1 }
      index -= 1
    }
    return nil
  }

  private func isCandidate(_ place: Int, _ term: FigureTerm, _ reading: FigureReading) -> Bool {
    let number = reading.counted[place]
    return number.standing != .said && !number.isBase && !number.isComplement
      && (number.whole == nil || number.head == nil) && suits(place, term, reading)
  }

  /// Whether a verb can count a noun.
  private func suits(_ place: Int, _ term: FigureTerm, _ reading: FigureReading) -> Bool {
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
    case .toll: return number.standing != .said || noun.kind != .killed
    default: return false
    }
  }

  /// With "63 terroristes" of "63 terroristes et 25 personnes".
  private func chain(
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
  private func isTied(_ left: Int, _ right: Int, _ reading: FigureReading) -> Bool {
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
        (isComplement || reading.isOpenWord(index) || classes.contains(.link) || classes.contains(.determiner)
        || classes.contains(.comma) && index == start - 2)
        && reading.match(index)?.term { $0.isVerb || $0 == .part } == nil
        && !isClauseEnd(index, reading)
    }
  }

  // MARK: - Objects

  /// The counted nouns right behind a verb.
  private func object(
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

  private func chain(
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
  private func addSingleObject(
    _ start: Int, _ term: FigureTerm, _ match: FigureReading.Match, _ auxiliary: Auxiliary,
    _ reading: inout FigureReading
  ) -> Bool {
    guard !auxiliary.isNegated, isOfOne(term),
      let words = singlePerson(at: start, reading)
    else { return false }
    _ = reading.addImplied(words, term.kind ?? .killed, cue: match.words)
    return true
  }

  private func isOfOne(_ term: FigureTerm) -> Bool {
    switch term.kind {
    case .killed, .wounded, .arrested, .abducted, .released: true
    default: false
    }
  }

  /// A determiner and a noun of one person, adjectives between them.
  private func singlePerson(at start: Int, _ reading: FigureReading) -> Range<Int>? {
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
  private func addSingleSubject(
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

  // MARK: - Counting

  private func count(
    _ places: [Int], _ term: FigureTerm, _ match: FigureReading.Match, _ auxiliary: Auxiliary?,
    _ reading: inout FigureReading
  ) {
    guard let kind = term.kind, let first = places.first else { return }
    let isNegated = auxiliary?.isNegated ?? false
    for place in places {
      reading.counted[place].settle(kind, .said, cue: match.words)
      // "aucun soldat n'a été tué" counts none.
      reading.counted[place].isNegated = isNegated && !reading.counted[place].quantity.isNone
      if places.count > 1 { reading.counted[place].chain = first }
    }
  }
}
