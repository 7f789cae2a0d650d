/// An actor or a recipient of an event.
public struct Participant: Codable, Hashable, Sendable {
  /// The words as they stand in the text; nil when the participant is only implied.
  public var text: String?
  /// The first scalar in the document's text.
  public var start: Int?
  /// One past the last scalar.
  public var end: Int?
  /// Code of the actor: "SYRMIL", "HTS"; several joined by ";" for a coordination.
  public var id: String?
  /// The actor's usual name.
  public var name: String?
  /// ISO 3166 alpha-3 code of the actor's country.
  public var country: String?
  /// PLOVER sector; "UNK" when the text names nobody known.
  public var sector: String?
  /// The mention that a pronoun or a vague noun was resolved from.
  public var resolvedFrom: String?

  enum CodingKeys: String, CodingKey {
    case text, start, end, id, name, country, sector
    case resolvedFrom = "resolved_from"
  }

  /// Makes a participant that is named in the text.
  public init(text: String?, span: TextSpan?) {
    self.text = text
    start = span?.start
    end = span?.end
  }

  /// The words' place in the text.
  public var span: TextSpan? {
    guard let start, let end else { return nil }
    return TextSpan(start: start, end: end)
  }
}

extension Participant: JSONRepresentable {
  /// Reads a participant.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(text: nil, span: nil)
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "id": id = try reader.read()
      case "name": name = try reader.read()
      case "country": country = try reader.read()
      case "sector": sector = try reader.read()
      case "resolved_from": resolvedFrom = try reader.read()
      default: try reader.skipValue()
      }
    }
    try span?.requireAscending(at: place)
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("text", text)
      object.field("start", start)
      object.field("end", end)
      object.field("id", id)
      object.field("name", name)
      object.field("country", country)
      object.field("sector", sector)
      object.field("resolved_from", resolvedFrom)
    }
  }
}

/// A number of people that a text gives for an event.
public struct Figure: Codable, Hashable, Sendable {
  /// The number as given; nil when the text gives only bounds.
  public var best: Int?
  /// At least so many.
  public var low: Int?
  /// At most so many.
  public var high: Int?
  /// The words.
  public var text: String
  /// The first scalar in the document's text.
  public var start: Int
  /// One past the last scalar.
  public var end: Int
  /// Who the people are, in the text's words: "soldats".
  public var who: String?

  /// Makes a figure.
  public init(best: Int?, low: Int?, high: Int?, mention: TextMention, who: String? = nil) {
    self.best = best
    self.low = low
    self.high = high
    text = mention.text
    start = mention.start
    end = mention.end
    self.who = who
  }

  /// The words' place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension Figure: JSONRepresentable {
  /// Reads a figure.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(
      best: nil, low: nil, high: nil,
      mention: TextMention(text: "", span: TextSpan(start: 0, end: 0)))
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "best": best = try reader.read()
      case "low": low = try reader.read()
      case "high": high = try reader.read()
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "who": who = try reader.read()
      default: try reader.skipValue()
      }
    }
    try span.requireAscending(at: place)
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("best", best)
      object.field("low", low)
      object.field("high", high)
      object.field("text", text)
      object.field("start", start)
      object.field("end", end)
      object.field("who", who)
    }
  }
}

/// Who says that an event took place, and with which words that is said.
public struct Claim: Codable, Hashable, Sendable {
  /// The speaker; nil when the text hides it ("aurait été tué").
  public var source: Participant?
  /// The words that mark the claim: "a déclaré", "selon".
  public var cue: TextMention
  /// What kind of speech it is: "say", "announce", "claim", "deny", "according_to", "conditional".
  public var kind: String

  /// Makes a claim.
  public init(source: Participant?, cue: TextMention, kind: String) {
    self.source = source
    self.cue = cue
    self.kind = kind
  }
}

extension Claim: JSONRepresentable {
  /// Reads a claim.
  public init(from reader: inout JSONReader) throws(JSONError) {
    let nothing = TextMention(text: "", span: TextSpan(start: 0, end: 0))
    self.init(source: nil, cue: nothing, kind: "")
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "source": source = try reader.read()
      case "cue": cue = try reader.read()
      case "kind": kind = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("source", source)
      object.field("cue", cue)
      object.field("kind", kind)
    }
  }
}
