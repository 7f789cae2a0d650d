/// FNV-1a with 64 bits; the same on every run, unlike Swift's own hashing.
struct StableHash {
  /// The hash of nothing.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// The hash of what was mixed in.
  private(set) var value = Self.seed

  /// Mixes in a byte, or a number in its place.
  @inline(__always)
  mutating func mix(_ number: UInt64) { value = (value ^ number) &* Self.prime }

  /// Mixes in the bytes of a text.
  mutating func mix(_ text: String) { for byte in text.utf8 { mix(UInt64(byte)) } }

  /// The hash of a text.
  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  /// The hash of bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in bytes { hash.mix(UInt64(byte)) }
    return hash.value
  }
}
