/// One event record that tells of an incident.
public struct IncidentMention: Codable, Hashable, Sendable {
  /// The event.
  public var eventID: String
  /// The document that tells of it.
  public var documentID: String
  /// The page.
  public var url: String?
  /// The page's title.
  public var title: String?
  /// The site.
  public var siteName: String?
  /// The language of the text, by BCP 47.
  public var language: String?
  /// When the page was published, ISO 8601.
  public var published: String?
  /// The sentence.
  public var sentence: EventSentence
  /// The words that name the act.
  public var trigger: EventTrigger
  /// PLOVER type of this mention.
  public var eventType: String
  /// PLOVER mode of this mention.
  public var eventMode: String?
  /// How sure the text is.
  public var factuality: Factuality
  /// Whether the text says that it happened.
  public var polarity: Polarity
  /// Who says so; nil where the text speaks for itself.
  public var claim: Claim?
  /// Number of the voice that speaks here, from 1; copies of one text share it.
  public var voice: Int
  /// The event's confidence, 0–1.
  public var confidence: Double
  /// The line of the data file that fired.
  public var rule: String

  enum CodingKeys: String, CodingKey {
    case url, title, language, published, sentence, trigger, factuality, polarity, claim, voice,
      confidence, rule
    case eventID = "event_id"
    case documentID = "document_id"
    case siteName = "site_name"
    case eventType = "event_type"
    case eventMode = "event_mode"
  }

  /// Makes a mention with the fields that every mention has.
  public init(
    eventID: String, documentID: String, sentence: EventSentence, trigger: EventTrigger,
    eventType: String, factuality: Factuality, polarity: Polarity, voice: Int, confidence: Double,
    rule: String
  ) {
    self.eventID = eventID
    self.documentID = documentID
    self.sentence = sentence
    self.trigger = trigger
    self.eventType = eventType
    self.factuality = factuality
    self.polarity = polarity
    self.voice = voice
    self.confidence = confidence
    self.rule = rule
  }
}

extension IncidentMention: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(
      eventID: "", documentID: "", sentence: EventSentence(index: 0, start: 0, end: 0, text: ""),
      trigger: EventTrigger(text: "", lemma: "", span: TextSpan(start: 0, end: 0)), eventType: "",
      factuality: .asserted, polarity: .positive, voice: 0, confidence: 0, rule: "")
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "event_id": eventID = try reader.read()
      case "document_id": documentID = try reader.read()
      case "url": url = try reader.read()
      case "title": title = try reader.read()
      case "site_name": siteName = try reader.read()
      case "language": language = try reader.read()
      case "published": published = try reader.read()
      case "sentence": sentence = try reader.read()
      case "trigger": trigger = try reader.read()
      case "event_type": eventType = try reader.read()
      case "event_mode": eventMode = try reader.read()
      case "factuality": factuality = try reader.read()
      case "polarity": polarity = try reader.read()
      case "claim": claim = try reader.read()
      case "voice": voice = try reader.read()
      case "confidence": confidence = try reader.read()
      case "rule": rule = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("event_id", eventID)
      object.field("document_id", documentID)
      object.field("url", url)
      object.field("title", title)
      object.field("site_name", siteName)
      object.field("language", language)
      object.field("published", published)
      object.field("sentence", sentence)
      object.field("trigger", trigger)
      object.field("event_type", eventType)
      object.field("event_mode", eventMode)
      object.field("factuality", factuality)
      object.field("polarity", polarity)
      object.field("claim", claim)
      object.field("voice", voice)
      object.field("confidence", confidence)
      object.field("rule", rule)
    }
  }
}
