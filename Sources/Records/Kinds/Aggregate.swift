/// Counts over the incidents of one group, or over the failures of one stage and code.
///
/// Only incidents that happened by some source enter (`Incident.Status.isCounted`).
public struct Aggregate: Record, Equatable {
  /// `depeche.aggregate/1`.
  public static let schema = RecordSchema(kind: "aggregate", majorVersion: 1)

  /// Made from group and keys.
  public var id: String
  /// What is counted together.
  public var group: Group
  /// The values that name the group; see `Group` for which.
  public var keys: [String: String]
  /// Mentions.
  public var events: Int
  /// Incidents.
  public var incidents: Int
  /// Documents that mention them.
  public var documents: Int
  /// Sites that mention them.
  public var sites: Int
  /// People killed, by the low figures.
  public var fatalitiesLow: Int
  /// People killed, by the best figures.
  public var fatalitiesBest: Int
  /// People killed, by the high figures.
  public var fatalitiesHigh: Int
  /// Sum of the Goldstein scores of incidents that have one.
  public var goldsteinSum: Double
  /// Their mean; nil where no incident has a score.
  public var goldsteinMean: Double?
  /// Incidents of each quad class, by PLOVER's names.
  public var quads: [String: Int]
  /// Failures; 0 in all groups but `failure`.
  public var failures: Int
  /// Who made the record.
  public var provenance: [ProvenanceStep]

  enum CodingKeys: String, CodingKey {
    case id, group, keys, events, incidents, documents, sites, quads, failures, provenance
    case fatalitiesLow = "fatalities_low"
    case fatalitiesBest = "fatalities_best"
    case fatalitiesHigh = "fatalities_high"
    case goldsteinSum = "goldstein_sum"
    case goldsteinMean = "goldstein_mean"
  }

  /// Makes the empty counts of a group.
  public init(group: Group, keys: [String: String]) {
    self.group = group
    self.keys = keys
    let path = keys.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    id = ContentDigest.identifier(of: "aggregate", group.rawValue, path.joined(separator: "\0"))
    events = 0
    incidents = 0
    documents = 0
    sites = 0
    fatalitiesLow = 0
    fatalitiesBest = 0
    fatalitiesHigh = 0
    goldsteinSum = 0
    quads = [:]
    failures = 0
    provenance = []
  }

  /// What is counted together.
  public enum Group: String, Codable, Sendable, JSONRepresentable, CaseIterable {
    /// Key `day`: ISO 8601; an interval "2022-09-01/2022-09-30" where the day is not known, and
    /// "unknown" without any date.
    case day
    /// Keys `event_type` and, where there is one, `event_mode`.
    case type
    /// Key `country`: ISO 3166 alpha-3, or "unknown".
    case country
    /// Keys `source` and `target`: actor codes, or country and sector; in two-sided fighting the
    /// two sides in alphabetical order.
    case dyad
    /// Keys `stage` and `code`.
    case failure
  }
}

extension Aggregate: JSONRepresentable {
  /// Reads an aggregate; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(group: .day, keys: [:])
    id = ""
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "group": group = try reader.read()
      case "keys": keys = try reader.readStringMap()
      case "events": events = try reader.read()
      case "incidents": incidents = try reader.read()
      case "documents": documents = try reader.read()
      case "sites": sites = try reader.read()
      case "fatalities_low": fatalitiesLow = try reader.read()
      case "fatalities_best": fatalitiesBest = try reader.read()
      case "fatalities_high": fatalitiesHigh = try reader.read()
      case "goldstein_sum": goldsteinSum = try reader.read()
      case "goldstein_mean": goldsteinMean = try reader.read()
      case "quads": quads = try reader.readCounts()
      case "failures": failures = try reader.read()
      case "provenance": provenance = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      object.field("group", group)
      object.stringMap("keys", keys)
      object.field("events", events)
      object.field("incidents", incidents)
      object.field("documents", documents)
      object.field("sites", sites)
      object.field("fatalities_low", fatalitiesLow)
      object.field("fatalities_best", fatalitiesBest)
      object.field("fatalities_high", fatalitiesHigh)
      object.field("goldstein_sum", goldsteinSum)
      object.field("goldstein_mean", goldsteinMean)
      object.counts("quads", quads)
      object.field("failures", failures)
      object.field("provenance", provenance)
    }
  }
}
