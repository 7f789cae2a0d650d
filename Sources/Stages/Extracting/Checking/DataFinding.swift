import LanguageData

/// What is wrong with a line of language data.
public struct DataFinding: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The stage cannot load the data.
    case error
    /// The stage loads the data, but the line does nothing, or not what it says.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file as messages name it; empty where no line is meant.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let message: String

  /// As editors read it: "fr/verbs.tsv:41: warning: never fires: …".
  public var description: String {
    line > 0
      ? "\(file):\(line): \(severity.rawValue): \(message)" : "\(severity.rawValue): \(message)"
  }

  init(_ severity: Severity, _ error: LanguageDataError) {
    self.severity = severity
    let place = Self.place(in: error.description)
    file = place?.file ?? ""
    line = place?.line ?? 0
    message = place?.message ?? error.description
  }

  /// A warning about a row.
  init(_ row: DataTable.Row, _ message: String, severity: Severity = .warning) {
    self.init(severity, row.error(message))
  }

  /// Cuts "fr/verbs.tsv:41: expected …" into its parts.
  private static func place(in description: String) -> (file: String, line: Int, message: String)? {
    let bytes = Array(description.utf8)
    for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
      let digits = bytes[(colon + 1)...].prefix { (0x30...0x39).contains($0) }
      guard let line = Int(String(decoding: digits, as: UTF8.self)),
        bytes[digits.endIndex...].starts(with: ": ".utf8)
      else { continue }
      return (
        String(decoding: bytes[..<colon], as: UTF8.self), line,
        String(decoding: bytes[(digits.endIndex + 2)...], as: UTF8.self)
      )
    }
    return nil
  }
}
