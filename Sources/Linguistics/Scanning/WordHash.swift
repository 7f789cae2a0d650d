/// The hashes of a word in small letters, with and without accents: FNV-1a over UTF-8, 64 bits.
///
/// Two of the 10⁶ names of a gazetteer share a hash about once in 10⁷ gazetteers. The numbers are part
/// of the format of stored indexes: change neither.
package struct WordHash: Sendable {
  /// The hash of no bytes.
  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// With accents.
  package private(set) var folded = WordHash.seed
  /// Without accents, modifier letters and combining marks; "œ" as "oe".
  package private(set) var plain = WordHash.seed

  /// The hashes of no letters.
  package init() {}

  /// The hashes of a word, whatever its case.
  package init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// One step of the hash.
  @inline(__always)
  package static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// Goes on with an ASCII character.
  @inline(__always)
  package mutating func append(ascii byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    folded = Self.step(folded, small)
    plain = Self.step(plain, small)
  }

  /// Goes on with an ASCII letter.
  @inline(__always)
  mutating func append(letter byte: UInt8) {
    folded = Self.step(folded, byte | 0x20)
    plain = Self.step(plain, byte | 0x20)
  }

  /// Goes on with a letter from U+00C0 to U+00FF, the second byte of it in UTF-8.
  ///
  /// - Returns: False, and nothing is added, for × and ÷.
  @inline(__always)
  mutating func append(latin1 byte: UInt8) -> Bool {
    guard byte & 0xC0 == 0x80, byte != 0x97, byte != 0xB7 else { return false }
    folded = Self.step(Self.step(folded, 0xC3), byte < 0x9F ? byte | 0x20 : byte)
    let base = LatinBases.base(of: 0x40 + UInt32(byte))
    plain = Self.step(plain, base.first)
    if base.second != 0 { plain = Self.step(plain, base.second) }
    return true
  }

  /// Goes on with any character.
  @inline(__always)
  package mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    appendLong(scalar)
  }

  private mutating func appendLong(_ scalar: Unicode.Scalar) {
    let small = Self.smallLatin(scalar.value)
    if let small {
      folded = Self.step(Self.step(folded, 0xC0 | UInt8(small >> 6)), 0x80 | UInt8(small & 0x3F))
    } else {
      for byte in scalar.properties.lowercaseMapping.utf8 { folded = Self.step(folded, byte) }
    }
    let base = LatinBases.base(of: scalar.value)
    if base.first != 0 {
      plain = Self.step(plain, base.first)
      if base.second != 0 { plain = Self.step(plain, base.second) }
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter, .modifierSymbol, .format:
      return
    default:
      for byte in scalar.properties.lowercaseMapping.utf8 { plain = Self.step(plain, byte) }
    }
  }

  /// The small letter of a letter of Latin-1, which French text is made of.
  @inline(__always)
  private static func smallLatin(_ value: UInt32) -> UInt32? {
    guard 0xC0..<0x100 ~= value, value != 0xD7 else { return nil }
    return value < 0xDF ? value + 0x20 : value
  }
}
