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
