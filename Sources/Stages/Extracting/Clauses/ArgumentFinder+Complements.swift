import Linguistics

/// Phrases that prepositions tie to a verb or a noun, and those of a passive.
extension ArgumentFinder {
  /// The first phrase with one of these prepositions that hangs on any of some tokens, and those
  /// coordinated with it.
  func complements(_ prepositions: [String], of range: Range<Int>) -> [NounPhrase] {
    complementHeads(prepositions, of: range).first.map { phrases(tree.withConjuncts($0)) } ?? []
  }

  /// The phrase with one of these prepositions that begins where the phrase of a noun ends, and those
  /// coordinated with it. What "à" and "par" open belongs to the verb as often as to the noun.
  func complements(_ prepositions: [String], rightBehind noun: Range<Int>) -> [NounPhrase] {
    guard reading.isPhraseHead(noun.lowerBound) else { return [] }
    let others = reading.grammar[.indirect] + reading.grammar[.agent]
    let ends = [
      noun.upperBound, reading.phraseReader.phrase(at: noun.lowerBound).tokens.upperBound,
    ]
    let head = reading.tokens.indices.first { token in
      token > noun.lowerBound && reading.isPhraseHead(token)
        && tree.dependents(of: token, by: [.caseMark]).first.map(ends.contains) ?? false
        && reading.phraseReader.preposition(of: token).map {
          prepositions.contains($0) && !others.contains($0)
        } ?? false
    }
    return head.map { phrases(tree.withConjuncts($0)) } ?? []
  }

  /// All phrases with one of these prepositions that hang on any of some tokens.
  func allComplements(_ prepositions: [String], of range: Range<Int>) -> [NounPhrase] {
    phrases(complementHeads(prepositions, of: range))
  }

  func complementHeads(_ prepositions: [String], of range: Range<Int>) -> [Int] {
    range.flatMap { token in
      tree.dependents(of: token, by: Self.complements).filter { child in
        !range.contains(child) && reading.isPhraseHead(child)
          && reading.phraseReader.preposition(of: child).map(prepositions.contains) ?? false
      }
    }
  }

  static let complements: SyntacticRelation.Kinds = [
    .oblique, .nominalModifier, .indirectObject, .object,
  ]

  /// The phrases with one of these prepositions that a verb takes: its own, else those that the
  /// parser has hung on its object ("a tiré des roquettes | sur la ville").
  func complements(_ prepositions: [String], of group: ClauseVerb) -> [NounPhrase] {
    let own = complements(prepositions, of: group.tokens)
    guard own.isEmpty else { return own }
    for object in objects(ofVerb: group.head) {
      let found = complements(prepositions, of: object..<object + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "des combats opposant | l'armée | aux rebelles": what a participle beside a noun governs, where
  /// the participle is among the forms listed.
  func sides(_ participles: [String], of range: Range<Int>) -> [NounPhrase] {
    let modifiers = range.flatMap {
      tree.dependents(of: $0, by: [.clausalModifier, .adjectivalModifier])
    }
    guard
      let participle = modifiers.first(where: { participles.contains(reading.tokens[$0].folded) })
    else { return [] }
    return sides(opposedBy: participle)
  }

  /// "opposent | l'armée | aux rebelles": the object of a verb and what it stands against.
  func sides(opposedBy verb: Int) -> [NounPhrase] {
    let objects = objects(ofVerb: verb)
    let second = complements(reading.grammar[.indirect], of: verb..<verb + 1)
    let hidden =
      objects.first.map { complements(reading.grammar[.indirect], of: $0..<$0 + 1) } ?? []
    return phrases(objects.flatMap(tree.withConjuncts)) + (second.isEmpty ? hidden : second)
  }

  /// The phrases that are coordinated with a word and begin at a token or behind it.
  func conjuncts(of token: Int, behind start: Int) -> [NounPhrase] {
    phrases(tree.dependents(of: token, by: [.conjunct]).filter { $0 >= start })
  }

  /// A complement of a noun that others part from it: "le bombardement des bases | dans la forêt | par
  /// l'armée", "une aide de dix millions | au Soudan"; or one of a verb: "détenu depuis trois mois | par
  /// la milice".
  func distantComplement(_ prepositions: [String], of range: Range<Int>) -> NounPhrase? {
    let nouns: SyntacticRelation.Kinds = [.nominalModifier, .apposition, .oblique]
    var below = range.flatMap { tree.dependents(of: $0, by: nouns) }.filter { !range.contains($0) }
    while let noun = below.first {
      below.removeFirst()
      if let found = complements(prepositions, of: noun..<noun + 1).first { return found }
      below += tree.dependents(of: noun, by: nouns.union([.conjunct]))
    }
    return nil
  }

  /// Who does what a participle on one of some nouns tells: "une embuscade | tendue | par des rebelles".
  func agentsOfParticiples(on nouns: Range<Int>) -> [NounPhrase] {
    let participles = nouns.flatMap { tree.dependents(of: $0, by: [.clausalModifier]) }
    return participles.lazy.map { complements(reading.grammar[.agent], of: $0..<$0 + 1) }
      .first { !$0.isEmpty } ?? []
  }

  /// Who does it, in the passive: "tué | par la milice".
  func agent(of group: ClauseVerb) -> [NounPhrase] {
    let own = complements(reading.grammar[.agent], of: group)
    guard own.isEmpty, group.isPassive else { return own }
    return distantComplement(reading.grammar[.agent], of: group.tokens).map { [$0] } ?? []
  }

  /// All phrases that hang on a verb, its subject apart, from left to right.
  func dependents(of group: ClauseVerb) -> [NounPhrase] {
    phrases(
      tree.dependents(of: group.head, by: Self.complements.union([.openComplement])).filter(
        reading.isPhraseHead))
  }
}
