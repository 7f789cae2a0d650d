extension SyntaxTree {
  /// The tree with the finite verbs that a parser took for adjectives: "l'armée | dément | avoir tué".
  ///
  /// - An adjective with a subject and no copula is a verb.
  /// - So is one between an infinitive and its subject, for only a finite verb has a subject: the
  ///   infinitive is what it governs.
  /// - So is one beside the noun at the root, before a clause with a conjunction or an object of its own.
  ///
  /// - Parameter mayBeFinite: Whether a token has the form of a finite verb in the third person.
  func withFiniteVerbs(where mayBeFinite: (Int) -> Bool) -> SyntaxTree {
    var nodes = nodes
    for token in nodes.indices where isMistakable(token) && mayBeFinite(token) {
      readAsPredicate(token, &nodes)
      readBeforeInfinitive(token, &nodes)
      readAboveInfinitive(token, &nodes)
      readBesideRoot(token, &nodes)
    }
    return SyntaxTree(nodes: nodes)
  }

  private func isMistakable(_ token: Int) -> Bool {
    nodes[token].partOfSpeech == .adjective
      || nodes[token].partOfSpeech == .verb && nodes[token].relation.kind == .adjectivalModifier
        && !nodes[token].features.contains(.participle)
  }

  private func readAsPredicate(_ token: Int, _ nodes: inout [Node]) {
    guard !dependents(of: token, by: [.nominalSubject]).isEmpty,
      dependents(of: token, by: [.copula, .auxiliary]).isEmpty
    else { return }
    nodes[token].becomeFinite()
  }

  private func readBeforeInfinitive(_ token: Int, _ nodes: inout [Node]) {
    guard let subject = nounBefore(token), nodes[subject].relation.kind == .nominalSubject,
      let verb = nodes[subject].governor, verb > token, nodes[verb].partOfSpeech.isVerbal,
      isInfinitive(verb)
    else { return }
    nodes[token].becomeFinite()
    nodes[token].governor = nodes[verb].governor
    nodes[token].relation = nodes[verb].relation
    nodes[verb].governor = token
    nodes[verb].relation = SyntacticRelation("xcomp")
    nodes[subject].governor = token
  }

  private func readAboveInfinitive(_ token: Int, _ nodes: inout [Node]) {
    for verb in dependents(of: token, by: [.openComplement, .clausalComplement])
    where verb > token && isInfinitive(verb) {
      for subject in dependents(of: verb, by: [.nominalSubject]) where subject < token {
        nodes[token].becomeFinite()
        nodes[subject].governor = token
      }
    }
  }

  private func readBesideRoot(_ token: Int, _ nodes: inout [Node]) {
    guard let subject = nounBefore(token), nodes[subject].governor == nil else { return }
    let clause = dependents(of: subject, by: [.clausalModifier, .clausalComplement]).first {
      $0 > token && !dependents(of: $0, by: [.clauseMark]).isEmpty
    }
    guard clause != nil || !dependents(of: token, by: [.object, .clausalComplement]).isEmpty else {
      return
    }
    nodes[token].becomeFinite()
    nodes[token].governor = nil
    nodes[token].relation = SyntacticRelation("root")
    nodes[subject].governor = token
    nodes[subject].relation = SyntacticRelation("nsubj")
    if let clause {
      nodes[clause].governor = token
      nodes[clause].relation = SyntacticRelation("ccomp")
    }
  }

  /// The noun before an adjective, on which it hangs.
  private func nounBefore(_ token: Int) -> Int? {
    guard nodes[token].relation.kind == .adjectivalModifier, let noun = nodes[token].governor,
      noun < token, nodes[noun].partOfSpeech.isNominal
    else { return nil }
    return noun
  }

  /// "tuer", "avoir tué"
  private func isInfinitive(_ verb: Int) -> Bool {
    let auxiliaries = dependents(of: verb, by: [.auxiliary, .copula])
    return auxiliaries.isEmpty
      ? nodes[verb].features.contains(.infinitive)
      : auxiliaries.allSatisfy { !nodes[$0].features.contains(.finite) }
  }
}

extension SyntaxTree.Node {
  fileprivate mutating func becomeFinite() {
    partOfSpeech = .verb
    features = .finite
  }
}
