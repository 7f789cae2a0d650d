/// A number, a word or a mark in a text that may hold a date.
enum DateToken: Equatable, Sendable {
  /// Its value and how many digits it was written with.
  case number(Int, digits: Int)
  case word(FoldedWord)
  case mark(Unicode.Scalar)

  /// Cuts a text in UTF-8; only its beginning, where a date would stand.
  static func tokens(of text: some Sequence<UInt8>, limit: Int = 300) -> [DateToken] {
    var cutter = Cutter()
    var scalars = Unicode.UTF8.ForwardParser()
    var bytes = text.makeIterator()
    for _ in 0..<limit {
      guard case .valid(let encoded) = scalars.parseScalar(from: &bytes) else { break }
      cutter.append(Unicode.UTF8.decode(encoded))
    }
    cutter.flush()
    return cutter.tokens
  }

  private struct Cutter {
    var tokens: [DateToken] = []
    private var value = 0
    private var digits = 0
    private var word = FoldedWord()
    private var hasLetters = false

    mutating func append(_ scalar: Unicode.Scalar) {
      let code = scalar.value
      if code &- 48 < 10 {
        if hasLetters { flush() }
        digits += 1
        // Longer numbers are no dates; their digits still count.
        if digits <= 14 { value = value * 10 + Int(code &- 48) }
      } else if (code | 0x20) &- 97 < 26 || code >= 0x80 && scalar.properties.isAlphabetic {
        if digits > 0 { flush() }
        word.append(scalar)
        hasLetters = true
      } else {
        flush()
        let isSpace = code <= 0x20 || code >= 0x80 && scalar.properties.isWhitespace
        if !isSpace { tokens.append(.mark(scalar)) }
      }
    }

    mutating func flush() {
      if digits > 0 { tokens.append(.number(value, digits: digits)) }
      if hasLetters { tokens.append(.word(word)) }
      value = 0
      digits = 0
      word = FoldedWord()
      hasLetters = false
    }
  }
}
