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

  var resolver: ParticipantResolver
  let nouns: NounLexicon
  let means: MeansLexicon

  /// The tokens of the phrases in the place slots of a trigger's frame, but those that prepositions of
  /// place make scenes anyway: the objects and complements that only the lexicon makes places.
  func placeSlots(of trigger: Trigger, in reading: SentenceReading) -> [Range<Int>] {
    let filling = filling(trigger, reading, places: [])
    return trigger.entry.frame.place.flatMap(filling.phrases(in:)).map(\.tokens)
  }

  /// The phrases of a trigger's roles.
  ///
  /// - Parameter places: Tokens of place names, which do not act.
  func roles(of trigger: Trigger, in reading: SentenceReading, places: [Range<Int>]) -> Roles {
    var filling = filling(trigger, reading, places: places)
    return filling.fill()
  }

  /// Whose act a noun names, as the verb says that carries it.
  func owners(by carrier: Trigger.Carrier, _ reading: SentenceReading) -> [NounPhrase] {
    ArgumentFinder(reading: reading).doers(carriedBy: carrier)
  }

  /// The phrases that stand in a slot of a trigger, whether or not they fill a role.
  func phrases(
    in slot: Frame.Slot, of trigger: Trigger, _ reading: SentenceReading
  ) -> [NounPhrase] {
    filling(trigger, reading, places: []).phrases(in: slot)
  }

  private func filling(
    _ trigger: Trigger, _ reading: SentenceReading, places: [Range<Int>]
  ) -> RoleFilling {
    RoleFilling(
      trigger: trigger, reading: reading, finder: ArgumentFinder(reading: reading),
      resolver: resolver, places: places,
      isHostileAct: { head in
        nouns.match(at: head, in: reading.tokens)?.forms.contains {
          $0.entry.coding.quad == "material_conflict"
        } ?? false
      },
      acts: { head in
        nouns.match(at: head, in: reading.tokens) == nil
          && !means.isMateriel(at: head, in: reading.tokens)
      },
      isExplosive: { means.isExplosive(at: $0, in: reading.tokens) })
  }
}
