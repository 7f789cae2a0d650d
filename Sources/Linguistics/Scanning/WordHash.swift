import Records

/// The hashes of a word in small letters, with and without accents: `ByteHash` over UTF-8.
///
/// Two of the 10⁶ names of a gazetteer share a hash about once in 10⁷ gazetteers. The numbers are part
/// of the format of stored indexes: change neither.
package struct WordHash: Sendable {
  /// With accents.
  package private(set) var folded = ByteHash.seed
  /// Without accents, modifier letters and combining marks; "œ" as "oe".
  package private(set) var plain = ByteHash.seed

  /// The hashes of no letters.
  package init() {}

  /// The hashes of a word, whatever its case.
  package init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// Goes on with an ASCII character.
  @inline(__always)
  package mutating func append(ascii byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    folded = ByteHash.step(folded, small)
    plain = ByteHash.step(plain, small)
  }

  /// Goes on with an ASCII letter.
  @inline(__always)
  mutating func append(letter byte: UInt8) {
    folded = ByteHash.step(folded, byte | 0x20)
    plain = ByteHash.step(plain, byte | 0x20)
  }

  /// Goes on with a letter from U+00C0 to U+00FF, the second byte of it in UTF-8.
  ///
  /// - Returns: False, and nothing is added, for × and ÷.
  @inline(__always)
  mutating func append(latin1 byte: UInt8) -> Bool {
    guard byte & 0xC0 == 0x80, byte != 0x97, byte != 0xB7 else { return false }
    folded = ByteHash.step(ByteHash.step(folded, 0xC3), byte < 0x9F ? byte | 0x20 : byte)
    let base = LatinBases.base(of: 0x40 + UInt32(byte))
    plain = ByteHash.step(plain, base.first)
    if base.second != 0 { plain = ByteHash.step(plain, base.second) }
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
      folded = ByteHash.step(
        ByteHash.step(folded, 0xC0 | UInt8(small >> 6)), 0x80 | UInt8(small & 0x3F))
    } else {
      for byte in scalar.properties.lowercaseMapping.utf8 { folded = ByteHash.step(folded, byte) }
    }
    let base = LatinBases.base(of: scalar.value)
    if base.first != 0 {
      plain = ByteHash.step(plain, base.first)
      if base.second != 0 { plain = ByteHash.step(plain, base.second) }
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter, .modifierSymbol, .format:
      return
    default:
      for byte in scalar.properties.lowercaseMapping.utf8 { plain = ByteHash.step(plain, byte) }
    }
  }

  /// The small letter of a letter of Latin-1, which French text is made of.
  @inline(__always)
  private static func smallLatin(_ value: UInt32) -> UInt32? {
    guard 0xC0..<0x100 ~= value, value != 0xD7 else { return nil }
    return value < 0xDF ? value + 0x20 : value
  }
}
