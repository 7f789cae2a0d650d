/// When an incident took place.
public struct IncidentDate: Codable, Hashable, Sendable {
  /// The first day, ISO 8601.
  public var from: String
  /// The last day; the same as `from` for a single day.
  public var to: String
  /// UCDP's date_prec: 1 exact day, 2 within 2–6 days, 3 week, 4 month, 5 year or more.
  public var precision: Int

  /// Makes a date.
  public init(from: String, to: String, precision: Int) {
    self.from = from
    self.to = to
    self.precision = precision
  }
}

extension IncidentDate: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(from: "", to: "", precision: 0)
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "from": from = try reader.read()
      case "to": to = try reader.read()
      case "precision": precision = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("from", from)
      object.field("to", to)
      object.field("precision", precision)
    }
  }
}

/// Where an incident took place.
public struct IncidentPlace: Codable, Hashable, Sendable {
  /// The usual name.
  public var name: String
  /// The place in GeoNames.
  public var geonameid: Int?
  /// ISO 3166 alpha-3 code.
  public var country: String?
  /// First-level division.
  public var admin1: String?
  /// Degrees north, WGS 84.
  public var latitude: Double?
  /// Degrees east, WGS 84.
  public var longitude: Double?
  /// UCDP's where_prec: 1 exact, 2 near, 3 second-level division, 4 first-level division,
  /// 5 vague or linear feature, 6 country, 7 sea or air.
  public var precision: Int

  enum CodingKeys: String, CodingKey {
    case name, geonameid, country, admin1, precision
    case latitude = "lat"
    case longitude = "lon"
  }

  /// Makes a place of which only the name is known.
  public init(name: String, precision: Int) {
    self.name = name
    self.precision = precision
  }
}

extension IncidentPlace: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(name: "", precision: 0)
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "name": name = try reader.read()
      case "geonameid": geonameid = try reader.read()
      case "country": country = try reader.read()
      case "admin1": admin1 = try reader.read()
      case "lat": latitude = try reader.read()
      case "lon": longitude = try reader.read()
      case "precision": precision = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("name", name)
      object.field("geonameid", geonameid)
      object.field("country", country)
      object.field("admin1", admin1)
      object.field("lat", latitude)
      object.field("lon", longitude)
      object.field("precision", precision)
    }
  }
}

/// Why a mention belongs to an incident.
public struct IncidentLink: Codable, Hashable, Sendable {
  /// The mention.
  public var eventID: String
  /// The mention that it was joined to.
  public var mergedWith: String
  /// How strongly the two agree, in the points of `MentionComparison`; 0 for a retelling that the
  /// extractor had marked.
  public var score: Double
  /// What spoke for it and against: "place +3", "same_as".
  public var evidence: [String]

  enum CodingKeys: String, CodingKey {
    case score, evidence
    case eventID = "event_id"
    case mergedWith = "merged_with"
  }

  /// Makes a link.
  public init(eventID: String, mergedWith: String, score: Double, evidence: [String]) {
    self.eventID = eventID
    self.mergedWith = mergedWith
    self.score = score
    self.evidence = evidence
  }
}

extension IncidentLink: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(eventID: "", mergedWith: "", score: 0, evidence: [])
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "event_id": eventID = try reader.read()
      case "merged_with": mergedWith = try reader.read()
      case "score": score = try reader.read()
      case "evidence": evidence = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("event_id", eventID)
      object.field("merged_with", mergedWith)
      object.field("score", score)
      object.field("evidence", evidence)
    }
  }
}
