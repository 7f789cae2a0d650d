/// UTF-8 bytes that are read character by character at any byte offset.
///
/// Iterating bytes is many times faster than iterating `Character`s. Offsets are bytes and must
/// lie on the border of a character; malformed bytes count as symbols of one byte.
package struct UTF8Text: Sendable {
  /// The bytes of the text.
  package let bytes: [UInt8]

  /// Makes a text of bytes that are valid UTF-8.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The character that starts at a byte, and its length in bytes.
  @inline(__always)
  package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    return longScalar(at: offset, first: first)
  }

  private func longScalar(at offset: Int, first: UInt8) -> (scalar: Unicode.Scalar, length: Int) {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The class of the character that starts at a byte, and its length in bytes.
  @inline(__always)
  package func characterClass(at offset: Int) -> (kind: CharacterClass, length: Int) {
    let (scalar, length) = scalar(at: offset)
    return (CharacterClass(scalar), length)
  }

  /// The start of the character before `offset`; `offset` must be above `start`.
  @inline(__always)
  package func start(ofCharacterBefore offset: Int) -> Int {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The characters of a range as a string.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The number of Unicode scalars in a range of bytes.
  package func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte offset of the scalar that is `count` scalars after `start`; the end of the text when
  /// there are not so many.
  package func offset(ofScalar count: Int, from start: Int) -> Int {
    var offset = start
    var left = count
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }
}
