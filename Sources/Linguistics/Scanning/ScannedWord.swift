import Records

/// A word, a run of digits or a mark of a text, told by numbers alone.
///
/// Unlike a `WordToken`, which follows the treebanks, a scanned word ends at every hyphen, apostrophe
/// and change from letters to digits: "d'al-Bab" is three words, "18h30" three. So a listed phrase
/// is found however its parts are joined.
package struct ScannedWord: Hashable, Sendable {
  /// What a word is made of.
  package enum Kind: UInt8, Sendable {
    /// Letters, with the marks that belong to them.
    case word
    /// Decimal digits.
    case number
    /// One scalar of punctuation or a symbol.
    case mark
  }

  /// What stands before a word.
  package enum Gap: UInt8, Sendable {
    /// Nothing.
    case none
    /// White space.
    case space
    /// A hyphen without blanks, between letters or digits.
    case hyphen
    /// An apostrophe behind a letter.
    case apostrophe
    /// White space with a line end, or with a tab, which parts the cells of a row; also the start of the
    /// text.
    case line
  }

  /// What a word looks like and where it stands.
  package struct Shape: OptionSet, Hashable, Sendable {
    /// One bit a property.
    package let rawValue: UInt8
    /// Makes a set of properties.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Begins with a capital.
    package static let capitalised = Shape(rawValue: 1)
    /// At least two letters, all capitals.
    package static let allCapitals = Shape(rawValue: 2)
    /// An apostrophe stands right behind: "d'", "l'".
    package static let elided = Shape(rawValue: 4)
    /// The first word of a sentence; opening quotation marks and brackets are words too.
    package static let startsSentence = Shape(rawValue: 8)
    /// The first word of a line: of a paragraph.
    package static let startsLine = Shape(rawValue: 16)
  }

  /// The first byte in the text.
  package var byteStart: Int32
  /// One past the last byte.
  package var byteEnd: Int32
  /// The number of Unicode scalars before the word.
  package var firstScalar: Int32
  /// The number of Unicode scalars of the word.
  package var scalarCount: Int32
  /// A hash of the word in small letters.
  package var folded: UInt64
  /// A hash of the word in small letters without accents; the same as `folded` where there are none.
  package var plain: UInt64
  /// What the word is made of.
  package var kind: Kind
  /// What stands before the word.
  package var gap: Gap
  /// What the word looks like and where it stands.
  package var shape: Shape

  /// The place in the bytes of the text.
  package var bytes: Range<Int> { Int(byteStart)..<Int(byteEnd) }
  /// The place in the Unicode scalars of the text.
  package var span: TextSpan {
    TextSpan(start: Int(firstScalar), end: Int(firstScalar) + Int(scalarCount))
  }
}
