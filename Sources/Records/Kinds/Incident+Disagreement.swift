/// What the sources of an incident tell differently.
public struct IncidentDisagreement: Codable, Hashable, Sendable {
  /// What it is about.
  public var about: Subject
  /// What is told, the version of most sources first; at least two.
  public var versions: [Version]

  /// Makes a disagreement.
  public init(about: Subject, versions: [Version]) {
    self.about = about
    self.versions = versions
  }

  /// What sources may differ about.
  public enum Subject: String, Codable, Sendable, JSONRepresentable, CaseIterable {
    /// Whether it happened: "happened", "denied".
    case occurrence
    /// People killed: "3", "8–10", "≥ 28".
    case fatalities
    /// People wounded, written likewise.
    case injured
    /// Who did it: codes of actors, or names.
    case actors
    /// Whom it was done to.
    case recipients
    /// Where: names.
    case place
    /// When: days.
    case date
  }

  /// One of the things that are told.
  public struct Version: Codable, Hashable, Sendable {
    /// What is told.
    public var value: String
    /// Who tells it, sorted: quoted claimants, otherwise sites.
    public var sources: [String]
    /// The events that tell it, in the order of the mentions.
    public var mentions: [String]

    /// Makes a version.
    public init(value: String, sources: [String], mentions: [String]) {
      self.value = value
      self.sources = sources
      self.mentions = mentions
    }
  }
}

extension IncidentDisagreement: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(about: .occurrence, versions: [])
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "about": about = try reader.read()
      case "versions": versions = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("about", about)
      object.field("versions", versions)
    }
  }
}

extension IncidentDisagreement.Version: JSONRepresentable {
  /// Reads all fields; those it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(value: "", sources: [], mentions: [])
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "value": value = try reader.read()
      case "sources": sources = try reader.read()
      case "mentions": mentions = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("value", value)
      object.field("sources", sources)
      object.field("mentions", mentions)
    }
  }
}
