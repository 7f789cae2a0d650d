import Linguistics

/// Gives numbers the kinds that verbs give: "six soldats ont été tués", "tuant huit personnes".
struct FigureVerbs {
  /// Between auxiliary and participle stand at most so many words.
  static let reachOfAuxiliary = 5
  /// A counted noun stands at most so many words before its verb.
  static let reachLeft = 16
  /// And so many behind it: "a tué sur le coup".
  static let reachRight = 7
  /// A participle stands at most so many words behind its noun: "soldats de l'armée malienne tués".
  static let reachOfParticiple = 6
  /// An aside between commas has at most so many words.
  static let longestAside = 16

  /// What stands before a participle.
  struct Auxiliary {
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
    guard reading.hasVerbs else { return }
    for place in reading.matches.indices {
      let match = reading.matches[place]
      guard match.terms.contains(where: { $0.role.isVerb }),
        !isHead(match.words.lowerBound, reading)
      else { continue }
      link(match, &reading)
    }
  }

  /// Whether a word is the noun of a number already: "six blessés".
  func isHead(_ index: Int, _ reading: FigureReading) -> Bool {
    reading.counted.contains { $0.head?.contains(index) ?? false }
  }

  func link(_ match: FigureReading.Match, _ reading: inout FigureReading) {
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
  func isAim(_ index: Int, _ reading: FigureReading) -> Bool {
    var before = index - 1
    while reading.classes(before).contains(.clitic) { before -= 1 }
    return reading.classes(before).contains(.aim)
      || reading.classes(before).contains(.link)
        && reading.classes(before - 1).contains(.aim)
  }

  /// - Returns: Whether it counts anything.
  func linkFinite(
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

  func auxiliary(before index: Int, _ reading: FigureReading) -> Auxiliary {
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

  func isNoun(_ index: Int, _ reading: FigureReading) -> Bool {
    guard let match = reading.match(index) else { return false }
    return match.term { $0.isNoun } != nil && match.term { $0.isVerb } == nil
  }

  // MARK: - Participles without an auxiliary

  func linkBare(
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
  func isClauseEnd(_ index: Int, _ reading: FigureReading) -> Bool {
    let classes = reading.classes(index)
    return reading.isStop(index)
      || !classes.isDisjoint(with: [.barrier, .have, .be, .been, .pronoun])
        && !isNoun(index, reading)
  }

  // MARK: - Counting

  func count(
    _ places: [Int], _ term: FigureTerm, _ match: FigureReading.Match, _ auxiliary: Auxiliary?,
    _ reading: inout FigureReading
  ) {
    guard let kind = term.kind, let first = places.first else { return }
    let isNegated = auxiliary?.isNegated ?? false
    for place in places {
      if isDying(place, term, reading) { reading.counted[place].standing = .guessed }
      reading.counted[place].settle(kind, .said, cue: match.words)
      // "aucun soldat n'a été tué" counts none.
      reading.counted[place].isNegated = isNegated && !reading.counted[place].quantity.isNone
      if places.count > 1 { reading.counted[place].chain = first }
    }
  }
}
