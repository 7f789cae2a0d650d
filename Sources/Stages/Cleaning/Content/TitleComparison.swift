/// Compares titles by their letters and digits alone.
enum TitleComparison {
  /// Lower-case letters and digits.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { scalar in
      // Looking a property up takes longer than all the rest.
      scalar.isASCII
        ? scalar.value &- 97 < 26 || scalar.value &- 48 < 10 : scalar.properties.isAlphabetic
    }
  }

  /// Whether a folded title stands somewhere in another.
  static func holds(_ title: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first, part.count <= title.count else { return part.isEmpty }
    return (0...title.count - part.count).contains { start in
      title[start] == first && title[start..<start + part.count].elementsEqual(part)
    }
  }

  /// Whether two titles are the same but for case, spacing and punctuation.
  static func isSame(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }
}
