#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that somebody else holds, for scanning: every access is checked, and long runs are passed
/// over at the speed of memory.
///
/// Valid only inside the call that made it; `HTMLScrubber` holds one while it runs.
struct ByteView {
  private let base: UnsafePointer<UInt8>?
  /// The number of bytes.
  let count: Int

  /// Looks at the first bytes of a buffer.
  init(_ buffer: UnsafeBufferPointer<UInt8>, count: Int) {
    precondition(count <= buffer.count, "\(count) of \(buffer.count) bytes")
    base = buffer.baseAddress
    self.count = count
  }

  /// One byte.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return base.unsafelyUnwrapped[index]
  }

  /// Some of the bytes, to copy from.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: base.map { $0 + range.lowerBound }, count: range.count)
  }

  /// Where a byte comes next; `count` when it does not.
  func index(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base else { return count }
    let hit = memchr(base + start, Int32(byte), count - start)
    return hit.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? count
  }

  /// Whether ASCII text stands at a place.
  func has(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start + length <= count else { return false }
    return (0..<length).allSatisfy { self[start + $0] == text.utf8Start[$0] }
  }

  /// Eight bytes from a place on, the first in the lowest place; 0 stands for what lies behind the
  /// end.
  @inline(__always)
  func word(at start: Int) -> UInt64 {
    if start + 8 <= count {
      precondition(start >= 0)
      return UInt64(
        littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped)
          .loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in start..<max(start, count) { word |= UInt64(self[index]) << (8 * (index - start)) }
    return word
  }

  /// Where a run of plain text ends: at `<`, `&` or a control character other than white space.
  ///
  /// Eight bytes a step: a byte of `mask` has its high bit set where the word's byte may be one of
  /// these. Carries may set bits above the first hit, so the table has the last word.
  func endOfText(from start: Int) -> Int {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= count {
      let word = word(at: index)
      let less = word ^ (low &* 0x3C)
      let ampersand = word ^ (low &* 0x26)
      // White space is a control character too; 0x7F is one without being below 0x20.
      let control = (word &- low &* 0x20) | ((word ^ (low &* 0x7F)) &- low)
      let mask = ((less &- low) & ~less | (ampersand &- low) & ~ampersand | control & ~word) & high
      if mask != 0 {
        for offset in mask.trailingZeroBitCount >> 3..<8
        where Self.endsText[Int(self[index + offset])] {
          return index + offset
        }
      }
      index += 8
    }
    while index < count, !Self.endsText[Int(self[index])] { index += 1 }
    return index
  }

  private static let endsText: [Bool] = (0..<256).map {
    $0 == 0x3C || $0 == 0x26 || $0 == 0x7F || ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D)
  }
}
