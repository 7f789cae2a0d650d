extension SyntaxTree {
  /// The tree with the subjects that a parser took for an infinitive clause: "de présumés rebelles | ont
  /// tué six soldats".
  ///
  /// Before an adjective "de" is the plural of "un". At the head of a clause it is that where an adjective
  /// and a noun stand behind it and then a finite verb that has no other subject.
  ///
  /// - Parameter partitives: The lemmas of prepositions that may be such an article: "de".
  func withPartitiveSubjects(_ partitives: [String]) -> SyntaxTree {
    let found = nodes.indices.compactMap { subject(behind: $0, partitives) }
    guard !found.isEmpty else { return self }
    var nodes = nodes
    for (article, verb) in found {
      let (adjective, noun) = (article + 1, article + 2)
      let isPassive = dependents(of: verb, by: [.auxiliary]).contains {
        nodes[$0].relation.subtype == "pass"
      }
      nodes[noun].governor = verb
      nodes[noun].relation = SyntacticRelation(isPassive ? "nsubj:pass" : "nsubj")
      nodes[noun].partOfSpeech = .noun
      nodes[adjective].governor = noun
      nodes[adjective].relation = SyntacticRelation("amod")
      nodes[adjective].partOfSpeech = .adjective
      nodes[article].governor = noun
      nodes[article].relation = SyntacticRelation("det")
      nodes[article].partOfSpeech = .determiner
    }
    return SyntaxTree(nodes: nodes)
  }

  /// The article at a token and the verb whose subject it opens.
  private func subject(
    behind article: Int, _ partitives: [String]
  ) -> (article: Int, verb: Int)? {
    let first = article + 3
    guard nodes[article].lemma.map(partitives.contains) ?? false, first < nodes.count,
      nodes[article].partOfSpeech == .adposition,
      article == 0 || nodes[article - 1].partOfSpeech == .punctuation,
      nodes[article + 1].partOfSpeech == .adjective
        || nodes[article + 1].features.contains(.participle),
      [.noun, .properNoun, .adjective].contains(nodes[article + 2].partOfSpeech),
      nodes[first].partOfSpeech.isVerbal, nodes[first].features.contains(.finite)
    else { return nil }
    let isHelper = [.auxiliary, .copula].contains(nodes[first].relation.kind)
    let verb = isHelper ? nodes[first].governor ?? first : first
    return dependents(of: verb, by: [.nominalSubject]).isEmpty ? (article, verb) : nil
  }
}
