import Records

/// A word in lower case as one number, so that words of a page are looked up without strings.
struct FoldedWord: Hashable, Sendable {
  private var hash = ByteHash.seed

  /// The word without letters.
  init() {}

  /// A word, whatever its case.
  init(_ word: String) {
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// Adds an ASCII letter or digit.
  @inline(__always)
  mutating func append(ascii byte: UInt8) { add(byte &- 65 < 26 ? byte | 0x20 : byte) }

  /// Adds any scalar.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) { hash = ByteHash.step(hash, byte) }
}
