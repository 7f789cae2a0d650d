import Records

/// A mention on its way into an incident.
///
/// A class, so that lists of them are sorted and chosen from without copying thirty fields each time.
final class ToldEvent: Sendable {
  let event: Event
  let stance: TellingProfile.Stance
  /// The line it came in, without its end; empty where nobody will store it.
  let line: ArraySlice<UInt8>

  init(_ event: Event, line: ArraySlice<UInt8> = []) {
    self.event = event
    self.line = line
    stance = TellingProfile.Stance(of: event)
  }

  /// The line as text.
  var json: String { String(decoding: line, as: UTF8.self) }

  /// Who says what the mention says: whom it quotes, otherwise the site; nil where neither is known.
  var source: String? { claimant ?? Voices.site(of: event) }

  /// Whom the mention quotes.
  var claimant: String? {
    event.claim?.source.flatMap { $0.name ?? $0.text ?? $0.id }
  }

  /// By publication, then by id: the order of an incident's mentions.
  static func precedes(_ left: ToldEvent, _ right: ToldEvent) -> Bool {
    let (one, other) = (left.event.published ?? "~", right.event.published ?? "~")
    return one == other ? left.event.id.bytesPrecede(right.event.id) : one.bytesPrecede(other)
  }
}
