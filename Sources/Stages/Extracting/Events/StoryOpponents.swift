import Records

/// Names whom an army fights where a sentence leaves it out but the story knows one opponent only:
/// "l'armée irakienne reprend la ville" in a text on the war with the Islamic State.
///
/// Only armed groups are taken for opponents of a state's forces: two armies may be allies, and a group
/// strikes civilians and other groups as often as an army (272 French articles, November 2026: half of
/// what it was said to strike was wrong).
enum StoryOpponents {
  /// The root of CAMEO's codes of fighting.
  private static let fight = "19"
  private static let groups: Set<String> = ["REB", "RAD"]

  /// Fills the recipients of acts of war that name none.
  ///
  /// - Parameters:
  ///   - events: Those of a document, in the order of its text.
  ///   - named: Everybody whom the document names.
  static func fill(_ events: inout [Event], named: [Participant]) {
    // "des groupes armés" of no country may be those of another story.
    let opponents = named.filter { groups.contains($0.sector ?? "") && $0.id != $0.sector }
    // "les djihadistes" are those of the one group that the text names.
    guard let opponent = only(opponents.filter { !isGeneral($0) }) ?? only(opponents) else {
      return
    }
    for index in events.indices where isOpen(events[index]) {
      events[index].recipients = [StoryActors.implied(opponent)]
    }
  }

  /// Whether a state's forces take something from an opponent, leave it to one or fight, and the text
  /// names nobody whom that strikes. Bombs strike those who are there, opponents or not; governments
  /// annex what nobody holds.
  private static func isOpen(_ event: Event) -> Bool {
    guard event.recipients.isEmpty, event.fatalities == nil, event.injured == nil else {
      return false
    }
    let sectors = Set(event.actors.map { $0.sector ?? "UNK" })
    switch (event.coding.type, event.coding.mode) {
    case ("COERCE", "seize"), ("RETREAT", "withdraw"): return sectors == ["MIL"]
    case ("ASSAULT", nil):
      return sectors.isSubset(of: ["MIL", "GOV"]) && event.coding.cameo?.hasPrefix(fight) ?? false
    default: return false
    }
  }

  /// Whether an id only says of which kind and country somebody is: "IRQRAD".
  private static func isGeneral(_ participant: Participant) -> Bool {
    participant.id == (participant.country ?? "") + (participant.sector ?? "")
  }

  /// The one participant whom all are.
  private static func only(_ participants: [Participant]) -> Participant? {
    guard let first = participants.first, first.id != nil,
      participants.allSatisfy({ $0.id == first.id })
    else { return nil }
    return first
  }
}
