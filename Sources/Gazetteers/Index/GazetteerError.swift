/// Why a gazetteer cannot be read or built.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
  /// A file cannot be read or written; with the system's reason.
  case unreadable(path: String, reason: String)
  /// There is no such file.
  case missing(path: String)
  /// The bytes do not begin like an index.
  case notAnIndex(origin: String)
  /// The index is of a later major version than this program reads.
  case newerVersion(origin: String, found: Int, supported: Int)
  /// The index is not laid out as it must be, or cut off.
  case damaged(origin: String, reason: String)
  /// A source that an index is built from is not as it must be: "SY.txt:41: expected …, found …".
  case malformed(place: String, reason: String)

  /// What is wrong, in a line.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .missing(let path): "\(path): no such file"
    case .notAnIndex(let origin): "\(origin): not a gazetteer index"
    case .newerVersion(let origin, let found, let supported):
      "\(origin): index of version \(found): this program reads up to version \(supported)"
    case .damaged(let origin, let reason): "\(origin): damaged index: \(reason)"
    case .malformed(let place, let reason): "\(place): \(reason)"
    }
  }
}
