import Linguistics

/// Which lists have a phrase that begins with a word: one look into a table of bytes tells the many words
/// that no list knows.
struct FirstWords: Sendable {
  /// The lists, a bit each.
  struct Lists: OptionSet, Sendable {
    let rawValue: UInt8

    static let names = Lists(rawValue: 1)
    static let demonyms = Lists(rawValue: 1 << 1)
    static let cues = Lists(rawValue: 1 << 2)
    static let seats = Lists(rawValue: 1 << 3)
    static let actors = Lists(rawValue: 1 << 4)
    /// Names that begin with a small letter.
    static let smallNames = Lists(rawValue: 1 << 5)
    /// What a small word may begin.
    static let small: Lists = [.smallNames, .demonyms, .cues]
  }

  private static let bits = 16
  private var table = [UInt8](repeating: 0, count: 1 << bits)

  /// Notes the first word of a phrase.
  mutating func insert(_ phrase: String, _ list: Lists) {
    guard let first = ScannedText(phrase).words.first else { return }
    table[Self.slot(first.plain)] |= list.rawValue
  }

  /// The lists that may have a phrase that begins with a word: all that have one, and few others.
  @inline(__always)
  func lists(_ word: ScannedWord) -> Lists { Lists(rawValue: table[Self.slot(word.plain)]) }

  /// Takes in another table.
  mutating func formUnion(_ other: FirstWords) {
    for index in table.indices { table[index] |= other.table[index] }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}

extension ScannedWord {
  /// Whether the word begins with a capital.
  @inline(__always)
  var isCapital: Bool { isCapitalised }
}
