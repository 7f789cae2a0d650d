/// An event on its way from its line to the mentions of an incident: read once, then shared.
///
/// A class, because an event has forty fields and is handed on a dozen times.
package final class MentionedEvent: Sendable, Equatable {
  /// The event, without its provenance.
  package let event: Event
  /// What `event.writeTold` would write, where it is at hand; else empty.
  let told: ArraySlice<UInt8>

  /// Makes one of an event alone.
  package convenience init(_ event: Event) { self.init(event, told: []) }

  /// Makes one of an event and what `writeTold` would write of it.
  init(_ event: Event, told: ArraySlice<UInt8>) {
    if event.provenance.isEmpty {
      self.event = event
    } else {
      var bare = event
      bare.provenance = []
      self.event = bare
    }
    self.told = told
  }

  /// Reads a line that is laid out exactly as `Event.write` lays it out, as the extractor writes it.
  ///
  /// - Parameter isKnownUTF8: Whether the line has been found to be valid UTF-8.
  /// - Returns: Nil for any line that is laid out otherwise: an event that somebody else wrote, another
  ///   record, or no JSON at all. `RawRecord` reads those.
  package init?(canonical bytes: [UInt8], in line: Range<Int>, isKnownUTF8: Bool = false) {
    if !isKnownUTF8 {
      guard (try? UTF8Span(validating: bytes.span.extracting(line))) != nil else { return nil }
    }
    var event = Event()
    let told = bytes.withUnsafeBufferPointer { buffer in
      var reader = CanonicalReader(buffer, in: line)
      return event.read(&reader)
    }
    guard let told else { return nil }
    self.event = event
    self.told = bytes[told]
  }

  /// Whether the events are equal.
  package static func == (left: MentionedEvent, right: MentionedEvent) -> Bool {
    left === right || left.event == right.event
  }

  /// Writes the fields that tell of the event itself into an object.
  func writeTold(to object: inout JSONWriter) {
    if told.isEmpty { event.writeTold(to: &object) } else { object.raw(told) }
  }
}
