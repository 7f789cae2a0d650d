import Foundation

/// Prints what a measurement found wrong, where SHOW_MISSES is set; the texts stay out of other logs.
func showMiss(_ message: @autoclosure () -> String) {
  if ProcessInfo.processInfo.environment["SHOW_MISSES"] != nil { print("  " + message()) }
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
