import Linguistics

/// Gives numbers the kinds that nouns and the words beside them give: "six morts", "la mort de trois
/// civils", "deux personnes en urgence absolue".
struct FigureNouns {
  /// Adjectives between a noun and a cue behind it.
  private static let reachOfCue = 3

  /// Sets the kinds of numbers before nouns of tolls, and of those behind and before cues.
  func settle(_ reading: inout FigureReading) {
    for place in reading.counted.indices { settleNoun(place, &reading) }
    guard reading.hasCues else { return }
    for match in reading.matches {
      if let cue = match.term({ $0 == .before }), let kind = cue.kind {
        settleBehind(match, kind, &reading)
      } else if let cue = match.term({ $0 == .after }), let kind = cue.kind {
        settleBefore(match, kind, &reading)
      }
    }
  }

  /// Guesses the kind of persons whose noun says what they do: "200 manifestants".
  func guessRoles(_ reading: inout FigureReading) {
    for place in reading.counted.indices {
      let number = reading.counted[place]
      guard let term = number.term, term.role == .role, let kind = term.kind,
        !number.quantity.isArticle, !number.quantity.isNone, !number.isBase, !number.isImplied
      else { continue }
      reading.counted[place].settle(kind, .guessed, cue: number.head)
    }
  }

  private func settleNoun(_ place: Int, _ reading: inout FigureReading) {
    let number = reading.counted[place]
    guard let term = number.term, let kind = term.kind, !number.isBase, !number.isComplement,
      number.quantity.form == .count
    else { return }
    // "aucun des blessés" counts no toll.
    if number.quantity.isNone, let head = number.head,
      (number.quantity.words.upperBound..<head.lowerBound).contains(where: {
        reading.number($0) != nil || reading.classes($0).contains(.link)
      })
    {
      return
    }
    switch term.role {
    case .toll where !number.quantity.isArticle || isToll(kind, number):
      reading.counted[place].settle(kind, .said, cue: number.head)
    case .act where !number.quantity.isArticle:
      reading.counted[place].settle(kind, .said, cue: number.head)
    case .victim where number.quantity.isNone:
      reading.counted[place].settle(kind, .said, cue: number.head)
    default: break
    }
  }

  /// Whether "un mort", "des blessés" tell of somebody: not behind a preposition.
  private func isToll(_ kind: FigureKind, _ number: CountedNoun) -> Bool {
    (kind == .killed || kind == .wounded) && !number.isGoverned
  }

  // MARK: - Cues

  /// "la mort de deux soldats et d'un civil"
  private func settleBehind(
    _ cue: FigureReading.Match, _ kind: FigureKind, _ reading: inout FigureReading
  ) {
    var next = cue.words.upperBound
    var found: [Int] = []
    while let place = reading.number(next), suits(place, reading) {
      found.append(place)
      next = reading.counted[place].end
      var steps = 0
      while reading.isOpenWord(next), reading.match(next) == nil, steps < 2 {
        next += 1
        steps += 1
      }
      guard !reading.classes(next).isDisjoint(with: [.conjunction, .comma]) else { break }
      next += 1
      if reading.classes(next).contains(.link) { next += 1 }
    }
    for place in found {
      reading.counted[place].settle(kind, .said, cue: cue.words)
      if found.count > 1 { reading.counted[place].chain = found[0] }
    }
  }

  private func suits(_ place: Int, _ reading: FigureReading) -> Bool {
    let number = reading.counted[place]
    guard !number.isBase, !number.quantity.isNone, number.quantity.form == .count,
      number.standing != .said
    else { return false }
    guard let term = number.term else {
      return !number.quantity.isArticle && (number.head == nil || number.isCapitalised)
        || number.isCapitalised || number.head != nil && !number.quantity.isArticle
    }
    return term.isOfPersons
  }

  private func settleBefore(
    _ cue: FigureReading.Match, _ kind: FigureKind, _ reading: inout FigureReading
  ) {
    let start = cue.words.lowerBound
    let found = reading.counted.indices.last { place in
      let number = reading.counted[place]
      return number.end <= start && start - number.end <= Self.reachOfCue
        && !number.quantity.isArticle
        && (number.end..<start).allSatisfy {
          reading.isOpenWord($0) || !reading.classes($0).isDisjoint(with: [.be, .been])
        }
    }
    guard let found, suits(found, reading) || reading.counted[found].whole != nil else { return }
    reading.counted[found].settle(kind, .said, cue: cue.words)
  }
}
