/// What every kind of record has: one JSON object a line, `schema` first, `id` second,
/// `provenance` last.
public protocol Record: Codable, Sendable, JSONRepresentable {
  /// The kind and major version that this type reads and writes.
  static var schema: RecordSchema { get }

  /// An identifier made from the record's content: a re-run gives the same one.
  var id: String { get }
}

/// The kind and major version of a record, as its `schema` field tells them:
/// `"depeche.document/1"`.
public struct RecordSchema: Hashable, Sendable, CustomStringConvertible {
  /// "page", "document", "event", "incident", "aggregate" or "failure"; others pass untouched.
  public let kind: String
  /// Raised when a field changes its meaning; adding a field is free.
  public let majorVersion: Int

  /// Makes the schema `depeche.<kind>/<majorVersion>`.
  public init(kind: String, majorVersion: Int) {
    self.kind = kind
    self.majorVersion = majorVersion
  }

  /// Reads "depeche.document/1" or "depeche.document/1.2"; nil for anything else.
  public init?(_ text: String) {
    let prefix = "depeche.".utf8
    let bytes = text.utf8
    guard bytes.starts(with: prefix), let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return nil
    }
    kind = String(text[..<slash].utf8.dropFirst(prefix.count)) ?? ""
    let version = String(bytes[slash...].dropFirst().prefix { $0 != UInt8(ascii: ".") })
    guard !kind.isEmpty, let major = version.flatMap({ Int($0) }), major > 0 else { return nil }
    majorVersion = major
  }

  /// "depeche.document/1".
  public var description: String { "depeche.\(kind)/\(majorVersion)" }
}

/// A stage that had its hands on a record, in the order of the stages.
public struct ProvenanceStep: Codable, Hashable, Sendable {
  /// The stage's name: "fetch", "clean", "segment", "extract", "aggregate".
  public var stage: String
  /// The version of Dépêche that ran.
  public var version: String
  /// Digest of the language data that the stage worked with; nil where it uses none.
  public var data: String?

  /// Makes a step of the running version.
  public init(stage: String, version: String = Version.current, data: String? = nil) {
    self.stage = stage
    self.version = version
    self.data = data
  }
}

extension ProvenanceStep: JSONRepresentable {
  /// Reads one step; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(stage: "", version: "")
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "stage": stage = try reader.read()
      case "version": version = try reader.read()
      case "data": data = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes the step, `data` only where there is one.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("stage", stage)
      object.field("version", version)
      if let data { object.field("data", data) }
    }
  }
}

/// The version of Dépêche.
public enum Version {
  /// Semantic version; the same for all executables.
  public static let current = "0.1.0"
}
