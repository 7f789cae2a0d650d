extension JSONReader {
  /// Reads a JSON string.
  ///
  /// Escapes are decoded; a lone surrogate becomes U+FFFD, since no UTF-8 can hold it.
  public mutating func readString() throws(JSONError) -> String {
    skipWhitespace()
    let (range, hasEscapes) = try skipString()
    if hasEscapes { return decodeEscapes(in: range) }
    if isKnownUTF8 {
      return String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Passes over a string and checks it.
  ///
  /// - Returns: The bytes between the quotes, and whether any of them is an escape.
  mutating func skipString() throws(JSONError) -> (range: Range<Int>, hasEscapes: Bool) {
    try expect("\"")
    let start = cursor
    if let known = longestString, known.range.lowerBound == start {
      cursor = known.range.upperBound + 1
      return (known.range, known.hasEscapes)
    }
    var hasEscapes = false
    while true {
      cursor = bytes.withUnsafeBufferPointer { endOfPlainRun(in: $0, from: cursor, to: end) }
      guard cursor < end else { throw error("string has no end") }
      switch bytes[cursor] {
      case UInt8(ascii: "\""):
        cursor += 1
        let range = start..<cursor - 1
        if range.count > Self.longStringBytes, range.count > longestString?.range.count ?? 0 {
          longestString = CheckedString(range: range, hasEscapes: hasEscapes)
        }
        return (range, hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      default:
        throw error("control character \(found) in a string")
      }
    }
  }

  /// Strings no longer than this are as soon read as remembered.
  private static let longStringBytes = 1024

  private mutating func skipEscape() throws(JSONError) {
    guard cursor + 1 < end else { throw error("string has no end") }
    switch bytes[cursor + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      cursor += 2
    case UInt8(ascii: "u"):
      guard cursor + 6 <= end, hexValue(at: cursor + 2) != nil else {
        throw error("expected four hexadecimal digits")
      }
      cursor += 6
    default:
      throw error("unknown escape")
    }
  }

  private func hexValue(at index: Int) -> UInt32? {
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// Decodes a string that `skipString()` has checked.
  private func decodeEscapes(in range: Range<Int>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { output in
      let count = bytes.withUnsafeBufferPointer { decodeEscapes(of: $0[range], into: output) }
      let decoded = UnsafeBufferPointer(rebasing: output.prefix(count))
      guard isKnownUTF8 else { return String(decoding: decoded, as: UTF8.self) }
      return String(copying: UTF8Span(unchecked: decoded.span))
    }
  }

  /// Copies run after run between escapes; what is decoded is never longer than what is read.
  ///
  /// - Returns: The number of bytes written.
  private func decodeEscapes(
    of input: Slice<UnsafeBufferPointer<UInt8>>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let target = output.baseAddress, let source = input.base.baseAddress else { return 0 }
    var read = input.startIndex
    var written = 0
    while true {
      let runEnd = endOfPlainRun(in: input.base, from: read, to: input.endIndex)
      (target + written).update(from: source + read, count: runEnd - read)
      written += runEnd - read
      read = runEnd
      guard read < input.endIndex else { return written }
      let letter = source[read + 1]
      if letter != UInt8(ascii: "u") {
        target[written] = Self.meaning(of: letter)
        written += 1
        read += 2
        continue
      }
      for unit in decodeEscape(at: &read, before: input.endIndex).utf8 {
        target[written] = unit
        written += 1
      }
    }
  }

  /// What a backslash and a letter stand for; the letter itself, except for a few.
  @inline(__always)
  private static func meaning(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// Decodes the `\u` escape at `read` and moves behind it. Its UTF-8 is never longer than itself.
  private func decodeEscape(at read: inout Int, before limit: Int) -> Unicode.Scalar {
    let unit = hexValue(at: read + 2) ?? 0xFFFD
    read += 6
    guard (0xD800...0xDFFF).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let isPair =
      unit < 0xDC00 && read + 6 <= limit && bytes[read] == UInt8(ascii: "\\")
      && bytes[read + 1] == UInt8(ascii: "u")
    guard isPair, let low = hexValue(at: read + 2), (0xDC00...0xDFFF).contains(low) else {
      return "\u{FFFD}"
    }
    read += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }
}

/// Finds the first byte that is a quote, a backslash or a control character.
///
/// Eight bytes a step: a byte of `mask` has its high bit set where the word's byte is one of the
/// three. Carries may set bits above the first hit, never below, so the lowest is exact.
@inline(__always)
private func endOfPlainRun(
  in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
) -> Int {
  let low: UInt64 = 0x0101_0101_0101_0101
  let high: UInt64 = 0x8080_8080_8080_8080
  var index = start
  while index + 8 <= end {
    let word = UInt64(
      littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
        .loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let quote = word ^ (low &* 0x22)
    let backslash = word ^ (low &* 0x5C)
    let mask =
      (((quote &- low) & ~quote) | ((backslash &- low) & ~backslash)
        | ((word &- low &* 0x20) & ~word)) & high
    if mask != 0 { return index + mask.trailingZeroBitCount >> 3 }
    index += 8
  }
  while index < end, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
  return index
}
