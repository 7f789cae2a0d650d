/// Why a model cannot be used.
public enum ModelArchiveError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be read; with the system's reason.
  case unreadable(path: String, reason: String)
  /// The bytes do not begin like a model.
  case notAModel
  /// The model is of a later major version than this program reads.
  case newerVersion(found: Int, supported: Int)
  /// The end is missing: at least so many bytes.
  case truncated(missingBytes: Int)
  /// The bytes are not those that were written.
  case digestDiffers
  /// The model has no section of this name.
  case missingSection(String)
  /// The model is for another language.
  case wrongLanguage(found: String, expected: String)
  /// Something is not laid out as it must be, though the digest is right.
  case malformed(section: String, reason: String)

  /// What is wrong, in a line.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .notAModel: "not a model file"
    case .newerVersion(let found, let supported):
      "model of version \(found): this program reads up to version \(supported)"
    case .truncated(let missing): "truncated model: \(missing) bytes are missing at least"
    case .digestDiffers: "damaged model: its digest differs"
    case .missingSection(let name): "the model has no section \"\(name)\""
    case .wrongLanguage(let found, let expected):
      "the model is for \"\(found)\": expected \"\(expected)\""
    case .malformed(let section, let reason): "model section \"\(section)\": \(reason)"
    }
  }
}
