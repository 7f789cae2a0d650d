/// An event on its way from its line to the mentions of an incident: read once, then shared.
///
/// A class, because an event has forty fields and is handed on a dozen times.
package final class MentionedEvent: Sendable, Equatable {
  /// The event, without its provenance.
  package let event: Event
  /// The bytes that the event was read from, without its id and provenance; empty where they are not at
  /// hand.
  private let asItCame: ArraySlice<UInt8>
  /// Where in them doubles end that want their ".0".
  private let wholeDoubles: [Int]

  /// Makes one of an event alone.
  package init(_ event: Event) {
    if event.provenance.isEmpty {
      self.event = event
    } else {
      var bare = event
      bare.provenance = []
      self.event = bare
    }
    asItCame = []
    wholeDoubles = []
  }

  /// Reads a line that is laid out as `Event.write` lays it out, as the extractor writes it; "5" may
  /// stand for "5.0".
  ///
  /// - Parameter isKnownUTF8: Whether the line has been found to be valid UTF-8.
  /// - Returns: Nil for any line that is laid out otherwise: an event that somebody else wrote, another
  ///   record, or no JSON at all. `RawRecord` reads those.
  package init?(canonical bytes: [UInt8], in line: Range<Int>, isKnownUTF8: Bool = false) {
    if !isKnownUTF8 {
      guard (try? UTF8Span(validating: bytes.span.extracting(line))) != nil else { return nil }
    }
    var event = Event()
    var wholeDoubles: [Int] = []
    let told = bytes.withUnsafeBufferPointer { buffer in
      var reader = CanonicalReader(buffer, in: line)
      defer { wholeDoubles = reader.wholeDoubles }
      return event.read(&reader)
    }
    guard let told else { return nil }
    self.event = consume event
    asItCame = bytes[told]
    self.wholeDoubles = wholeDoubles
  }

  /// What `event.writeTold` would write, where it is at hand; else empty.
  var told: ArraySlice<UInt8> {
    if wholeDoubles.isEmpty { return asItCame }
    var written: [UInt8] = []
    written.reserveCapacity(asItCame.count + 2 * wholeDoubles.count)
    var start = asItCame.startIndex
    for end in wholeDoubles {
      written.append(contentsOf: asItCame[start..<end])
      written.append(UInt8(ascii: "."))
      written.append(UInt8(ascii: "0"))
      start = end
    }
    written.append(contentsOf: asItCame[start...])
    return written[...]
  }

  /// Whether the events are equal.
  package static func == (left: MentionedEvent, right: MentionedEvent) -> Bool {
    left === right || left.event == right.event
  }

  /// Where in its buffer the line that the event was read from comes to its provenance; nil where it was
  /// not read from a line of the usual layout.
  package var endOfTold: Int? { asItCame.isEmpty ? nil : asItCame.endIndex }

  /// Writes the fields that tell of the event itself into an object.
  func writeTold(to object: inout JSONWriter) {
    if asItCame.isEmpty { event.writeTold(to: &object) } else { object.raw(told) }
  }
}
