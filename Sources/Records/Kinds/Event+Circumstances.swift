/// Where an event took place.
public struct EventPlace: Codable, Hashable, Sendable {
  /// The words as they stand in the text.
  public var text: String
  /// The first scalar in the document's text.
  public var start: Int
  /// One past the last scalar.
  public var end: Int
  /// The usual name.
  public var name: String
  /// The place in GeoNames.
  public var geonameid: Int?
  /// GeoNames feature code: "PPL", "ADM1".
  public var feature: String?
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
  /// How the event lies to the place: "in", "near", "direction:NW", "between", "toward", "from".
  public var relation: String?

  enum CodingKeys: String, CodingKey {
    case text, start, end, name, geonameid, feature, country, admin1, precision, relation
    case latitude = "lat"
    case longitude = "lon"
  }

  /// Makes a place of which the words and the name are known.
  public init(text: String, span: TextSpan, name: String, precision: Int) {
    self.text = text
    start = span.start
    end = span.end
    self.name = name
    self.precision = precision
  }

  /// The words' place in the text.
  public var span: TextSpan { TextSpan(start: start, end: end) }
}

extension EventPlace: JSONRepresentable {
  /// Reads a place.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(text: "", span: TextSpan(start: 0, end: 0), name: "", precision: 7)
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "name": name = try reader.read()
      case "geonameid": geonameid = try reader.read()
      case "feature": feature = try reader.read()
      case "country": country = try reader.read()
      case "admin1": admin1 = try reader.read()
      case "lat": latitude = try reader.read()
      case "lon": longitude = try reader.read()
      case "precision": precision = try reader.read()
      case "relation": relation = try reader.read()
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
      object.field("name", name)
      object.field("geonameid", geonameid)
      object.field("feature", feature)
      object.field("country", country)
      object.field("admin1", admin1)
      object.field("lat", latitude)
      object.field("lon", longitude)
      object.field("precision", precision)
      object.field("relation", relation)
    }
  }
}

/// When an event took place.
public struct EventDate: Codable, Hashable, Sendable {
  /// What the date rests on.
  public enum Basis: String, Codable, Sendable, JSONRepresentable {
    /// Words of the sentence.
    case expression
    /// The document's date of publication.
    case document
    /// Words of an earlier sentence.
    case inherited
  }

  /// The words as they stand in the text; nil when the date rests on the document.
  public var text: String?
  /// The first scalar in the document's text.
  public var start: Int?
  /// One past the last scalar.
  public var end: Int?
  /// The first day, ISO 8601: "2022-09-27".
  public var from: String
  /// The last day; the same as `from` for a single day.
  public var to: String
  /// UCDP's date_prec: 1 exact day, 2 within 2–6 days, 3 week, 4 month, 5 year or more.
  public var precision: Int
  /// What the date rests on.
  public var basis: Basis

  /// Makes a date.
  public init(mention: TextMention?, from: String, to: String, precision: Int, basis: Basis) {
    text = mention?.text
    start = mention?.start
    end = mention?.end
    self.from = from
    self.to = to
    self.precision = precision
    self.basis = basis
  }

  /// The words' place in the text; nil when the date rests on the document.
  public var span: TextSpan? {
    guard let start, let end else { return nil }
    return TextSpan(start: start, end: end)
  }
}

extension EventDate: JSONRepresentable {
  /// Reads a date.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(mention: nil, from: "", to: "", precision: 5, basis: .document)
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "text": text = try reader.read()
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      case "from": from = try reader.read()
      case "to": to = try reader.read()
      case "precision": precision = try reader.read()
      case "basis": basis = try reader.read()
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
      object.field("from", from)
      object.field("to", to)
      object.field("precision", precision)
      object.field("basis", basis)
    }
  }
}
