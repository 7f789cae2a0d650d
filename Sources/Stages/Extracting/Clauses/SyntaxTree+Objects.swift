extension SyntaxTree {
  /// The tree with the objects that stand far behind their verb.
  ///
  /// - "a enlevé dans la nuit | une trentaine d'élèves": a noun with a determiner and no preposition, which
  ///   says no time, is the object of an active verb that has none.
  /// - "a condamné à dix ans de prison | l'opposant": nor does such a noun hang on another without a comma
  ///   between.
  ///
  /// - Parameters:
  ///   - dates: The tokens of each date.
  ///   - times: The lemmas of nouns that say how long: "jour".
  func withObjects(dates: [Range<Int>], times: [String]) -> SyntaxTree {
    var nodes = nodes
    for noun in nodes.indices where mayBeObject(noun, dates: dates, times: times) {
      guard let verb = verb(above: noun), verb < noun, isActiveWithoutObject(verb, but: noun, nodes)
      else { continue }
      nodes[noun].governor = verb
      nodes[noun].relation = SyntacticRelation("obj")
      if nodes[noun].partOfSpeech == .adjective { nodes[noun].partOfSpeech = .noun }
    }
    return SyntaxTree(nodes: nodes)
  }

  private func mayBeObject(_ noun: Int, dates: [Range<Int>], times: [String]) -> Bool {
    let node = nodes[noun]
    let kinds: SyntacticRelation.Kinds = [.oblique, .nominalModifier, .adjectivalModifier]
    guard kinds.contains(node.relation.kind) || isNamedPredicate(noun),
      [.noun, .properNoun, .adjective].contains(node.partOfSpeech),
      dependents(of: noun, by: [.caseMark]).isEmpty,
      !dates.contains(where: { $0.contains(noun) }),
      let determiner = dependents(of: noun, by: [.determiner, .numericModifier]).first,
      determiner < noun, determiner > 0, nodes[determiner - 1].partOfSpeech != .punctuation
    else { return false }
    let measured = [noun] + dependents(of: noun, by: [.nominalModifier])
    return !measured.contains { nodes[$0].lemma.map(times.contains) ?? false }
  }

  /// "l'opposant Luc Diallo", taken for an adjective that says what somebody becomes.
  private func isNamedPredicate(_ noun: Int) -> Bool {
    nodes[noun].relation.kind == .openComplement && nodes[noun].partOfSpeech == .adjective
      && dependents(of: noun, by: [.apposition, .flat]).contains {
        nodes[$0].partOfSpeech == .properNoun
      }
  }

  /// The verb that a noun hangs on, itself or by way of other nouns before it.
  private func verb(above noun: Int) -> Int? {
    let kinds: SyntacticRelation.Kinds = [.nominalModifier, .adjectivalModifier]
    var token = noun
    while kinds.contains(nodes[token].relation.kind), let governor = nodes[token].governor,
      governor < token, nodes[governor].partOfSpeech.isNominal
    {
      token = governor
    }
    let ends: SyntacticRelation.Kinds = [.oblique, .openComplement]
    guard ends.contains(nodes[token].relation.kind), let verb = nodes[token].governor else {
      return nil
    }
    return verb
  }

  private func isActiveWithoutObject(_ verb: Int, but noun: Int, _ nodes: [Node]) -> Bool {
    let others: SyntacticRelation.Kinds = [
      .object, .expletive, .openComplement, .clausalComplement,
    ]
    guard nodes[verb].partOfSpeech == .verb,
      dependents(of: verb, by: others).allSatisfy({ $0 == noun }),
      !nodes.contains(where: { $0.governor == verb && $0.relation.kind == .object })
    else { return false }
    let auxiliaries = dependents(of: verb, by: [.auxiliary])
    return !auxiliaries.contains { nodes[$0].relation.subtype == "pass" }
      && !(nodes[verb].features.contains(.participle) && auxiliaries.isEmpty)
  }
}
