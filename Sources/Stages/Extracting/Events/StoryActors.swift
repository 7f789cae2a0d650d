import Records

/// Names who acted where a sentence leaves it out but the story tells: in a claim of responsibility, or
/// in what it told of the same day and country just before.
enum StoryActors {
  /// "L'attaque a été revendiquée par X": who says that an act was theirs.
  struct Responsibility: Sendable {
    /// The PLOVER type of the act.
    var type: String
    /// Its mode; nil where none is told.
    var mode: String?
    /// The sentence that tells it.
    var sentence: Int
    /// Those who are responsible.
    var actors: [Participant]
  }

  /// How many sentences back an actor is still the one who goes on acting.
  private static let reach = 2

  /// Acts that have a doer whom a passive or a noun may hide.
  private static let types: Set<String> = ["ASSAULT", "COERCE", "RETREAT"]

  /// Fills the actors of events that name none.
  ///
  /// - Parameters:
  ///   - events: Those of a document, in the order of its text.
  ///   - responsibilities: What it tells of who claims acts.
  static func fill(_ events: inout [Event], responsibilities: [Responsibility]) {
    for index in events.indices where isOpen(events[index]) {
      let claimed = responsibilities.first { responsibility in
        mayBeOf(responsibility, events[index])
          && meant(by: responsibility, in: events).map { isSameStory(events[$0], events[index]) }
            ?? false
      }
      let actors = claimed?.actors ?? known(before: index, in: events)
      guard !actors.isEmpty else { continue }
      events[index].actors = actors.map(implied)
    }
  }

  /// Whether an act is of the kind that somebody was responsible for. The modes of an assault are its
  /// means and may be told of one act; those of coercion are other acts: a coup is no arrest.
  private static func mayBeOf(_ claim: Responsibility, _ event: Event) -> Bool {
    guard claim.type == event.coding.type else { return false }
    return claim.type == "ASSAULT" || claim.mode == nil || claim.mode == event.coding.mode
  }

  private static func isOpen(_ event: Event) -> Bool {
    types.contains(event.coding.type)
      && event.actors.allSatisfy { $0.text == nil && ($0.id == nil || $0.sector == "UNK") }
  }

  /// The act that somebody claims: the last of its type before.
  private static func meant(by claim: Responsibility, in events: [Event]) -> Int? {
    events.lastIndex { $0.coding.type == claim.type && $0.sentence.index <= claim.sentence }
      ?? events.firstIndex { $0.coding.type == claim.type }
  }

  /// The actors of the nearest event before that tells of the same day and country.
  private static func known(before index: Int, in events: [Event]) -> [Participant] {
    let event = events[index]
    let earlier = events[..<index].last { earlier in
      earlier.coding.type == event.coding.type
        && (event.coding.type == "ASSAULT" || earlier.coding.mode == event.coding.mode)
        && event.sentence.index - earlier.sentence.index <= reach
        && isSameStory(earlier, event) && stands(earlier, for: event)
        && earlier.actors.contains { $0.id != nil && $0.sector != "UNK" && $0.sector != "CVL" }
    }
    guard let earlier,
      Set(earlier.actors.compactMap(\.id)).isDisjoint(with: event.recipients.compactMap(\.id))
    else { return [] }
    return earlier.actors
  }

  /// Whether what an event says of its actors may be said of another: what somebody only alleges stays
  /// with what the same speaker says.
  private static func stands(_ earlier: Event, for event: Event) -> Bool {
    if earlier.factuality == .asserted { return true }
    guard let speaker = earlier.claim?.source?.id else { return false }
    return speaker == event.claim?.source?.id
  }

  private static func isSameStory(_ left: Event, _ right: Event) -> Bool {
    left.date?.from == right.date?.from && left.place?.country == right.place?.country
  }

  /// A participant without words of its own.
  static func implied(_ participant: Participant) -> Participant {
    var implied = participant
    implied.resolvedFrom = participant.resolvedFrom ?? participant.text
    implied.text = nil
    implied.start = nil
    implied.end = nil
    return implied
  }
}
