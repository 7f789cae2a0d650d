/// The key of a field, for a `switch` over the keys that a type knows.
///
/// Keys of at most 16 bytes are kept as two words and compared with the words of literals, which the
/// compiler knows, without becoming strings.
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
    (low, high) = bytes.withUnsafeBytes { Self.words(of: $0, range) }
    count = range.count
    unpacked = nil
  }

  /// The bytes of a range as two numbers, the first byte lowest.
  @inline(__always)
  private static func words(
    of bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (low: UInt64, high: UInt64) {
    guard range.lowerBound + packedBytes <= bytes.count else {
      var words: (low: UInt64, high: UInt64) = (0, 0)
      for index in range.reversed() {
        words.high = words.high << 8 | words.low >> 56
        words.low = words.low << 8 | UInt64(bytes[index])
      }
      return words
    }
    let low = bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    let high = bytes.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
    // Shifts by 64 and more give 0.
    return (
      UInt64(littleEndian: low) & ~(~0 << UInt64(8 * range.count)),
      UInt64(littleEndian: high) & ~(~0 << UInt64(max(0, 8 * (range.count - 8))))
    )
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

  @inline(__always)
  private func hasBytes(of literal: StaticString) -> Bool {
    if unpacked != nil { return isUnpacked(literal) }
    var words: (low: UInt64, high: UInt64) = (0, 0)
    var index = 0
    while index < literal.utf8CodeUnitCount {
      let byte = UInt64(literal.utf8Start[index]) << UInt64(8 * (index & 7))
      if index < 8 { words.low |= byte } else { words.high |= byte }
      index += 1
    }
    return words == (low, high)
  }

  private func isUnpacked(_ literal: StaticString) -> Bool { unpacked == "\(literal)" }

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
