import Linguistics
import Records

/// One trigger's roles in the making.
struct RoleFilling {
  let trigger: Trigger
  let reading: SentenceReading
  let finder: ArgumentFinder
  let resolver: ParticipantResolver
  let places: [Range<Int>]
  /// Whether a head names an act of material conflict: of "condamne les attentats" those who committed
  /// them are meant.
  let isHostileAct: (Int) -> Bool
  /// Whether a head names neither an act nor a weapon: "une explosion", "par balles".
  let acts: (Int) -> Bool
  /// Whether a head names a thing that goes off.
  let isExplosive: (Int) -> Bool
  private var used: [NounPhrase] = []
  /// Whether both sides of a fight or of talks are among the actors.
  private var isTwoSided = false

  init(
    trigger: Trigger, reading: SentenceReading, finder: ArgumentFinder,
    resolver: ParticipantResolver, places: [Range<Int>],
    isHostileAct: @escaping (Int) -> Bool, acts: @escaping (Int) -> Bool,
    isExplosive: @escaping (Int) -> Bool
  ) {
    self.isHostileAct = isHostileAct
    self.acts = acts
    self.isExplosive = isExplosive
    self.trigger = trigger
    self.reading = reading
    self.finder = finder
    self.resolver = resolver
    self.places = places
  }

  mutating func fill() -> RoleFiller.Roles {
    var roles = RoleFiller.Roles()
    let frame = trigger.entry.frame
    roles.actors = phrases(for: frame.actor, all: frame.isReciprocal, mustAct: true)
    if roles.actors.isEmpty { roles.actors = doersOfOwnNoun() }
    if roles.actors.isEmpty, let owner = trigger.owner {
      roles.actors = finder.doers(carriedBy: owner).filter { canAct($0, in: .subject) }
    }
    roles.recipients = phrases(for: frame.recipient, all: false, mustAct: false)
    if isMeantForSomebody {
      roles.recipients = roles.recipients.compactMap(addressee)
    } else if case .noun = trigger.kind {
      // "accompagnées d'enlèvements, | de pillages": an act in a row of acts does not suffer another.
      let isRow = roles.recipients.first.map(isActInRow) ?? false
      roles.recipients.removeAll { isRow || isActInRow($0) }
    }
    if roles.recipients.isEmpty { roles.recipients = sufferers() }
    if roles.recipients.isEmpty { roles.recipients = receivers() }
    if roles.recipients.isEmpty { roles.recipients = struck(frame) }
    if roles.recipients.isEmpty { roles.recipients = dispersed() }
    if isTwoSided || frame.isReciprocal && roles.actors.count > 1 {
      roles.recipients = roles.actors
    }
    addPronouns(frame, &roles)
    addPossessor(frame, &roles)
    return roles
  }

  private func isActInRow(_ phrase: NounPhrase) -> Bool {
    isHostileAct(phrase.head)
      && phrase.preposition.map {
        (reading.grammar[.complement] + reading.grammar[.indirect]).contains($0)
      } ?? false
  }

  /// Whether an act is one of words, or a protest: whatever it is about, it is meant for somebody.
  private var isMeantForSomebody: Bool {
    trigger.entry.coding.type == "PROTEST"
      || trigger.entry.coding.quad?.hasPrefix("verbal") ?? false
  }

  /// Whom words are meant for: somebody, or who is behind the thing that they are about ("salue la
  /// décision | de la Turquie", "exige la publication du rapport | par le juge"); nobody where the
  /// thing stands alone.
  private func addressee(_ phrase: NounPhrase) -> NounPhrase? {
    if canBeAddressed(phrase) { return phrase }
    return somebody(behind: phrase.head, depth: 0) ?? (isHostileAct(phrase.head) ? phrase : nil)
  }

  private func somebody(behind noun: Int, depth: Int) -> NounPhrase? {
    guard depth < 3 else { return nil }
    let range = noun..<noun + 1
    let doer =
      finder.complements(reading.grammar[.agent], of: range).first
      ?? finder.distantComplement(reading.grammar[.agent], of: range)
      ?? finder.agentsOfParticiples(on: range).first ?? qualifiers(of: range).first
    if let doer, canBeAddressed(doer) { return doer }
    let complements = finder.allComplements(reading.grammar[.complement], of: range)
    return complements.first(where: canBeAddressed)
      ?? complements.lazy.compactMap { somebody(behind: $0.head, depth: depth + 1) }.first
  }

  private mutating func phrases(
    for slots: [Frame.Slot], all: Bool, mustAct: Bool
  ) -> [NounPhrase] {
    var found: [NounPhrase] = []
    for slot in slots where found.isEmpty || all {
      let candidates = phrases(in: slot).compactMap { clear($0, in: slot) }.filter { phrase in
        !used.contains(phrase) && (mustAct ? canAct(phrase, in: slot) : !isScene(phrase))
          && (mustAct || slot != .subject || suffers(phrase))
      }
      used += candidates
      found += candidates
      if isMutual(slot, slots), candidates.count > 1 || candidates.first.map(isPlural) ?? false {
        isTwoSided = true
      }
    }
    return found
  }

  /// Whether a slot names both sides: "entre X et Y"; or the subject of talks and fights of many.
  private func isMutual(_ slot: Frame.Slot, _ slots: [Frame.Slot]) -> Bool {
    if case .sides = slot { return true }
    let mayBeMutual = slots.contains {
      if case .sides = $0 { return true }
      return false
    }
    return slot == .subject && (mayBeMutual || trigger.entry.frame.isReciprocal)
  }

  private func isPlural(_ phrase: NounPhrase) -> Bool {
    reading.tree.nodes[phrase.head].features.contains(.plural)
  }

  /// Whether the verb that carries the act says whom it befalls.
  private var isUndergone: Bool {
    guard case .noun(let carrier?) = trigger.kind else { return false }
    return carrier.kind == .undergo
  }

  /// "tombés dans une embuscade | tendue par des rebelles": who does what a noun of the trigger names.
  private func doersOfOwnNoun() -> [NounPhrase] {
    guard case .verb(let group) = trigger.kind else { return [] }
    return trigger.words.filter { !$0.overlaps(group.tokens) }.lazy
      .map(finder.agentsOfParticiples).first { !$0.isEmpty } ?? []
  }

  /// "le convoi | a subi une attaque": the subject of a verb that says whom an act befalls; "une frappe a
  /// visé | le convoi": the object of one that says what it struck.
  private func sufferers() -> [NounPhrase] {
    guard case .noun(let carrier?) = trigger.kind, !carrier.verb.isPassive else {
      return isUndergone ? trigger.governingVerb.map(subjectsLeft) ?? [] : []
    }
    switch carrier.kind {
    case .undergo: return subjectsLeft(of: carrier.verb)
    case .strike:
      // "l'attaque a coûté | la vie | à trois policiers": the first that can suffer.
      let struck = finder.object(of: carrier.verb).filter(isVictim)
      return struck.isEmpty
        ? finder.complements(reading.grammar[.indirect], of: carrier.verb).filter(isVictim) : struck
    default: return []
    }
  }

  /// Whether a phrase says whom an act struck, and not only how many fell: "a fait | dix morts".
  private func isVictim(_ phrase: NounPhrase) -> Bool {
    !used.contains(phrase) && !isPlace(phrase) && suffers(phrase) && !isToll(phrase)
      && resolver.canAct(phrase.core, in: reading.tokens)
  }

  private func subjectsLeft(of verb: ClauseVerb) -> [NounPhrase] {
    finder.subject(of: verb).filter { !used.contains($0) }
  }

  /// "les tortures infligées | aux détenus": the indirect object of a verb that only carries the act.
  private func receivers() -> [NounPhrase] {
    guard case .noun(let carrier?) = trigger.kind, carrier.kind == .act else { return [] }
    return finder.complements(reading.grammar[.indirect], of: carrier.verb).filter { phrase in
      !used.contains(phrase) && !isPlace(phrase) && canBeAddressed(phrase)
    }
  }

  /// What an attack takes place at is what it strikes: "a explosé devant | une caserne", "l'attaque
  /// | d'une école"; towns and quarters are only where it does.
  private func struck(_ frame: Frame) -> [NounPhrase] {
    guard trigger.entry.coding.type == "ASSAULT" else { return [] }
    var near = frame.place.flatMap { slot -> [NounPhrase] in
      guard case .preposition(let list) = slot else { return [] }
      let own = finder.allComplements(list, of: trigger.tokens)
      return own + (trigger.governingVerb.map { finder.allComplements(list, of: $0.tokens) } ?? [])
    }
    if case .noun = trigger.kind {
      near += finder.complements(reading.grammar[.complement], of: trigger.tokens)
    }
    near += beside()
    return near.first { phrase in
      guard !used.contains(phrase) else { return false }
      let classes = resolver.classes(of: phrase.core, in: reading.tokens)
      // "devant une caserne de Gao" has the name of a place, and is what is struck.
      return isPlace(phrase)
        ? reading.classes[phrase.head] != .name && classes.contains("<building>")
        : classes.contains(where: Self.targets.contains)
    }.map { [$0] } ?? []
  }

  /// "a explosé au passage | d'un bus", "à l'entrée | d'une caserne": what a noun of nearness names.
  private func beside() -> [NounPhrase] {
    guard let verb = trigger.governingVerb else { return [] }
    let nouns = finder.complementHeads(reading.grammar[.indirect], of: verb.tokens).filter {
      reading.grammar[.nearnessNoun].contains(reading.tree.nodes[$0].lemma ?? "")
    }
    return nouns.flatMap { finder.complements(reading.grammar[.complement], of: $0..<$0 + 1) }
  }

  /// "a tiré des gaz pour disperser | la foule": whom the control of a crowd is meant for.
  private func dispersed() -> [NounPhrase] {
    guard trigger.entry.coding.mode == "crowd-control", let verb = trigger.governingVerb else {
      return []
    }
    let aims = reading.tree.dependents(of: verb.head, by: [.adverbialClause, .openComplement])
    return aims.filter { reading.tree.nodes[$0].features.contains(.infinitive) }.lazy
      .map { finder.phrases(finder.objects(ofVerb: $0)).filter(canBeAddressed) }
      .first { !$0.isEmpty } ?? []
  }

  private static let targets: Set<String> = ["<building>", "<site>", "<vehicle>", "<institution>"]

  /// A phrase without the trigger's own words: of "menace | le Japon | de représailles" the middle.
  /// Only an adjective may be part of the trigger: "attaque jihadiste".
  private func clear(_ phrase: NounPhrase, in slot: Frame.Slot) -> NounPhrase? {
    func isClear(_ tokens: Range<Int>) -> Bool { !trigger.words.contains(where: tokens.overlaps) }
    if slot == .adjective || isClear(phrase.tokens) { return phrase }
    // "échanger | des prisonniers": a word of the pattern that names somebody is who it is done to.
    let head = phrase.head..<phrase.head + 1
    if slot == .object, resolver.classes(of: head, in: reading.tokens).contains("<person>") {
      return phrase
    }
    guard isClear(phrase.core) else { return nil }
    var rest = phrase
    rest.tokens = phrase.core
    return rest
  }

  /// "la fin de | son | offensive": who is behind a possessive fills the role that "de" would fill.
  private func addPossessor(_ frame: Frame, _ roles: inout RoleFiller.Roles) {
    guard case .noun = trigger.kind,
      let possessive = reading.tree.dependents(of: trigger.head, by: [.determiner]).first(
        where: reading.isPossessive)
    else { return }
    if roles.actors.isEmpty, roles.actorPronoun == nil, takesComplement(frame.actor) {
      roles.actorPronoun = possessive
    } else if roles.recipients.isEmpty, roles.recipientPronoun == nil,
      takesComplement(frame.recipient)
    {
      roles.recipientPronoun = possessive
    }
  }

  private func takesComplement(_ slots: [Frame.Slot]) -> Bool {
    slots.contains { slot in
      guard case .preposition(let list) = slot else { return false }
      return list.contains(where: reading.grammar[.complement].contains)
    }
  }

  /// Puts pronoun subjects and objects in the roles that their verb gives them.
  private func addPronouns(_ frame: Frame, _ roles: inout RoleFiller.Roles) {
    guard let verb = trigger.governingVerb else { return }
    if let subject = finder.subjectPronoun(of: verb) {
      if !isUndergone, frame.actor.contains(.subject) != verb.isPassive, roles.actors.isEmpty {
        roles.actorPronoun = subject
      } else if roles.recipients.isEmpty {
        roles.recipientPronoun = subject
      }
    }
    if let object = verb.objectPronoun,
      !reading.grammar[.hollowPronoun].contains(reading.tokens[object].folded),
      case .verb = trigger.kind, roles.recipients.isEmpty,
      frame.recipient.contains(.object) || frame.recipient.contains(.indirectObject)
    {
      roles.recipientPronoun = object
    }
  }
}
