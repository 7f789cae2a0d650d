import Linguistics

/// The phrases that stand in the slots of a frame, whether or not they fill a role.
extension RoleFilling {
  /// The phrases in one slot of the trigger.
  func phrases(in slot: Frame.Slot) -> [NounPhrase] {
    switch trigger.kind {
    case .verb(let group): phrases(in: slot, of: group)
    case .noun(let carrier): phrases(in: slot, ofNounCarriedBy: carrier)
    }
  }

  private func phrases(in slot: Frame.Slot, of group: ClauseVerb) -> [NounPhrase] {
    let isPassive = group.isPassive
    switch slot {
    case .subject:
      return isPassive ? doers(behind: finder.agent(of: group)) : finder.subject(of: group)
    case .object:
      if isPassive { return finder.subject(of: group) }
      let own = finder.object(of: group)
      return own.isEmpty ? objectsOfInfinitive(beside: group) : own
    case .indirectObject:
      if isDenied(group) { return finder.subject(of: group) }
      let own = finder.complements(reading.grammar[.indirect], of: group)
      return own.isEmpty ? distant(reading.grammar[.indirect]) : own
    case .preposition(let list):
      if isDenied(group), list.contains(where: reading.grammar[.indirect].contains) {
        return finder.subject(of: group)
      }
      // "ont interdit | aux femmes | l'accès aux universités": the verb's own before those of its words.
      let verbs = finder.complements(list, of: group.tokens)
      let behind = verbs.isEmpty ? finder.complements(list, of: trigger.tokens) : verbs
      let own = behind.isEmpty ? finder.complements(list, of: group) : behind
      return own.isEmpty ? distant(list) : own
    case .sides(let list):
      let own = finder.complements(list, of: group)
      // "un accord a été signé | entre X et Y": a parser may hang them on the noun.
      return own.isEmpty && isPassive
        ? finder.subject(of: group).flatMap { finder.complements(list, of: $0.core) } : own
    case .adjective: return []
    }
  }

  /// "| l'opposant | s'est vu refuser un visa": whether the subject is the indirect object of the verb.
  private func isDenied(_ group: ClauseVerb) -> Bool {
    group.isPassive && group.group.isPassiveByHelper
  }

  /// "promettre une aide de dix millions | au Soudan": the indirect object behind the trigger's own noun.
  private func distant(_ prepositions: [String]) -> [NounPhrase] {
    guard prepositions.contains(where: reading.grammar[.indirect].contains),
      let last = trigger.words.last, trigger.words.count > 1
    else { return [] }
    return finder.distantComplement(reading.grammar[.indirect], of: last).map { [$0] } ?? []
  }

  /// "refuse de reconnaître | X": the object of an infinitive that is part of the trigger.
  private func objectsOfInfinitive(beside group: ClauseVerb) -> [NounPhrase] {
    let infinitive = reading.verbs.first { verb in
      verb.head != group.head && verb.form == .infinitive
        && trigger.words.contains { $0.contains(verb.head) }
    }
    return infinitive.map(finder.object) ?? []
  }

  /// "blessé par | une balle tirée par l'armée": of a weapon, who used it, where that is said.
  private func doers(behind agents: [NounPhrase]) -> [NounPhrase] {
    guard let agent = agents.first, !acts(agent.head) else { return agents }
    let users = finder.agentsOfParticiples(on: agent.head..<agent.head + 1)
    return users.isEmpty ? agents : users
  }

  private func phrases(
    in slot: Frame.Slot, ofNounCarriedBy carrier: Trigger.Carrier?
  ) -> [NounPhrase] {
    switch slot {
    case .subject, .object, .indirectObject:
      return carrier.map(finder.doers) ?? []
    case .sides(let list):
      if let carrier, carrier.kind == .oppose { return finder.sides(opposedBy: carrier.verb.head) }
      let own = complements(list, ofNoun: trigger.tokens)
      // "des affrontements ont éclaté | entre X et Y"
      let joined =
        own.isEmpty ? carrier.map { finder.complements(list, of: $0.verb.tokens) } ?? [] : own
      if joined.isEmpty { return finder.sides(list, of: trigger.tokens) }
      // "combats entre X et Y": a parser may hang Y on the noun.
      return joined.count > 1
        ? joined : joined + finder.conjuncts(of: trigger.head, behind: joined[0].tokens.upperBound)
    case .adjective: return qualifiers(of: trigger.tokens)
    case .preposition(let list):
      let near = complements(list, ofNoun: trigger.tokens)
      guard near.isEmpty else { return near }
      if list == reading.grammar[.agent],
        let doer = finder.distantComplement(list, of: trigger.tokens)
      {
        return [doer]
      }
      guard let verb = carrier?.verb else { return [] }
      // "une attaque a eu lieu | contre la milice"; "à Beni" is only where.
      return finder.complements(list, of: verb.tokens).filter { phrase in
        !reading.grammar[.indirect].contains(phrase.preposition ?? "")
          || !isPlace(phrase) && phrase.head > verb.head
      }
    }
  }

  /// The complements of a noun with one of some prepositions: those that hang on it, else what stands
  /// right behind it, wherever a parser has hung it ("il part à cause des combats | entre deux clans").
  private func complements(_ prepositions: [String], ofNoun noun: Range<Int>) -> [NounPhrase] {
    let own = finder.complements(prepositions, of: noun)
    return own.isEmpty ? finder.complements(prepositions, rightBehind: noun) : own
  }

  /// "frappes aériennes russes": the adjective of a nation or a group beside a noun.
  func qualifiers(of range: Range<Int>) -> [NounPhrase] {
    let adjective = range.lazy.flatMap {
      reading.tree.dependents(of: $0, by: [.adjectivalModifier])
    }.first {
      reading.tree.dependents(of: $0, by: [.object]).isEmpty
        && !reading.grammar[.mannerAdjective].contains(
          reading.tree.nodes[$0].lemma ?? reading.tokens[$0].folded)
        && resolver.isQualifier(at: $0, in: reading.tokens)
    }
    return adjective.map { token in
      let one = token..<token + 1
      return [NounPhrase(tokens: one, head: token, core: one)]
    } ?? []
  }
}

extension ArgumentFinder {
  /// Who does what a noun names, as the verb says that carries it; nobody where that says nothing of it.
  func doers(carriedBy carrier: Trigger.Carrier) -> [NounPhrase] {
    switch carrier.kind {
    case .join where carrier.verb.group.isNegated: []
    case .act, .join, .cause, .continues, .end, .claim:
      carrier.verb.isPassive ? agent(of: carrier.verb) : subject(of: carrier.verb)
    // "l'attaque a été attribuée par l'armée | au groupe"
    case .blame: complements(reading.grammar[.indirect], of: carrier.verb)
    case .undergo, .occur, .strike, .oppose, .avert: []
    }
  }
}
