import Records

/// Names whom an army or an armed group fights where a sentence leaves it out but the story knows one
/// opponent only: "l'armée irakienne reprend la ville" in a text on the war with the Islamic State.
///
/// Forces of a state and armed groups are opponents; two armies or two groups may be allies, so nothing
/// is said of them.
enum StoryOpponents {
  private static let states: Set<String> = ["MIL", "GOV"]
  private static let groups: Set<String> = ["REB", "RAD"]

  /// Fills the recipients of acts of war that name none.
  ///
  /// - Parameters:
  ///   - events: Those of a document, in the order of its text.
  ///   - named: Everybody whom the document names.
  static func fill(_ events: inout [Event], named: [Participant]) {
    for index in events.indices where isOpen(events[index]) {
      guard let opponent = opponent(in: events[index], among: named) else { continue }
      events[index].recipients = [StoryActors.implied(opponent)]
    }
  }

  /// Whether an act takes something from an opponent or is fighting, and the text names nobody whom it
  /// strikes. Bombs strike those who are there, opponents or not.
  private static func isOpen(_ event: Event) -> Bool {
    guard event.recipients.isEmpty else { return false }
    switch (event.coding.type, event.coding.mode) {
    case ("COERCE", "seize"), ("ASSAULT", nil), ("RETREAT", "withdraw"): return true
    default: return false
    }
  }

  private static func opponent(in event: Event, among named: [Participant]) -> Participant? {
    let sectors = Set(event.actors.map { $0.sector ?? "UNK" })
    if sectors.isSubset(of: states) {
      let others = named.filter { groups.contains($0.sector ?? "") }
      // "les djihadistes" are those of the one group that the text names.
      return only(others.filter { $0.id != nil && !isGeneral($0) }) ?? only(others)
    }
    guard sectors.isSubset(of: groups), let country = event.place?.country else { return nil }
    return only(named.filter { $0.sector == "MIL" && $0.country == country })
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
