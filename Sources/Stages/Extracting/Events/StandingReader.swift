import Linguistics
import Records

/// Tells how sure the text is that an act took place, from the words that govern its trigger.
struct StandingReader: Sendable {
  /// How an act stands.
  struct Standing: Sendable, Equatable {
    var factuality: Factuality
    var polarity: Polarity
  }

  let lexicon: FactualityLexicon
  let continuations: ContinuationFinder

  /// The standing of a trigger; nil when it names no event: a purpose, a condition, a fear, a wish.
  ///
  /// - Parameter claimed: What the speaker makes of the event, where there is one.
  func standing(
    of trigger: Trigger, in reading: SentenceReading, claimed: Factuality?
  ) -> Standing? {
    if isContent(trigger, reading) { return nil }
    var standing = Standing(factuality: claimed ?? .asserted, polarity: .positive)
    for effect in effects(on: trigger, in: reading) {
      switch effect {
      // "refuse de signer": what is refused is no event, whoever says so.
      case .purpose, .hypothetical, .feared, .desired, .averted, .negative: return nil
      case .announced where isCertain(trigger, reading): break
      case .planned, .announced: standing.factuality = .planned
      case .attempted: standing.factuality = .attempted
      case .possible: standing.factuality = .possible
      case .habitual: standing.factuality = .habitual
      case .hedged where standing.factuality == .asserted: standing.factuality = .hedged
      case .hedged, .ended, .none, .real, .sequence: break
      }
    }
    if let verb = trigger.standingVerb { apply(verb, to: &standing) }
    guard standing.polarity == .negative else { return standing }
    // What did not happen is no event; that somebody denies it is worth telling.
    // Nor is what is not going to happen.
    guard claimed != nil, standing.factuality != .planned else { return nil }
    standing.factuality = .denied
    return standing
  }

  /// "l'arrestation de deux hommes": an act of violence or force that the reader may know of.
  private func isCertain(_ trigger: Trigger, _ reading: SentenceReading) -> Bool {
    guard case .noun = trigger.kind, trigger.entry.coding.quad == "material_conflict" else {
      return false
    }
    return reading.tree.dependents(of: trigger.head, by: [.determiner]).contains {
      reading.classes[$0] == .article
    }
  }

  /// "un appel à déposer les armes", "son but est de tuer": an infinitive that says what a noun is
  /// about tells of no act, unless the lexicon knows what the noun makes of it ("tentative de") or it
  /// is past ("le premier à avoir attaqué").
  func isContent(_ trigger: Trigger, _ reading: SentenceReading) -> Bool {
    guard let verb = trigger.governingVerb, verb.form == .infinitive, !verb.group.isCompound,
      case .verb = trigger.kind
    else { return false }
    let tree = reading.tree
    if !tree.dependents(of: verb.head, by: [.copula]).isEmpty { return true }
    let node = tree.nodes[verb.head]
    guard node.relation.kind == .clausalModifier, let governor = node.governor,
      tree.nodes[governor].partOfSpeech == .noun
    else { return false }
    return effect(ofNoun: governor, on: verb, reading) == nil
  }

  /// What the noun that an infinitive hangs on does to it: "la tentative de l'armée de prendre".
  private func effect(
    ofNoun noun: Int, on verb: ClauseVerb, _ reading: SentenceReading
  ) -> FactualityLexicon.Effect? {
    guard let preposition = verb.preposition else { return nil }
    let names = [reading.tokens[noun].folded, reading.tree.nodes[noun].lemma].compactMap(\.self)
    return names.lazy.compactMap {
      lexicon.effect(ofNoun: $0, preposition, on: .infinitive)
    }.first
  }

  /// Tense, mood and negation of the verb itself.
  private func apply(_ verb: ClauseVerb, to standing: inout Standing) {
    if verb.group.isNegated { standing.polarity = .negative }
    if verb.form == .finite, verb.group.tense == .future, verb.group.mood == .indicative {
      standing.factuality = .planned
    }
    if verb.group.mood == .conditional, !verb.group.isCompound, verb.group.helpers.isEmpty {
      standing.factuality = .hedged
    }
  }

  /// What the words around a trigger do to it, in no order of weight.
  func effects(
    on trigger: Trigger, in reading: SentenceReading
  ) -> [FactualityLexicon.Effect] {
    var effects: [FactualityLexicon.Effect] = []
    if let verb = trigger.standingVerb {
      // A helper that is the trigger itself ("menacer de") does nothing to it.
      effects += verb.group.helpers.filter {
        $0.token < trigger.head || trigger.head < verb.tokens.lowerBound
      }
      .compactMap { lexicon.effect(ofVerb: $0.lemma, on: .infinitive) }
      if verb.form == .infinitive {
        effects += effectsOnInfinitive(verb, reading)
      } else {
        let start = max(0, verb.tokens.lowerBound - 2)
        effects += lexicon.effects(
          in: start..<min(verb.tokens.upperBound + 2, reading.tokens.count), of: reading.tokens,
          on: .verb
        ).filter { $0 != .negative }
      }
    }
    if case .noun = trigger.kind { effects += effectsOnNoun(trigger, reading) }
    effects += effectsOnClause(trigger, reading)
    if let opener = clauseOpener(before: trigger, reading) { effects.append(opener) }
    return effects
  }

  /// What stands before an infinitive: "pour", "tenter de" at a distance.
  private func effectsOnInfinitive(
    _ verb: ClauseVerb, _ reading: SentenceReading
  ) -> [FactualityLexicon.Effect] {
    var effects: [FactualityLexicon.Effect] = []
    let start = verb.objectPronoun ?? verb.tokens.lowerBound
    let idiom = effect(ofIdiomOn: .infinitive, reading) { _, words in words.last == start - 1 }
    if let idiom { return [idiom] }
    if let effect = lexicon.effect(ofPhraseBefore: start, in: reading.tokens, on: .infinitive) {
      if effect == .sequence { return effectsOnAct(before: verb, reading) }
      effects.append(effect)
    }
    if effects.isEmpty, let governor = reading.tree.nodes[verb.head].governor,
      let effect = effect(ofNoun: governor, on: verb, reading)
    {
      effects.append(effect)
    }
    if effects.isEmpty, verb.group.helpers.isEmpty, verb.preposition != nil,
      let governor = reading.verbs.last(where: { governor in
        governor.tokens.upperBound < verb.tokens.lowerBound
          // "appelle à soutenir l'armée et à dénoncer": both depend on "appelle".
          && !(governor.form == .infinitive && governor.preposition == verb.preposition)
      }),
      let effect = governor.lemmas.lazy.compactMap({ lexicon.effect(ofVerb: $0, on: .infinitive) })
        .first
    {
      effects.append(effect)
    }
    return effects
  }

  /// "a tiré avant de | fuir": an act stands as the one before it does.
  private func effectsOnAct(
    before verb: ClauseVerb, _ reading: SentenceReading
  ) -> [FactualityLexicon.Effect] {
    let above = reading.tree.path(from: verb.head).dropFirst()
    guard
      let earlier = above.lazy.compactMap({ token in reading.verbs.first { $0.head == token } })
        .first
    else { return [] }
    var effects = earlier.group.helpers.compactMap {
      lexicon.effect(ofVerb: $0.lemma, on: .infinitive)
    }
    if earlier.group.isNegated { effects.append(.negative) }
    if earlier.form == .finite, earlier.group.tense == .future { effects.append(.planned) }
    guard earlier.form == .infinitive, !earlier.group.isCompound else { return effects }
    let own = effectsOnInfinitive(earlier, reading)
    return effects + (own.isEmpty ? [.purpose] : own)
  }

  /// What stands before an event noun: "une tentative de", "en cas de", "empêcher".
  private func effectsOnNoun(
    _ trigger: Trigger, _ reading: SentenceReading
  ) -> [FactualityLexicon.Effect] {
    var effects: [FactualityLexicon.Effect] = []
    var start = trigger.tokens.lowerBound
    while start > 0,
      reading.classes[start - 1].isDeterminer || reading.classes[start - 1] == .adjective
    {
      start -= 1
    }
    for end in [start, trigger.tokens.lowerBound] {
      if let effect = lexicon.effect(ofPhraseBefore: end, in: reading.tokens, on: .noun) {
        effects.append(effect)
        break
      }
    }
    let finder = ArgumentFinder(reading: reading)
    for group in reading.verbs
    where finder.object(of: group).contains(where: { $0.tokens.contains(trigger.head) }) {
      effects += group.lemmas.compactMap { lexicon.effect(ofVerb: $0, on: .noun) }
    }
    // "une réunion est prévue", "mettre fin à une attaque"
    let idiom = effect(ofIdiomOn: .noun, reading) { group, words in
      words.last.map { reading.isFirstNoun(trigger.head, behind: $0) } ?? false
        || finder.subject(of: group).contains { $0.head == trigger.head }
    }
    if let idiom { effects.append(idiom) }
    return effects
  }

  /// What a verb of several words does to what stands where its words end.
  private func effect(
    ofIdiomOn scope: FactualityLexicon.Scope, _ reading: SentenceReading,
    where reaches: (ClauseVerb, [Int]) -> Bool
  ) -> FactualityLexicon.Effect? {
    for group in reading.verbs {
      for idiom in lexicon.idioms(of: group, on: scope) {
        let words = continuations.following(
          idiom.words, behind: group, passive: lexicon.passiveAuxiliaries, reading)
        if let words, reaches(group, words) { return idiom.effect }
      }
    }
    return nil
  }

  /// What the verb does that governs the trigger's clause: "craindre que".
  private func effectsOnClause(
    _ trigger: Trigger, _ reading: SentenceReading
  ) -> [FactualityLexicon.Effect] {
    guard
      let opener = reading.classes[..<trigger.tokens.lowerBound].lastIndex(of: .subordinator),
      let governor = reading.verbs.last(where: { $0.tokens.upperBound <= opener }),
      governor.tokens.upperBound == opener
    else { return [] }
    let effect = governor.lemmas.lazy.compactMap { lexicon.effect(ofVerb: $0, on: .clause) }.first
    return effect.map { [$0] } ?? []
  }

  /// What the word that opens the trigger's clause does to it: "si", "au cas où".
  private func clauseOpener(
    before trigger: Trigger, _ reading: SentenceReading
  ) -> FactualityLexicon.Effect? {
    let start =
      reading.classes[..<trigger.tokens.lowerBound].lastIndex {
        $0 == .punctuation
      } ?? 0
    return lexicon.effects(in: start..<trigger.tokens.lowerBound, of: reading.tokens, on: .clause)
      .first { $0 == .hypothetical || $0 == .purpose }
  }
}
