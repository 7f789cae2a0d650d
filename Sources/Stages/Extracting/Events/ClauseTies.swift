import Records

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
    /// It hangs on a clause below the trigger: "arrêtés alors qu'ils entraient | en Turquie".
    case below
    /// It belongs to something else: "des combats ont repris depuis la prise | de Mossoul".
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
      if between.allSatisfy({ tellsScene($0, slots) }) { return .own }
      if between.allSatisfy(isCoordinated) { return .around }
      return between.allSatisfy { isCircumstance($0) || tellsOccasion($0) || isBeside($0) }
        ? .below : .apart
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

  /// Whether a participle tells where the act or its place is: "une attaque menée | à Gao", "s'emparer
  /// d'une zone située | à l'est de Gao".
  private func tellsScene(_ verb: Int, _ slots: [Range<Int>]) -> Bool {
    guard reading.tree.nodes[verb].relation.kind == .clausalModifier,
      let noun = reading.tree.nodes[verb].governor
    else { return false }
    if case .noun = trigger.kind, isTrigger(noun) { return true }
    return slots.contains { $0.contains(noun) }
  }

  /// Whether a clause tells what went on when it happened, and not what for.
  private func isCircumstance(_ verb: Int) -> Bool {
    let node = reading.tree.nodes[verb]
    return node.relation.kind == .adverbialClause && !node.features.contains(.infinitive)
      || node.relation.kind == .openComplement
  }

  /// "Lors d'une opération menée | mardi, | dix hommes ont été arrêtés", "l'a félicité | dans un communiqué
  /// publié | samedi": whether a participle tells of the occasion of an act, or of the text that words stand
  /// in.
  private func tellsOccasion(_ verb: Int) -> Bool {
    let nodes = reading.tree.nodes
    guard nodes[verb].relation.kind == .clausalModifier, !nodes[verb].relation.isRelativeClause,
      let noun = nodes[verb].governor,
      noun < trigger.head || trigger.entry.coding.quad?.hasPrefix("verbal") ?? false,
      let top = reading.tree.path(from: noun).first(where: {
        nodes[$0].relation.kind != .nominalModifier
      })
    else { return false }
    return nodes[top].relation.kind == .oblique && nodes[top].governor.map(isTrigger) ?? false
  }

  /// "ont été tués, | ont annoncé | mardi | les autorités": whether a verb stands beside the trigger's clause.
  private func isBeside(_ verb: Int) -> Bool {
    reading.tree.nodes[verb].relation.kind == .parataxis
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
