extension SyntaxTree {
  /// The tree with dates and places as their resolvers know them: nothing but a complement hangs on one.
  ///
  /// - "a arrêté mardi 2 mai | six hommes": a phrase without preposition is no part of the date before
  ///   it, but hangs on what the date hangs on; so does "attaqué il y a une semaine | par des rebelles",
  ///   and "a arrêté mardi | des manifestants", whom the verb has for its object.
  /// - "le weekend dernier, | 600 personnes ont fui": with another subject beside it, a date is none; nor is
  ///   it ever an object.
  /// - "a libéré à Kidal | des otages": nor is "des" behind a place the opening of a complement.
  ///
  /// - Parameters:
  ///   - dates: The tokens of each date.
  ///   - places: The tokens of each name of a place.
  ///   - complements: The lemmas of prepositions behind which a noun has its complements.
  func freed(
    from dates: [Range<Int>], and places: [Range<Int>], but complements: [String]
  ) -> SyntaxTree {
    var nodes = nodes
    for place in places { freeObject(from: place, articles: complements, &nodes) }
    for date in dates {
      freePhrases(from: date, but: complements, &nodes)
      turnSubject(in: date, &nodes)
    }
    return SyntaxTree(nodes: nodes)
  }

  private func freePhrases(
    from date: Range<Int>, but complements: [String], _ nodes: inout [Node]
  ) {
    guard let top = top(of: date), let governor = nodes[top].governor else { return }
    for token in date {
      for child in dependents[token] where child >= date.upperBound {
        let isNoun =
          nodes[child].partOfSpeech == .noun || nodes[child].partOfSpeech == .properNoun
        guard isNoun, [.nominalModifier, .oblique].contains(nodes[child].relation.kind) else {
          continue
        }
        if let mark = dependents(of: child, by: [.caseMark]).first {
          if nodes[mark].lemma.map(complements.contains) ?? true {
            if mark == date.upperBound { turnPartitive(child, mark, governor, &nodes) }
            continue
          }
          hang(child, behind: date, under: governor, &nodes)
          continue
        }
        guard nodes[child].relation.kind == .nominalModifier else { continue }
        nodes[child].governor = governor
        let hasObject = dependents(of: governor, by: [.object]).contains {
          nodes[$0].partOfSpeech != .pronoun
        }
        nodes[child].relation = SyntacticRelation(hasObject ? "obl" : "obj")
      }
    }
  }

  private func freeObject(
    from place: Range<Int>, articles: [String], _ nodes: inout [Node]
  ) {
    guard let top = top(of: place), let verb = nodes[top].governor else { return }
    for token in place {
      for child in dependents(of: token, by: [.nominalModifier]) where child >= place.upperBound {
        if let mark = dependents(of: child, by: [.caseMark]).first, mark == place.upperBound,
          nodes[mark].lemma.map(articles.contains) ?? false
        {
          turnPartitive(child, mark, verb, &nodes)
        }
      }
    }
  }

  /// Behind a date "des" is an article: "a arrêté mardi | des manifestants".
  private func turnPartitive(_ noun: Int, _ mark: Int, _ verb: Int, _ nodes: inout [Node]) {
    guard nodes[verb].partOfSpeech == .verb, nodes[noun].features.contains(.plural),
      dependents(of: verb, by: [.object]).allSatisfy({ nodes[$0].partOfSpeech == .pronoun })
    else { return }
    nodes[noun].governor = verb
    nodes[noun].relation = SyntacticRelation("obj")
    nodes[mark].relation = SyntacticRelation("det")
    nodes[mark].partOfSpeech = .determiner
  }

  /// Hangs what follows a date on the participle before it, which may hang on that in turn, else on what the
  /// date hangs on: "un Brésilien, | enlevé il y a trois mois | par des rebelles".
  private func hang(
    _ child: Int, behind date: Range<Int>, under governor: Int, _ nodes: inout [Node]
  ) {
    let before = date.lowerBound - 1
    nodes[child].relation = SyntacticRelation("obl")
    nodes[child].governor = governor
    guard before >= 0, nodes[before].features.contains(.participle), governor != before else {
      return
    }
    nodes[child].governor = before
    if nodes[before].governor == child {
      let noun = nodes[..<before].lastIndex { $0.partOfSpeech != .punctuation }
      nodes[before].governor =
        noun.flatMap { nodes[$0].partOfSpeech.isNominal ? $0 : nil } ?? governor
      nodes[before].relation = SyntacticRelation("acl")
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
}
