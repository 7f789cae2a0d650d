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

  /// Whether the events are equal.
  package static func == (left: MentionedEvent, right: MentionedEvent) -> Bool {
    left === right || left.event == right.event
  }

  /// Writes the fields that tell of the event itself into an object.
  func writeTold(to object: inout JSONWriter) {
    if told.isEmpty { event.writeTold(to: &object) } else { object.raw(told) }
  }
}
