import Foundation

/// The evaluation data beside the repository; absent for whoever has only the repository.
enum SharedGold {
  /// `../shared/data` seen from the root of the repository.
  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("../shared/data")
  }

  /// Whether a file is there.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// The objects of a JSON Lines file.
  static func objects(_ path: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: folder.appendingPathComponent(path))
    return try data.split(separator: UInt8(ascii: "\n")).compactMap {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
    }
  }
}

extension [String: Any] {
  /// The text of a field.
  func text(_ key: String) -> String? { self[key] as? String }
  /// The whole number of a field.
  func number(_ key: String) -> Int? { self[key] as? Int }
  /// The object of a field.
  func object(_ key: String) -> [String: Any]? { self[key] as? [String: Any] }
  /// The objects of a field.
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
