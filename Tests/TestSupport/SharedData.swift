import Foundation

/// Evaluation data beside the repository, which is not part of it: tests that measure with it are
/// skipped where it is missing.
public enum SharedData {
  /// The bytes of a file under `../shared`; nil where there is none.
  public static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: root + path).map { Array($0) }
  }

  /// Whether a file is there.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root + path)
  }

  /// The whole path of a file, for programs of their own; nil where there is none.
  public static func path(_ path: String) -> String? { exists(path) ? root + path : nil }

  /// The lines of a JSON Lines file as dictionaries; empty where there is no file.
  public static func objects(_ path: String) throws -> [[String: Any]] {
    try (bytes(path) ?? []).split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
    }
  }

  private static let root =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/shared/"
}
