/// XXH64 with seed 0: tells a damaged model file from a whole one.
///
/// It guards against accidents, not against forgers; SHA-256 would take half the time that a model
/// may take to load. Specification:
/// <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>.
package enum ModelChecksum {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5
  )

  /// The checksum of some bytes.
  package static func checksum(of bytes: Span<UInt8>) -> UInt64 {
    let raw = bytes.bytes
    let count = raw.byteCount
    var offset = 0
    var result = primes.4
    if count >= 32 {
      var (first, second) = (primes.0 &+ primes.1, primes.1)
      var (third, fourth): (UInt64, UInt64) = (0, 0 &- primes.0)
      while offset <= count - 32 {
        first = round(first, load(raw, offset))
        second = round(second, load(raw, offset + 8))
        third = round(third, load(raw, offset + 16))
        fourth = round(fourth, load(raw, offset + 24))
        offset += 32
      }
      result = rotated(first, 1) &+ rotated(second, 7) &+ rotated(third, 12) &+ rotated(fourth, 18)
      for lane in [first, second, third, fourth] {
        result = (result ^ round(0, lane)) &* primes.0 &+ primes.3
      }
    }
    result = finish(result &+ UInt64(count), raw, from: offset)
    result = (result ^ result >> 33) &* primes.1
    result = (result ^ result >> 29) &* primes.2
    return result ^ result >> 32
  }

  /// Mixes in the bytes that fill no block of 32.
  private static func finish(_ start: UInt64, _ raw: RawSpan, from offset: Int) -> UInt64 {
    var (result, offset) = (start, offset)
    while offset + 8 <= raw.byteCount {
      result = rotated(result ^ round(0, load(raw, offset)), 27) &* primes.0 &+ primes.3
      offset += 8
    }
    if offset + 4 <= raw.byteCount {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      result ^= UInt64(UInt32(littleEndian: word)) &* primes.0
      result = rotated(result, 23) &* primes.1 &+ primes.2
      offset += 4
    }
    while offset < raw.byteCount {
      let byte = raw.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      result = rotated(result ^ UInt64(byte) &* primes.4, 11) &* primes.0
      offset += 1
    }
    return result
  }

  @inline(__always)
  private static func load(_ raw: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* primes.1, 31) &* primes.0
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }
}
