extension SyntaxTree {
  /// The tree with participles on nouns that they agree with: in "des tirs contre le territoire | menés par
  /// l'Iran" the shots were fired, not the territory.
  func agreeing() -> SyntaxTree {
    var nodes = nodes
    for token in nodes.indices where isParticipleOnNoun(token) {
      guard let noun = nodes[token].governor, noun < token, !agrees(token, with: noun),
        let other = nouns(above: noun).first(where: { agrees(token, with: $0) })
      else { continue }
      nodes[token].governor = other
    }
    return SyntaxTree(nodes: nodes)
  }

  private func isParticipleOnNoun(_ token: Int) -> Bool {
    nodes[token].features.contains(.participle) && !nodes[token].relation.isRelativeClause
      && [.clausalModifier, .nominalModifier, .adjectivalModifier].contains(
        nodes[token].relation.kind)
      && dependents(of: token, by: [.auxiliary]).isEmpty
  }

  /// The nouns that a noun is a complement of, the nearest first.
  private func nouns(above noun: Int) -> [Int] {
    var found: [Int] = []
    var noun = noun
    while nodes[noun].relation.kind == .nominalModifier, let governor = nodes[noun].governor,
      governor < noun, nodes[governor].partOfSpeech.isNominal
    {
      found.append(governor)
      noun = governor
    }
    return found
  }

  /// Whether a participle may describe a noun, in number and gender; what is not known does not part them.
  private func agrees(_ participle: Int, with noun: Int) -> Bool {
    [WordFeatures.number, .gender].allSatisfy { family in
      let own = nodes[participle].features.intersection(family)
      let other = nodes[noun].features.intersection(family)
      return own.isEmpty || other.isEmpty || own == other
    }
  }
}
