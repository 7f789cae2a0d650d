/// A number, a word or a mark in a text that may hold a date.
enum DateToken: Equatable, Sendable {
  /// Its value and how many digits it was written with.
  case number(Int, digits: Int)
  /// In lower case.
  case word(String)
  case mark(Character)

  /// Cuts a text; only its beginning, where a date would stand.
  static func tokens(of text: String, limit: Int = 300) -> [DateToken] {
    var tokens: [DateToken] = []
    var digits = ""
    var letters = String.UnicodeScalarView()
    func flush() {
      if let value = Int(digits) { tokens.append(.number(value, digits: digits.utf8.count)) }
      if !letters.isEmpty { tokens.append(.word(String(letters).lowercased())) }
      digits = ""
      letters = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars.prefix(limit) {
      if 48...57 ~= scalar.value {
        if !letters.isEmpty { flush() }
        digits.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic {
        if !digits.isEmpty { flush() }
        letters.append(scalar)
      } else {
        flush()
        if !scalar.properties.isWhitespace { tokens.append(.mark(Character(scalar))) }
      }
    }
    flush()
    return tokens
  }
}
