/// The words of a language that the repairs of a tree ask about, as lemmas.
struct RepairWords: Sendable {
  /// Verbs with an object and an infinitive: "accuser".
  var infinitiveVerbs: [String] = []
  /// Prepositions that only bound a number: "jusque".
  var bounds: [String] = []
  /// Prepositions of the indirect object: "à".
  var indirect: [String] = []
  /// Conjunctions between two numbers that both may be right: "ou".
  var alternatives: [String] = []
  /// Nouns that say how long or how often: "jour", "fois".
  var times: [String] = []
  /// Prepositions behind which a noun has its complements: "de".
  var complements: [String] = []
}

extension SyntaxTree {
  /// The tree without what no parser of news should believe.
  ///
  /// - "le chef a loué | ses hommes": with a subject before it, an active verb has no second one behind
  ///   it; that is its object.
  /// - "lors | d'une attaque", "près | du camp": an adverb with a complement is the preposition of it;
  ///   "plus | de dix maisons": or counts it.
  /// - "le juge | arrêté en mars": a participle on a noun is a clause.
  /// - "une grenade a explosé, | blessant | six personnes": what has an object is no adjective.
  /// - "trois civils, dont deux enfants, | ont été tués": a finite verb without a relative pronoun is no
  ///   relative clause, but the verb of the sentence; nor does "l'armée, qui a tué un garde, | accuse"
  ///   belong to the relative clause before it.
  ///
  /// - "accuse l'armée | d'avoir tué un garde": what somebody is accused of, or forced to, hangs on the
  ///   verb, not on the name.
  ///
  /// What dates part, participles that agree with another noun, and numbers come first; objects far behind
  /// their verb last.
  ///
  /// - Parameters:
  ///   - dates: The tokens of each date, which the resolver of dates knows better.
  ///   - places: The tokens of each name of a place.
  ///   - words: The words of the language that the repairs ask about.
  func repaired(
    dates: [Range<Int>], places: [Range<Int>] = [], words: RepairWords = RepairWords()
  ) -> SyntaxTree {
    raised().freed(from: dates, and: places, but: words.complements).agreeing().counting(words)
      .repairedBelow(words).withObjects(dates: dates, times: words.times)
  }

  /// The tree with the main verb of the sentence at its root.
  private func raised() -> SyntaxTree {
    var nodes = nodes
    for token in nodes.indices {
      raiseMainVerb(token, &nodes)
      raiseVerbBehindRelative(token, &nodes)
    }
    return SyntaxTree(nodes: nodes)
  }

  private func repairedBelow(_ words: RepairWords) -> SyntaxTree {
    var nodes = nodes
    for verb in nodes.indices where nodes[verb].partOfSpeech.isVerbal {
      turnSecondSubject(of: verb, &nodes)
    }
    for token in nodes.indices {
      freeParticiple(token, &nodes)
      readParticiple(token, &nodes)
      freeInfinitive(token, from: words.infinitiveVerbs, &nodes)
    }
    for adverb in nodes.indices where nodes[adverb].partOfSpeech == .adverb {
      lowerAdverb(adverb, &nodes)
    }
    return SyntaxTree(nodes: nodes)
  }

  private func freeParticiple(_ token: Int, _ nodes: inout [Node]) {
    let node = nodes[token]
    guard node.partOfSpeech == .verb, node.features.contains(.participle),
      node.relation.kind == .nominalModifier || node.relation.kind == .adjectivalModifier
    else { return }
    nodes[token].relation = SyntacticRelation("acl")
  }

  private func readParticiple(_ token: Int, _ nodes: inout [Node]) {
    guard nodes[token].partOfSpeech == .adjective, token > 0,
      nodes[token - 1].partOfSpeech == .punctuation,
      dependents(of: token, by: [.object]).contains(where: { $0 > token }),
      let verb = path(from: token).dropFirst().first(where: { nodes[$0].partOfSpeech.isVerbal })
    else { return }
    nodes[token].partOfSpeech = .verb
    nodes[token].features.insert(.participle)
    nodes[token].governor = verb
    nodes[token].relation = SyntacticRelation("advcl")
  }

  private func freeInfinitive(_ token: Int, from verbs: [String], _ nodes: inout [Node]) {
    guard nodes[token].relation.kind == .clausalModifier, !nodes[token].relation.isRelativeClause,
      !dependents(of: token, by: [.clauseMark, .caseMark]).isEmpty,
      let noun = path(from: token).dropFirst().first(where: {
        !Self.withinPhrase.contains(nodes[$0].relation.kind)
      }),
      let verb = nodes[noun].governor, verb < token, nodes[verb].partOfSpeech.isVerbal,
      nodes[verb].lemma.map(verbs.contains) ?? false
    else { return }
    nodes[token].governor = verb
    nodes[token].relation = SyntacticRelation("xcomp")
  }

  private static let withinPhrase: SyntacticRelation.Kinds = [
    .nominalModifier, .adjectivalModifier, .flat, .apposition, .conjunct, .compound,
  ]

  private func raiseMainVerb(_ verb: Int, _ nodes: inout [Node]) {
    guard nodes[verb].relation.isRelativeClause, let noun = nodes[verb].governor,
      nodes[noun].governor == nil, nodes[noun].partOfSpeech.isNominal, noun < verb,
      !dependents[verb].contains(where: { nodes[$0].features.contains(.relative) }),
      dependents(of: verb, by: [.nominalSubject, .clauseMark]).isEmpty
    else { return }
    let auxiliaries = dependents(of: verb, by: [.auxiliary])
    guard !auxiliaries.isEmpty else { return }
    let isPassive = auxiliaries.contains { nodes[$0].relation.subtype == "pass" }
    nodes[verb].governor = nil
    nodes[verb].relation = SyntacticRelation("root")
    nodes[noun].governor = verb
    nodes[noun].relation = SyntacticRelation(isPassive ? "nsubj:pass" : "nsubj")
  }

  private func raiseVerbBehindRelative(_ verb: Int, _ nodes: inout [Node]) {
    guard nodes[verb].partOfSpeech == .verb, nodes[verb].features.contains(.finite),
      nodes[verb].relation.kind == .clausalComplement || nodes[verb].relation.kind == .parataxis,
      let relative = nodes[verb].governor, nodes[relative].relation.isRelativeClause,
      dependents[relative].contains(where: { nodes[$0].features.contains(.relative) }),
      let noun = nodes[relative].governor, nodes[noun].governor == nil,
      nodes[noun].partOfSpeech.isNominal, noun < relative, relative < verb,
      nodes[verb - 1].partOfSpeech == .punctuation,
      dependents(of: verb, by: [.clauseMark]).isEmpty
    else { return }
    nodes[verb].governor = nil
    nodes[verb].relation = SyntacticRelation("root")
    nodes[noun].governor = verb
    nodes[noun].relation = SyntacticRelation("nsubj")
  }

  private func lowerAdverb(_ adverb: Int, _ nodes: inout [Node]) {
    guard let complement = dependents(of: adverb, by: [.oblique, .object]).first,
      nodes[complement].partOfSpeech.isNominal, complement > adverb
    else { return }
    let marks = dependents(of: complement, by: [.caseMark])
    guard let mark = marks.first, marks.count == 1, mark > adverb else { return }
    let isPreposition = nodes[adverb].relation.kind == .adverbialModifier
    nodes[complement].governor = nodes[adverb].governor
    nodes[complement].relation =
      isPreposition ? SyntacticRelation("obl") : nodes[adverb].relation
    nodes[adverb].governor = complement
    nodes[adverb].relation = SyntacticRelation(isPreposition ? "case" : "advmod")
    nodes[mark].governor = adverb
    nodes[mark].relation = SyntacticRelation("fixed")
    for child in dependents[adverb] where child != complement { nodes[child].governor = complement }
  }

  private func turnSecondSubject(of verb: Int, _ nodes: inout [Node]) {
    let subjects = dependents(of: verb, by: [.nominalSubject])
    guard subjects.count == 2, subjects[0] < verb, subjects[1] > verb,
      !nodes[subjects[1]].relation.isPassiveSubject, nodes[subjects[1]].partOfSpeech != .pronoun,
      dependents(of: verb, by: [.object]).isEmpty
    else { return }
    nodes[subjects[1]].relation = SyntacticRelation("obj")
  }
}
