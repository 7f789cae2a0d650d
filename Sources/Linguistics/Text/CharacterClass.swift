/// What a character is to a tokenizer or a segmenter.
package enum CharacterClass: UInt8, Sendable {
  /// White space of any width, line ends included.
  case space
  /// A small letter, a letter of a script without case, or a mark that belongs to a letter.
  case lower
  /// A capital or titlecase letter.
  case upper
  /// A decimal digit.
  case digit
  /// ' or ’.
  case apostrophe
  /// A hyphen that joins words: - or U+2010, U+2011.
  case hyphen
  /// Everything else: punctuation, currency, symbols, emoji.
  case symbol

  /// Whether words are made of it.
  package var isLetter: Bool { self == .lower || self == .upper }

  /// Whether words, figures and codes are made of it.
  package var isAlphanumeric: Bool { isLetter || self == .digit }

  /// The class of a character.
  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: self = .lower
    case 0x41...0x5A: self = .upper
    case 0x30...0x39: self = .digit
    case 0x20, 0x09...0x0D, 0x85, 0xA0: self = .space
    case 0x27, 0x2019, 0x02BC: self = .apostrophe
    case 0x2D, 0x2010, 0x2011: self = .hyphen
    case 0..<0xC0: self = scalar == "ª" || scalar == "º" || scalar == "µ" ? .lower : .symbol
    case 0xD7, 0xF7: self = .symbol
    case 0xC0...0xDE: self = .upper
    case 0xDF...0xFF: self = .lower
    default: self.init(beyondLatin1: scalar)
    }
  }

  private init(beyondLatin1 scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .enclosingMark:
      self = .lower
    // Invisible joiners and soft hyphens stand inside words and must not cut them.
    case .format: self = .lower
    case .decimalNumber: self = .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    default: self = .symbol
    }
  }
}
