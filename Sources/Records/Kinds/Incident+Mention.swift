/// One event record that tells of an incident: the whole event, and what place it takes among the
/// others.
///
/// Nothing of the event is left out but its provenance, so that incidents of several runs can be
/// taken apart and merged anew.
@dynamicMemberLookup
public struct IncidentMention: Equatable, Sendable {
  /// The event as it lies in memory, shared by all copies of the mention.
  private var mentioned: MentionedEvent
  /// Number of the voice that speaks here, from 1; copies of one text share it.
  public var voice: Int
  /// The document whose text this one's document repeats; nil where it speaks for itself.
  public var copyOf: String?

  /// Makes a mention.
  public init(_ event: Event, voice: Int, copyOf: String? = nil) {
    self.init(MentionedEvent(event), voice: voice, copyOf: copyOf)
  }

  /// Makes a mention of an event that others share.
  package init(_ mentioned: MentionedEvent, voice: Int, copyOf: String? = nil) {
    self.mentioned = mentioned
    self.voice = voice
    self.copyOf = copyOf
  }

  /// The event, without its provenance.
  public var event: Event {
    // Lent, not copied: it has forty fields.
    _read { yield mentioned.event }
    set { mentioned = MentionedEvent(newValue) }
  }

  /// The event's id.
  public var eventID: String { event.id }
  /// PLOVER type of this mention.
  public var eventType: String { event.coding.type }
  /// PLOVER mode of this mention.
  public var eventMode: String? { event.coding.mode }

  /// Everything else that the event tells.
  public subscript<Value>(dynamicMember path: KeyPath<Event, Value>) -> Value {
    event[keyPath: path]
  }
}

extension IncidentMention: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    var event = Event()
    var voice = 0
    var copyOf: String?
    try reader.forEachField { (key, reader) throws(JSONError) in
      if try event.readTold(key, &reader) { return }
      switch key {
      case "event_id": event.id = try reader.read()
      case "voice": voice = try reader.read()
      case "copy_of": copyOf = try reader.read()
      default: try reader.skipValue()
      }
    }
    self.init(event, voice: voice, copyOf: copyOf)
  }

  /// Writes all fields, the event's flat among the others.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("event_id", event.id)
      object.field("voice", voice)
      object.field("copy_of", copyOf)
      mentioned.writeTold(to: &object)
    }
  }
}

/// The flat form for users of `Codable`.
extension IncidentMention: Codable {
  private enum CodingKeys: String, CodingKey {
    case voice
    case eventID = "event_id"
    case copyOf = "copy_of"
  }

  /// Reads a mention from any decoder.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    var event = Event()
    try event.decodeTold(from: decoder)
    event.id = try fields.decode(String.self, forKey: .eventID)
    self.init(
      event, voice: try fields.decode(Int.self, forKey: .voice),
      copyOf: try fields.decodeIfPresent(String.self, forKey: .copyOf))
  }

  /// Writes a mention to any encoder.
  public func encode(to encoder: any Encoder) throws {
    try event.encodeTold(to: encoder)
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(event.id, forKey: .eventID)
    try fields.encode(voice, forKey: .voice)
    try fields.encode(copyOf, forKey: .copyOf)
  }
}
