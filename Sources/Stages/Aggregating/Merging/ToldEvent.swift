import Records

/// A mention on its way into an incident.
///
/// A class, so that lists of them are sorted and chosen from without copying forty fields each time.
final class ToldEvent: Sendable {
  /// The event, as its incident will hold it.
  let mentioned: MentionedEvent
  let stance: TellingProfile.Stance
  /// The line it came in, without its end, valid UTF-8; empty where nobody will store it.
  let line: ArraySlice<UInt8>

  /// Takes an event; without its provenance, which the line has.
  init(_ mentioned: MentionedEvent, line: ArraySlice<UInt8> = []) {
    self.mentioned = mentioned
    self.line = line
    stance = TellingProfile.Stance(mentioned.event.factuality, mentioned.event.polarity)
  }

  /// Takes an event that did not come as a line.
  convenience init(_ event: Event) { self.init(MentionedEvent(event)) }

  /// Reads a line that is laid out as the extractor lays it out; nil for any other.
  convenience init?(canonical bytes: [UInt8], _ line: Range<Int>) {
    guard let read = MentionedEvent(canonical: bytes, in: line) else { return nil }
    self.init(read, line: bytes[line])
  }

  /// Reads a line that was read before, when it came.
  convenience init(checked bytes: [UInt8], _ line: Range<Int>) throws(JSONError) {
    if let read = MentionedEvent(canonical: bytes, in: line, isKnownUTF8: true) {
      self.init(read, line: bytes[line])
      return
    }
    var reader = JSONReader(checked: bytes, in: line)
    self.init(MentionedEvent(try reader.read()), line: bytes[line])
  }

  /// What the mention tells.
  var event: Event { _read { yield mentioned.event } }

  /// The line as far as its provenance, where that is known.
  var lineWithoutProvenance: ArraySlice<UInt8>? {
    mentioned.endOfTold.flatMap { line.isEmpty ? nil : line[..<$0] }
  }

  /// The line as text.
  var json: String {
    line.withUnsafeBufferPointer { String(copying: UTF8Span(unchecked: $0.span)) }
  }

  /// Who says what the mention says: whom it quotes, otherwise the site; nil where neither is known.
  var source: String? { claimant ?? site }

  /// The site's name, or the host of its URL; nil where the event tells neither.
  var site: String? {
    if let name = event.siteName, !name.isEmpty { return name }
    return event.url.flatMap(WebAddress.init)?.host
  }

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
