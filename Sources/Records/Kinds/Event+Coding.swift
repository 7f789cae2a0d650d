/// The sentence that tells of an event.
public struct EventSentence: Codable, Hashable, Sendable {
  /// Number of the sentence in its document, from 0.
  public var index: Int
  /// The first scalar of the sentence in the document's text.
  public var start: Int
  /// One past its last scalar.
  public var end: Int
  /// The sentence.
  public var text: String

  /// Makes a sentence.
  public init(index: Int, start: Int, end: Int, text: String) {
    self.index = index
    self.start = start
    self.end = end
    self.text = text
  }

  /// The sentence's place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension EventSentence: JSONRepresentable {
  /// Reads a sentence.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(index: 0, start: 0, end: 0, text: "")
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "index": index = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "text": text = try reader.read()
      default: try reader.skipValue()
      }
    }
    try span.requireAscending(at: place)
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("index", index)
      object.field("start", start)
      object.field("end", end)
      object.field("text", text)
    }
  }
}

/// The words that name an act.
public struct EventTrigger: Codable, Hashable, Sendable {
  /// The words as they stand in the text.
  public var text: String
  /// Their dictionary form.
  public var lemma: String
  /// The first scalar in the document's text.
  public var start: Int
  /// One past the last scalar.
  public var end: Int

  /// Makes a trigger.
  public init(text: String, lemma: String, span: TextSpan) {
    self.text = text
    self.lemma = lemma
    start = span.start
    end = span.end
  }

  /// The trigger's place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension EventTrigger: JSONRepresentable {
  /// Reads a trigger.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(text: "", lemma: "", span: TextSpan(start: 0, end: 0))
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "lemma": lemma = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      default: try reader.skipValue()
      }
    }
    try span.requireAscending(at: place)
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("text", text)
      object.field("lemma", lemma)
      object.field("start", start)
      object.field("end", end)
    }
  }
}

/// The class of an act in PLOVER 2.0 and in the older schemes beside it.
///
/// In a record its fields stand flat among the event's own.
public struct EventCoding: Hashable, Sendable {
  /// One of PLOVER's 16 types: "ASSAULT".
  public var type: String
  /// One of PLOVER's 67 modes; nil where the type has none or the text does not tell.
  public var mode: String?
  /// CAMEO code, two to four digits: "190".
  public var cameo: String?
  /// Goldstein scale, -10 (worst) to +10.
  public var goldstein: Double?
  /// PLOVER's own conflict–cooperation score, -10 to +10.
  public var ploverScore: Double?
  /// "verbal_cooperation", "material_cooperation", "verbal_conflict" or "material_conflict".
  public var quad: String?
  /// ACLED sub-event type: "Air/drone strike".
  public var acled: String?

  /// Makes a coding of which only the type is known.
  public init(type: String, mode: String? = nil, cameo: String? = nil) {
    self.type = type
    self.mode = mode
    self.cameo = cameo
  }
}

/// Words of the text and where they stand.
public struct TextMention: Codable, Hashable, Sendable {
  /// The words.
  public var text: String
  /// The first scalar in the document's text.
  public var start: Int
  /// One past the last scalar.
  public var end: Int

  /// Makes a mention.
  public init(text: String, span: TextSpan) {
    self.text = text
    start = span.start
    end = span.end
  }

  /// The mention's place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension TextMention: JSONRepresentable {
  /// Reads a mention.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(text: "", span: TextSpan(start: 0, end: 0))
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      default: try reader.skipValue()
      }
    }
    try span.requireAscending(at: place)
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("text", text)
      object.field("start", start)
      object.field("end", end)
    }
  }
}
