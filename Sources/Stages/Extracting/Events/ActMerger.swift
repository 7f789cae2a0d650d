import Records

/// Finds the triggers of one sentence that tell of the same act, in the tree of the sentence.
///
/// "ont riposté, abattant deux hommes", "dix personnes tuées lors d'une attaque", "sont mortes et des
/// dizaines blessées": one act each. Triggers of other types, or of modes that exclude each other, are
/// acts of their own.
struct ActMerger: Sendable {
  let reading: SentenceReading

  /// For each trigger the index of the one that stands for its act: itself, or one whose clause it
  /// completes.
  ///
  /// - Parameter triggers: From left to right.
  func representatives(of triggers: [Trigger]) -> [Int] {
    var representatives = Array(triggers.indices)
    for (index, trigger) in triggers.enumerated() {
      guard
        let other = triggers.indices.first(where: { other in
          other != index && Self.canBeOne(triggers[other], trigger)
            && completes(trigger, triggers[other])
        })
      else { continue }
      // "des blessés | lors de l'attaque": the noun tells the act, the adjective only its result.
      if isAttribute(triggers[other]), case .noun = trigger.kind {
        representatives[other] = index
      } else {
        representatives[index] = other
      }
    }
    return triggers.indices.map { Self.top(of: $0, representatives) }
  }

  /// Follows the chain of representatives; one that closes a circle stands for itself.
  private static func top(of index: Int, _ representatives: [Int]) -> Int {
    var current = index
    for _ in representatives.indices where representatives[current] != current {
      current = representatives[current]
    }
    return representatives[current] == current ? current : index
  }

  private static func canBeOne(_ left: Trigger, _ right: Trigger) -> Bool {
    let (left, right) = (left.entry.coding, right.entry.coding)
    guard left.type == right.type else { return false }
    if left.mode == right.mode { return true }
    // A weapon may be named in one half only; an abduction is another deed than a killing.
    guard left.mode == nil || right.mode == nil else { return false }
    return left.type != "ASSAULT" || ModeSetter.order.contains(left.mode ?? right.mode ?? "")
  }

  /// Whether the clause or phrase of one trigger hangs on that of another as a detail of it.
  private func completes(_ detail: Trigger, _ whole: Trigger) -> Bool {
    let top = top(of: detail)
    guard let governor = tree.nodes[top].governor else { return false }
    if tree.nodes[top].relation.kind == .conjunct, belongs(governor, to: whole) {
      return isOneAct(detail, whole, sharesSubject: !hasSubject(top))
    }
    let first = firstConjunct(of: top)
    guard let host = tree.nodes[first].governor else { return false }
    switch tree.nodes[first].relation.kind {
    case .adverbialClause, .parataxis: return belongs(host, to: whole)
    case .oblique, .object, .nominalModifier:
      if case .noun = detail.kind { return belongs(host, to: whole) }
      return false
    case .apposition:
      // "…, un attentat revendiqué par": what a sentence has told, named at its end.
      if case .noun = detail.kind { return detail.head > whole.head }
      return false
    case .clausalModifier:
      return belongs(host, to: whole)
        || tree.nodes[host].governor.map { belongs($0, to: whole) } ?? false
    default: return false
    }
  }

  private var tree: SyntaxTree { reading.tree }

  /// Whether a token is part of a trigger, or coordinated with it: a clause behind the second of two
  /// verbs tells of both.
  private func belongs(_ token: Int, to trigger: Trigger) -> Bool {
    func holds(_ token: Int) -> Bool {
      trigger.tokens.contains(token) || trigger.words.contains { $0.contains(token) }
    }
    return holds(token) || firstConjunct(of: top(of: trigger)) == firstConjunct(of: token)
  }

  /// The first of the words that a word is coordinated with.
  private func firstConjunct(of token: Int) -> Int {
    var token = token
    while tree.nodes[token].relation.kind == .conjunct, let governor = tree.nodes[token].governor {
      token = governor
    }
    return token
  }

  /// Of coordinated verbs: "ont attaqué le camp et tué un garde", "sont mortes et des dizaines
  /// blessées", but not "ont explosé … et une troisième a explosé", "ont été blessés et des maisons
  /// incendiées".
  private func isOneAct(_ detail: Trigger, _ whole: Trigger, sharesSubject: Bool) -> Bool {
    if !sharesSubject, let verb = detail.governingVerb, !verb.isPassive, verb.form == .finite,
      detail.entry.frame.actor == [.subject]
    {
      return false
    }
    return sharesSubject
      || detail.entry.coding.mode == whole.entry.coding.mode
        && detail.entry.lemma != whole.entry.lemma
  }

  private func hasSubject(_ verb: Int) -> Bool {
    ArgumentFinder(reading: reading).ownSubject(ofVerb: verb) != nil
  }

  private func isAttribute(_ trigger: Trigger) -> Bool {
    trigger.governingVerb?.form == .pastParticiple
  }

  /// The token of a trigger that ties it to the rest of the sentence.
  private func top(of trigger: Trigger) -> Int {
    var top = trigger.head
    while let governor = tree.nodes[top].governor, trigger.tokens.contains(governor) {
      top = governor
    }
    return top
  }
}
