/// Tells how closely the places and dates of a sentence are tied to a trigger, in the tree of the
/// sentence.
struct ClauseTies: Sendable {
  let reading: SentenceReading
  let trigger: Trigger

  /// How a place or date hangs together with the trigger; the closest first.
  enum Tie: Int, Comparable, Sendable {
    /// The lexicon says that this slot is where it happens: "reprendre | l'aéroport".
    case slot
    /// It hangs on the trigger: "une attaque | à Alep".
    case own
    /// It hangs on a clause around the trigger: "| À Alep, l'armée a annoncé une attaque".
    case around
    /// It belongs to something else: "arrêté après avoir couvert une marche | à Alger".
    case apart

    static func < (left: Tie, right: Tie) -> Bool { left.rawValue < right.rawValue }
  }

  /// The tie of the words of a place or date.
  ///
  /// - Parameter slots: The tokens of the phrases in the place slots of the trigger's frame.
  func tie(of tokens: Range<Int>, slots: [Range<Int>] = []) -> Tie {
    if slots.contains(where: tokens.overlaps) { return .slot }
    let tree = reading.tree
    guard let head = tree.top(of: tokens) else { return .apart }
    let path = tree.path(from: head)
    if let step = path.firstIndex(where: isTrigger) {
      let between = path[1..<max(1, step)].filter(isOtherClause)
      if between.isEmpty { return .own }
      return between.allSatisfy(isCoordinated) ? .around : .apart
    }
    guard let clause = path.dropFirst().first(where: isOtherClause) ?? path.last else {
      return .apart
    }
    return tree.path(from: trigger.head).contains(clause) || isCoordinated(clause)
      ? .around : .apart
  }

  private func isTrigger(_ token: Int) -> Bool {
    trigger.tokens.contains(token) || trigger.words.contains { $0.contains(token) }
      || trigger.governingVerb.map { $0.tokens.contains(token) } ?? false
  }

  /// Whether a verb goes on with the act of the trigger: "quatre tués et dix blessés | à Gao" are of one
  /// place, but not "…, a précisé | la préfecture", which has a subject of its own.
  private func isCoordinated(_ verb: Int) -> Bool {
    reading.tree.nodes[verb].relation.kind == .conjunct
      && reading.tree.nodes[verb].governor.map(isTrigger) ?? false
      && ArgumentFinder(reading: reading).ownSubject(ofVerb: verb) == nil
  }

  private func isOtherClause(_ token: Int) -> Bool {
    reading.tree.nodes[token].partOfSpeech.isVerbal && !isTrigger(token)
  }
}

extension SyntaxTree {
  /// The token of a row that hangs on something outside it.
  func top(of range: Range<Int>) -> Int? {
    range.first { nodes[$0].governor.map { !range.contains($0) } ?? true }
  }
}
