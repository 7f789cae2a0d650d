/// What the mentions of an incident together say about a number of people.
public struct IncidentFigure: Codable, Hashable, Sendable {
  /// The number to use when one is needed: of the latest values with a best guess, the one that
  /// most voices give; between equals the lower one, as UCDP does.
  public var best: Int?
  /// The least of all values.
  public var low: Int?
  /// The greatest of all values.
  public var high: Int?
  /// Every value and who gives it, in the order of the mentions.
  public var values: [IncidentFigureValue]
  /// The last word of each source, by source: killed by claimant.
  public var bySource: [IncidentFigureValue]

  enum CodingKeys: String, CodingKey {
    case best, low, high, values
    case bySource = "by_source"
  }

  /// Makes a figure.
  public init(
    best: Int?, low: Int?, high: Int?, values: [IncidentFigureValue],
    bySource: [IncidentFigureValue] = []
  ) {
    self.best = best
    self.low = low
    self.high = high
    self.values = values
    self.bySource = bySource
  }
}

extension IncidentFigure: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(best: nil, low: nil, high: nil, values: [])
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "best": best = try reader.read()
      case "low": low = try reader.read()
      case "high": high = try reader.read()
      case "values": values = try reader.read()
      case "by_source": bySource = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("best", best)
      object.field("low", low)
      object.field("high", high)
      object.field("values", values)
      object.field("by_source", bySource)
    }
  }
}

/// A number of people that one mention gives.
public struct IncidentFigureValue: Codable, Hashable, Sendable {
  /// The number as given; nil when the text gives only bounds.
  public var best: Int?
  /// At least so many.
  public var low: Int?
  /// At most so many.
  public var high: Int?
  /// Who the people are, in the text's words: "soldats".
  public var who: String?
  /// The words of the text for the number: "au moins 12".
  public var text: String
  /// Who says so: the quoted claimant, otherwise the site.
  public var source: String?
  /// Whether `source` is a claimant whom the text quotes.
  public var isClaimed: Bool
  /// When the page that gives it was published, ISO 8601.
  public var published: String?
  /// Whether the same voice gave another number later: a toll that was revised.
  public var superseded: Bool
  /// The event that gives the number.
  public var eventID: String

  enum CodingKeys: String, CodingKey {
    case best, low, high, who, text, source, published, superseded
    case isClaimed = "claimed"
    case eventID = "event_id"
  }

  /// Makes a value.
  public init(
    best: Int?, low: Int?, high: Int?, who: String?, text: String, source: String?, isClaimed: Bool,
    published: String? = nil, superseded: Bool = false, eventID: String
  ) {
    self.best = best
    self.low = low
    self.high = high
    self.who = who
    self.text = text
    self.source = source
    self.isClaimed = isClaimed
    self.published = published
    self.superseded = superseded
    self.eventID = eventID
  }
}

extension IncidentFigureValue: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(
      best: nil, low: nil, high: nil, who: nil, text: "", source: nil, isClaimed: false, eventID: ""
    )
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "best": best = try reader.read()
      case "low": low = try reader.read()
      case "high": high = try reader.read()
      case "who": who = try reader.read()
      case "text": text = try reader.read()
      case "source": source = try reader.read()
      case "claimed": isClaimed = try reader.read()
      case "published": published = try reader.read()
      case "superseded": superseded = try reader.read()
      case "event_id": eventID = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("best", best)
      object.field("low", low)
      object.field("high", high)
      object.field("who", who)
      object.field("text", text)
      object.field("source", source)
      object.field("claimed", isClaimed)
      object.field("published", published)
      object.field("superseded", superseded)
      object.field("event_id", eventID)
    }
  }
}
