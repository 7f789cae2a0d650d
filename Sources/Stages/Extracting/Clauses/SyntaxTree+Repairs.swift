extension SyntaxTree {
  /// The tree without what no parser of news should believe.
  ///
  /// - "a arrêté mardi 2 mai | six hommes": a phrase without preposition is no part of the date before
  ///   it, but hangs on what the date hangs on.
  /// - "le weekend dernier, | 600 personnes ont fui": with another subject beside it, a date is none; nor is
  ///   it ever an object.
  /// - "le chef a loué | ses hommes": with a subject before it, an active verb has no second one behind
  ///   it; that is its object.
  /// - "en capturant | deux": a bare number behind an active verb without an object is that.
  /// - "abattu 28 | des 35 drones": what begins right behind a bare number is what that counts.
  /// - "a tué jusqu'à | 90 soldats": what is counted behind a bound is the object of a verb that has none.
  /// - "lors | d'une attaque", "près | du camp": an adverb with a complement is the preposition of it;
  ///   "plus | de dix maisons": or counts it.
  /// - "le juge | arrêté en mars": a participle on a noun is a clause.
  /// - "trois civils, dont deux enfants, | ont été tués": a finite verb without a relative pronoun is no
  ///   relative clause, but the verb of the sentence; nor does "l'armée, qui a tué un garde, | accuse"
  ///   belong to the relative clause before it.
  ///
  /// - "accuse l'armée | d'avoir tué un garde": what somebody is accused of, or forced to, hangs on the
  ///   verb, not on the name.
  ///
  /// - Parameters:
  ///   - dates: The tokens of each date, which the resolver of dates knows better.
  ///   - infinitiveVerbs: The lemmas of verbs with an object and an infinitive.
  ///   - bounds: The lemmas of prepositions that only bound a number.
  func repaired(
    dates: [Range<Int>], infinitiveVerbs: [String] = [], bounds: [String] = []
  ) -> SyntaxTree {
    raised().repairedBelow(dates: dates, infinitiveVerbs: infinitiveVerbs, bounds: bounds)
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

  private func repairedBelow(
    dates: [Range<Int>], infinitiveVerbs: [String], bounds: [String]
  ) -> SyntaxTree {
    var nodes = nodes
    for date in dates {
      freePhrases(from: date, &nodes)
      turnSubject(in: date, &nodes)
    }
    for verb in nodes.indices where nodes[verb].partOfSpeech.isVerbal {
      turnSecondSubject(of: verb, &nodes)
      turnNumber(behind: verb, &nodes)
      lowerCounted(behind: verb, &nodes)
      turnBounded(behind: verb, by: bounds, &nodes)
    }
    for token in nodes.indices {
      freeParticiple(token, &nodes)
      freeInfinitive(token, from: infinitiveVerbs, &nodes)
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

  private func freePhrases(from date: Range<Int>, _ nodes: inout [Node]) {
    guard let top = date.first(where: { !(nodes[$0].governor.map(date.contains) ?? false) }),
      let governor = nodes[top].governor
    else { return }
    for token in date {
      for child in dependents[token] where child >= date.upperBound {
        let isBare =
          nodes[child].partOfSpeech == .noun || nodes[child].partOfSpeech == .properNoun
        guard nodes[child].relation.kind == .nominalModifier, isBare,
          dependents(of: child, by: [.caseMark]).isEmpty
        else { continue }
        nodes[child].governor = governor
        let hasObject = dependents(of: governor, by: [.object]).contains {
          nodes[$0].partOfSpeech != .pronoun
        }
        nodes[child].relation = SyntacticRelation(hasObject ? "obl" : "obj")
      }
    }
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

  private func turnSubject(in date: Range<Int>, _ nodes: inout [Node]) {
    for token in date where nodes[token].relation.kind == .object {
      nodes[token].relation = SyntacticRelation("obl:mod")
    }
    for token in date where nodes[token].relation.kind == .nominalSubject {
      guard let verb = nodes[token].governor,
        dependents(of: verb, by: [.nominalSubject]).contains(where: { !date.contains($0) })
      else { continue }
      nodes[token].relation = SyntacticRelation("obl:mod")
    }
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
