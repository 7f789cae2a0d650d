/// Why one record could not be processed. The runner turns it into a `failure` record and goes on.
public struct StageFailure: Error, Equatable, CustomStringConvertible {
  /// A stable word for programs; the message is for people.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word as it stands in failure records: lower case, `_` between words.
    public let rawValue: String
    /// Makes a code; stages add their own in extensions.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The line is not valid UTF-8.
    public static let invalidUTF8 = Code(rawValue: "invalid_utf8")
    /// The line is not well-formed JSON, or not an object.
    public static let invalidJSON = Code(rawValue: "invalid_json")
    /// The object is no record, or a field has the wrong type.
    public static let invalidRecord = Code(rawValue: "invalid_record")
    /// The record is of a newer major version than this program reads.
    public static let newerSchema = Code(rawValue: "newer_schema")
    /// The line is longer than `--max-bytes`.
    public static let lineTooLong = Code(rawValue: "line_too_long")
    /// The stage has no data for the language of the record.
    public static let unsupportedLanguage = Code(rawValue: "unsupported_language")
    /// The language data that the record needs is missing or malformed.
    public static let languageData = Code(rawValue: "language_data")
  }

  /// What went wrong, for programs.
  public let code: Code
  /// What went wrong and where, for people: lower case, concrete.
  public let message: String
  /// Whether the same record may succeed when it is tried again later.
  public let isTransient: Bool

  /// Makes a failure.
  public init(_ code: Code, _ message: String, isTransient: Bool = false) {
    self.code = code
    self.message = message
    self.isTransient = isTransient
  }

  /// "invalid_json: expected ':', found '}' at byte 17".
  public var description: String { "\(code.rawValue): \(message)" }
}
