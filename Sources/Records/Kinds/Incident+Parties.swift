/// An actor or a recipient of an incident, merged from its mentions.
public struct IncidentParty: Codable, Hashable, Sendable {
  /// Code of the actor: "SYRMIL"; nil where no mention gives one.
  public var id: String?
  /// The actor's usual name.
  public var name: String?
  /// ISO 3166 alpha-3 code of the actor's country.
  public var country: String?
  /// PLOVER sector; "UNK" where the texts name nobody known.
  public var sector: String?
  /// The words of the texts for it, sorted.
  public var texts: [String]
  /// Mentions of the incident that name it.
  public var mentions: Int

  /// Makes a party.
  public init(
    id: String?, name: String?, country: String?, sector: String?, texts: [String], mentions: Int
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.sector = sector
    self.texts = texts
    self.mentions = mentions
  }
}

extension IncidentParty: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(id: nil, name: nil, country: nil, sector: nil, texts: [], mentions: 0)
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "name": name = try reader.read()
      case "country": country = try reader.read()
      case "sector": sector = try reader.read()
      case "texts": texts = try reader.read()
      case "mentions": mentions = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("id", id)
      object.field("name", name)
      object.field("country", country)
      object.field("sector", sector)
      object.field("texts", texts)
      object.field("mentions", mentions)
    }
  }
}

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

  /// Makes a figure.
  public init(best: Int?, low: Int?, high: Int?, values: [IncidentFigureValue]) {
    self.best = best
    self.low = low
    self.high = high
    self.values = values
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
  /// The event that gives the number.
  public var eventID: String

  enum CodingKeys: String, CodingKey {
    case best, low, high, who, text, source
    case isClaimed = "claimed"
    case eventID = "event_id"
  }

  /// Makes a value.
  public init(
    best: Int?, low: Int?, high: Int?, who: String?, text: String, source: String?, isClaimed: Bool,
    eventID: String
  ) {
    self.best = best
    self.low = low
    self.high = high
    self.who = who
    self.text = text
    self.source = source
    self.isClaimed = isClaimed
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
      object.field("event_id", eventID)
    }
  }
}

/// Somebody whom mentions of an incident quote.
public struct IncidentClaimant: Codable, Hashable, Sendable {
  /// Code of the claimant; nil where the texts' words are all that is known.
  public var id: String?
  /// The claimant's usual name, or the words of the text.
  public var name: String
  /// Kinds of speech, sorted: "deny", "say".
  public var kinds: [String]
  /// Mentions that quote it.
  public var mentions: Int

  /// Makes a claimant.
  public init(id: String?, name: String, kinds: [String], mentions: Int) {
    self.id = id
    self.name = name
    self.kinds = kinds
    self.mentions = mentions
  }
}

extension IncidentClaimant: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(id: nil, name: "", kinds: [], mentions: 0)
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "name": name = try reader.read()
      case "kinds": kinds = try reader.read()
      case "mentions": mentions = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("id", id)
      object.field("name", name)
      object.field("kinds", kinds)
      object.field("mentions", mentions)
    }
  }
}
