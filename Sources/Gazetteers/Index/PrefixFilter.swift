import Linguistics

/// Tells most words that begin no name from those that may: a Bloom filter of one memory access.
///
/// Layout: number of words of 64 bits (4), nothing (4), the words. A hash sets three bits of one word.
struct PrefixFilter: Sendable {
  private let start: Int
  private let count: UInt64

  static let headLength = 8
  /// With nine bits a key about one word in thirty passes wrongly.
  static let bitsPerKey = 9

  /// Reads the head of a filter.
  init(_ bytes: IndexBytes, in range: Range<Int>) throws(GazetteerError) {
    guard range.count > Self.headLength else {
      throw .damaged(origin: bytes.origin, reason: "section nameFilter has no head")
    }
    count = UInt64(bytes.number(UInt32.self, at: range.lowerBound))
    start = range.lowerBound + Self.headLength
    guard count > 0, range.count == Self.headLength + Int(count) * 8 else {
      throw .damaged(
        origin: bytes.origin,
        reason: "section nameFilter: \(range.count) bytes do not fit its head")
    }
  }

  /// Whether a key may be in the table: false is sure.
  @inline(__always)
  func mayContain(_ reduced: UInt64, in bytes: IndexBytes) -> Bool {
    let probe = Self.probe(reduced, count: count)
    let word = bytes.number(UInt64.self, at: start + probe.word * 8)
    return word & probe.mask == probe.mask
  }

  @inline(__always)
  private static func probe(_ reduced: UInt64, count: UInt64) -> (word: Int, mask: UInt64) {
    var mixed = reduced &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    let mask: UInt64 = 1 << (mixed & 63) | 1 << (mixed >> 6 & 63) | 1 << (mixed >> 12 & 63)
    return (Int(truncatingIfNeeded: ((mixed >> 32) &* count) >> 32), mask)
  }

  /// The bytes of a filter over some keys.
  static func serialized(_ keys: some Collection<UInt64>) -> [UInt8] {
    let count = max(1, (keys.count * bitsPerKey + 63) / 64)
    var words = [UInt64](repeating: 0, count: count)
    for key in keys {
      let probe = probe(key, count: UInt64(count))
      words[probe.word] |= probe.mask
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headLength + count * 8)
    bytes.append(number: UInt32(count))
    bytes.append(number: UInt32(0))
    for word in words { bytes.append(number: word) }
    return bytes
  }
}
