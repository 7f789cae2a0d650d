extension SyntaxTree {
  /// The tree with numbers at the nouns that they count.
  ///
  /// - "en capturant | deux": a bare number behind an active verb without an object is that.
  /// - "abattu 28 | des 35 drones": what begins right behind a bare number is what that counts.
  /// - "a tué jusqu'à | 90 soldats": what is counted behind a bound is the object of a verb that has none.
  /// - "a coûté la vie | à au moins | dix civils": the preposition before a bound is that of the noun.
  /// - "trois ou | quatre hommes": two numbers count one noun.
  func counting(_ words: RepairWords) -> SyntaxTree {
    var nodes = nodes
    for verb in nodes.indices where nodes[verb].partOfSpeech.isVerbal {
      turnNumber(behind: verb, &nodes)
      lowerCounted(behind: verb, &nodes)
      turnBounded(behind: verb, by: words.bounds, &nodes)
    }
    for token in nodes.indices {
      freePreposition(token, of: words.indirect, &nodes)
      lowerAlternative(token, joinedBy: words.alternatives, &nodes)
    }
    return SyntaxTree(nodes: nodes)
  }

  private func freePreposition(_ token: Int, of prepositions: [String], _ nodes: inout [Node]) {
    guard nodes[token].partOfSpeech == .adposition,
      nodes[token].relation.kind == .adverbialModifier,
      nodes[token].lemma.map(prepositions.contains) ?? false, let noun = nodes[token].governor,
      noun > token, !dependents(of: noun, by: [.numericModifier]).isEmpty,
      dependents(of: token, by: [.fixed]).first == token + 1,
      nodes[token + 1].partOfSpeech == .adposition
    else { return }
    nodes[token].relation = SyntacticRelation("case")
    for child in dependents[token] { nodes[child].governor = noun }
    nodes[token + 1].relation = SyntacticRelation("advmod")
    for child in dependents[token] where child > token + 1 { nodes[child].governor = token + 1 }
    if nodes[noun].relation.kind == .object { nodes[noun].relation = SyntacticRelation("obl:arg") }
  }

  private func lowerAlternative(
    _ number: Int, joinedBy conjunctions: [String], _ nodes: inout [Node]
  ) {
    guard nodes[number].partOfSpeech == .number, nodes[number].relation.kind != .numericModifier,
      number + 2 < nodes.count, nodes[number + 1].lemma.map(conjunctions.contains) ?? false,
      let noun = dependents(of: number, by: [.conjunct]).first, dependents[number].count == 1,
      nodes[noun].partOfSpeech.isNominal,
      dependents(of: noun, by: [.numericModifier]).contains(number + 2)
    else { return }
    nodes[noun].governor = nodes[number].governor
    nodes[noun].relation = nodes[number].relation
    nodes[number].governor = noun
    nodes[number].relation = SyntacticRelation("nummod")
    nodes[number + 1].governor = number
  }

  private func turnNumber(behind verb: Int, _ nodes: inout [Node]) {
    let number = verb + 1
    guard number < nodes.count, nodes[number].partOfSpeech == .number,
      nodes[number].governor == verb, nodes[number].relation.kind == .oblique,
      dependents[number].isEmpty, dependents(of: verb, by: [.object]).isEmpty,
      !dependents(of: verb, by: [.auxiliary]).contains(where: {
        nodes[$0].relation.subtype == "pass"
      })
    else { return }
    nodes[number].relation = SyntacticRelation("obj")
  }

  private func turnBounded(behind verb: Int, by bounds: [String], _ nodes: inout [Node]) {
    guard dependents(of: verb, by: [.object]).isEmpty,
      !dependents(of: verb, by: [.auxiliary]).contains(where: {
        nodes[$0].relation.subtype == "pass"
      }),
      let counted = dependents(of: verb, by: [.oblique]).first(where: { noun in
        noun > verb && !dependents(of: noun, by: [.numericModifier]).isEmpty
          && dependents(of: noun, by: [.caseMark]).first.map { mark in
            nodes[mark].lemma.map(bounds.contains) ?? false
          } ?? false
      })
    else { return }
    nodes[counted].relation = SyntacticRelation("obj")
  }

  private func lowerCounted(behind verb: Int, _ nodes: inout [Node]) {
    for number in dependents(of: verb, by: [.object, .nominalSubject])
    where nodes[number].partOfSpeech == .number && dependents[number].isEmpty {
      for noun in dependents(of: verb, by: [.oblique]) where noun > number {
        guard nodes[noun].partOfSpeech.isNominal,
          dependents(of: noun, by: [.caseMark]).first == number + 1
        else { continue }
        nodes[noun].governor = number
        nodes[noun].relation = SyntacticRelation("nmod")
      }
    }
  }
}
