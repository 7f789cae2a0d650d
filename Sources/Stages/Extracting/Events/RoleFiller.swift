import Linguistics
import Records

/// Fills the roles of a trigger's frame with phrases of its sentence.
struct RoleFiller: Sendable {
  /// Who stands in which role.
  struct Roles: Sendable {
    var actors: [NounPhrase] = []
    var recipients: [NounPhrase] = []
    /// Pronouns in the roles: tokens whose referents act or are acted upon.
    var actorPronoun: Int?
    var recipientPronoun: Int?
  }

  let resolver: ParticipantResolver
  let nouns: NounLexicon
  let means: MeansLexicon

  /// The phrases of a trigger's roles.
  ///
  /// - Parameter places: Tokens of place names, which do not act.
  func roles(of trigger: Trigger, in reading: SentenceReading, places: [Range<Int>]) -> Roles {
    var filling = Filling(
      trigger: trigger, reading: reading, finder: ArgumentFinder(reading: reading),
      resolver: resolver, places: places,
      acts: { head in
        nouns.match(at: head, in: reading.tokens) == nil
          && !means.mentions(in: reading.tokens).contains { $0.tokens.contains(head) }
      })
    return filling.fill()
  }
}

/// One trigger's roles in the making.
private struct Filling {
  let trigger: Trigger
  let reading: SentenceReading
  let finder: ArgumentFinder
  let resolver: ParticipantResolver
  let places: [Range<Int>]
  /// Whether a head names neither an act nor a weapon: "une explosion", "par balles".
  let acts: (Int) -> Bool
  private var used: [NounPhrase] = []

  init(
    trigger: Trigger, reading: SentenceReading, finder: ArgumentFinder,
    resolver: ParticipantResolver, places: [Range<Int>], acts: @escaping (Int) -> Bool
  ) {
    self.acts = acts
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
    roles.recipients = phrases(for: frame.recipient, all: false, mustAct: false)
    if roles.recipients.isEmpty { roles.recipients = struck(frame) }
    addPronouns(frame, &roles)
    return roles
  }

  private mutating func phrases(
    for slots: [Frame.Slot], all: Bool, mustAct: Bool
  ) -> [NounPhrase] {
    var found: [NounPhrase] = []
    for slot in slots where found.isEmpty || all {
      let candidates = phrases(in: slot).compactMap { clear($0, in: slot) }.filter { phrase in
        !used.contains(phrase) && (!mustAct || canAct(phrase, in: slot))
      }
      used += candidates
      found += candidates
    }
    return found
  }

  /// What an attack takes place at is what it strikes: "a explosé devant | une caserne".
  private func struck(_ frame: Frame) -> [NounPhrase] {
    guard trigger.entry.coding.type == "ASSAULT" else { return [] }
    return frame.place.lazy.map { slot in
      phrases(in: slot).filter { phrase in
        resolver.classes(of: phrase.core, in: reading.tokens).contains(where: Self.targets.contains)
      }
    }.first { !$0.isEmpty } ?? []
  }

  private static let targets: Set<String> = [
    "<building>", "<site>", "<vehicle>", "<group>", "<institution>", "<person>",
  ]

  /// A phrase without the trigger's own words: of "menace | le Japon | de représailles" the middle.
  /// Only an adjective may be part of the trigger: "attaque jihadiste".
  private func clear(_ phrase: NounPhrase, in slot: Frame.Slot) -> NounPhrase? {
    func isClear(_ tokens: Range<Int>) -> Bool { !trigger.words.contains(where: tokens.overlaps) }
    if slot == .adjective || isClear(phrase.tokens) { return phrase }
    guard isClear(phrase.core) else { return nil }
    var rest = phrase
    rest.tokens = phrase.core
    return rest
  }

  /// A town is where an attack takes place; a country or a group attacks. What is the subject of a
  /// verb of action or its agent acts, whether or not any list has it: "les inconnus".
  private func canAct(_ phrase: NounPhrase, in slot: Frame.Slot) -> Bool {
    if case .verb = trigger.kind, slot == .subject, acts(phrase.head) { return true }
    guard resolver.canAct(phrase.core, in: reading.tokens) else { return false }
    if case .preposition = slot, !slotIsAgent(slot) {
      return !places.contains { $0.contains(phrase.head) }
    }
    return true
  }

  private func slotIsAgent(_ slot: Frame.Slot) -> Bool {
    slot == .preposition(reading.grammar[.agent])
  }

  private func phrases(in slot: Frame.Slot) -> [NounPhrase] {
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
      return isPassive ? finder.subject(of: group) : finder.object(of: group)
    case .indirectObject:
      return finder.complements(reading.grammar[.indirect], of: group)
    case .preposition(let list):
      let behind = finder.complements(list, of: trigger.tokens)
      return behind.isEmpty ? finder.complements(list, of: group) : behind
    case .adjective: return []
    }
  }

  /// "blessé par | une balle tirée par l'armée": of a weapon, who used it, where that is said.
  private func doers(behind agents: [NounPhrase]) -> [NounPhrase] {
    guard let agent = agents.first, !acts(agent.head) else { return agents }
    let users = reading.tree.dependents(of: agent.head, by: [.clausalModifier]).flatMap {
      finder.complements(reading.grammar[.agent], of: $0..<$0 + 1)
    }
    return users.isEmpty ? agents : users
  }

  private func phrases(
    in slot: Frame.Slot, ofNounCarriedBy carrier: Trigger.Carrier?
  ) -> [NounPhrase] {
    switch slot {
    case .subject, .object, .indirectObject:
      guard let carrier else { return [] }
      switch carrier.kind {
      case .act, .cause, .continues, .end, .claim:
        return carrier.verb.isPassive
          ? finder.agent(of: carrier.verb)
          : finder.subject(of: carrier.verb)
      case .undergo, .occur, .avert: return []
      }
    case .adjective: return adjectives()
    case .preposition(let list):
      let near = finder.complements(list, of: trigger.tokens)
      guard near.isEmpty else { return near }
      let sides = finder.sides(list, of: trigger.tokens)
      guard sides.isEmpty else { return sides }
      if list == reading.grammar[.agent], let doer = finder.distantAgent(of: trigger.tokens) {
        return [doer]
      }
      guard let verb = carrier?.verb else { return [] }
      // "une attaque a eu lieu | contre la milice"
      return finder.complements(list, of: verb.tokens)
    }
  }

  /// "frappes aériennes russes": the adjective of a nation or a group behind the noun.
  private func adjectives() -> [NounPhrase] {
    let children = trigger.tokens.flatMap {
      reading.tree.dependents(of: $0, by: [.adjectivalModifier])
    }
    return children.first {
      reading.tree.dependents(of: $0, by: [.object]).isEmpty
        && resolver.isQualifier(at: $0, in: reading.tokens)
    }.map { token in
      let one = token..<token + 1
      return [NounPhrase(tokens: one, head: token, core: one)]
    } ?? []
  }

  /// Puts pronoun subjects and objects in the roles that their verb gives them.
  private func addPronouns(_ frame: Frame, _ roles: inout RoleFiller.Roles) {
    guard let verb = trigger.governingVerb else { return }
    if let subject = verb.subjectPronoun {
      if frame.actor.contains(.subject) != verb.isPassive, roles.actors.isEmpty {
        roles.actorPronoun = subject
      } else if roles.recipients.isEmpty {
        roles.recipientPronoun = subject
      }
    }
    if let object = verb.objectPronoun, case .verb = trigger.kind, roles.recipients.isEmpty,
      frame.recipient.contains(.object) || frame.recipient.contains(.indirectObject)
    {
      roles.recipientPronoun = object
    }
  }
}
