/// Compares titles by their letters and digits alone.
enum TitleComparison {
  /// Lower-case letters and digits.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || 48...57 ~= $0.value }
  }

  /// Whether two titles are the same but for case, spacing and punctuation.
  static func isSame(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }
}
