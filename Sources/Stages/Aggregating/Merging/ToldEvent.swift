import Records

/// A mention on its way into an incident.
///
/// A class, so that lists of them are sorted and chosen from without copying thirty fields each time.
final class ToldEvent: Sendable {
  let event: Event
  let stance: TellingProfile.Stance
  /// The line it came in; empty where nobody will store it.
  let json: String

  init(_ event: Event, json: String = "") {
    self.event = event
    self.json = json
    stance = TellingProfile.Stance(of: event)
  }

  /// Who says what the mention says: whom it quotes, otherwise the site; nil where neither is known.
  var source: String? { claimant ?? Voices.site(of: event) }

  /// Whom the mention quotes.
  var claimant: String? {
    event.claim?.source.flatMap { $0.name ?? $0.text ?? $0.id }
  }

  /// By publication, then by id: the order of an incident's mentions.
  static func precedes(_ left: ToldEvent, _ right: ToldEvent) -> Bool {
    let (one, other) = (left.event.published ?? "~", right.event.published ?? "~")
    return one == other ? left.event.id < right.event.id : one < other
  }
}
