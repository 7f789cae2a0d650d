/// Reads JSON (RFC 8259) from bytes in a single pass, without building a tree.
///
/// The reader holds a position in one line and moves forward only. It checks what it passes over:
/// after `skipValue()` the skipped bytes are known to be one well-formed value. `RawRecord` checks the
/// UTF-8 of a whole line once; a reader made over other bytes mends each string that it reads.
/// Offsets in errors count bytes from the start of the line.
///
/// `RawRecord` and `decode` read page records at 640 to 690 MB/s of CPU time, Foundation's decoder at
/// 280 to 320 (depeche-benchmarks, generated pages, 2026-11-24, two shared cores).
///
/// Reading is linear in the bytes; nothing recurses over the input, so depth costs no stack.
public struct JSONReader: Sendable {
  /// Values nested deeper than this are refused; real records nest to about 5.
  public static let depthLimit = 512

  let bytes: [UInt8]
  let lineStart: Int
  let end: Int
  /// Whether the bytes have been found to be valid UTF-8, so that strings need no second check.
  let isKnownUTF8: Bool
  var cursor: Int
  /// The longest string that was passed over, so that a second reading need not look at it again:
  /// the html of a page is nearly all of its line.
  var longestString: CheckedString?

  /// Where a checked string stands: its bytes between the quotes.
  struct CheckedString: Sendable {
    let range: Range<Int>
    let hasEscapes: Bool
  }

  /// Makes a reader over one line of `bytes`.
  public init(_ bytes: [UInt8], in range: Range<Int>) {
    self.init(bytes, in: range, isKnownUTF8: false)
  }

  /// Makes a reader over all of `bytes`.
  public init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Makes a reader over one line of bytes that `RawRecord` has found to be valid UTF-8 before.
  package init(checked bytes: [UInt8], in range: Range<Int>) {
    self.init(bytes, in: range, isKnownUTF8: true)
  }

  /// Makes a reader over one line of `bytes`, perhaps known to be valid UTF-8.
  init(_ bytes: [UInt8], in range: Range<Int>, isKnownUTF8: Bool) {
    precondition(range.upperBound <= bytes.count, "range \(range) in \(bytes.count) bytes")
    self.bytes = bytes
    self.isKnownUTF8 = isKnownUTF8
    lineStart = range.lowerBound
    cursor = range.lowerBound
    end = range.upperBound
  }

  /// Bytes read so far, counted from the start of the line.
  public var position: Int { cursor - lineStart }

  /// An error at the current position.
  func error(_ message: String) -> JSONError { JSONError(message, at: position) }

  // MARK: - Typed values

  /// Reads a value whose type the context gives.
  public mutating func read<Value: JSONRepresentable>() throws(JSONError) -> Value {
    try Value(from: &self)
  }

  /// Consumes `null` if it comes next, and says whether it did.
  public mutating func readNull() throws(JSONError) -> Bool {
    skipWhitespace()
    guard cursor < end, bytes[cursor] == UInt8(ascii: "n") else { return false }
    try expectLiteral("null")
    return true
  }

  /// Reads `true` or `false`.
  public mutating func readBool() throws(JSONError) -> Bool {
    skipWhitespace()
    let isTrue = cursor < end && bytes[cursor] == UInt8(ascii: "t")
    guard isTrue || (cursor < end && bytes[cursor] == UInt8(ascii: "f")) else {
      throw error("expected true or false, found \(found)")
    }
    try expectLiteral(isTrue ? "true" : "false")
    return isTrue
  }

  /// Reads a whole number of at most 64 bits; `3.0` and `3e2` are not whole numbers here.
  public mutating func readInt() throws(JSONError) -> Int {
    skipWhitespace()
    let start = cursor
    try skipNumber()
    var value = 0
    let isNegative = bytes[start] == UInt8(ascii: "-")
    for index in (isNegative ? start + 1 : start)..<cursor {
      let digit = Int(bytes[index]) - 48
      guard 0..<10 ~= digit else {
        throw JSONError("expected a whole number", at: start - lineStart)
      }
      let (scaled, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = scaled.addingReportingOverflow(isNegative ? -digit : digit)
      guard !overflowed, !carried else {
        throw JSONError("number does not fit 64 bits", at: start - lineStart)
      }
      value = sum
    }
    return value
  }

  /// Reads a number; one too large for a double is an error.
  public mutating func readDouble() throws(JSONError) -> Double {
    skipWhitespace()
    let start = cursor
    try skipNumber()
    guard let value = Double(String(decoding: bytes[start..<cursor], as: UTF8.self)),
      value.isFinite
    else { throw JSONError("number is out of range", at: start - lineStart) }
    return value
  }

  // MARK: - Containers

  /// Reads an object, handing each key to `body`, which must consume the value (`read` or
  /// `skipValue`).
  public mutating func forEachField(
    _ body: (JSONKey, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    skipWhitespace()
    try expect("{")
    skipWhitespace()
    if consume("}") { return }
    repeat {
      skipWhitespace()
      let key = try readKey()
      skipWhitespace()
      try expect(":")
      skipWhitespace()
      try body(key, &self)
      skipWhitespace()
    } while consume(",")
    try expect("}")
  }

  /// Reads an array, calling `body` at the start of each element, which it must consume.
  public mutating func forEachElement(
    _ body: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    skipWhitespace()
    try expect("[")
    skipWhitespace()
    if consume("]") { return }
    repeat {
      skipWhitespace()
      try body(&self)
      skipWhitespace()
    } while consume(",")
    try expect("]")
  }

  /// Checks that nothing but white space is left.
  public mutating func expectEnd() throws(JSONError) {
    skipWhitespace()
    guard cursor == end else { throw error("expected the end of the line, found \(found)") }
  }

  // MARK: - Small steps

  @inline(__always)
  mutating func skipWhitespace() {
    // Compact JSON has none.
    if cursor < end, bytes[cursor] > 0x20 { return }
    skipAllWhitespace()
  }

  private mutating func skipAllWhitespace() {
    while cursor < end {
      switch bytes[cursor] {
      case 0x20, 0x09, 0x0A, 0x0D: cursor += 1
      default: return
      }
    }
  }

  @inline(__always)
  mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard cursor < end, bytes[cursor] == UInt8(ascii: character) else { return false }
    cursor += 1
    return true
  }

  @inline(__always)
  mutating func expect(_ character: Unicode.Scalar) throws(JSONError) {
    if !consume(character) { throw unexpected(character) }
  }

  private func unexpected(_ character: Unicode.Scalar) -> JSONError {
    error("expected '\(character)', found \(found)")
  }

  mutating func expectLiteral(_ literal: StaticString) throws(JSONError) {
    let length = literal.utf8CodeUnitCount
    let matches =
      cursor + length <= end
      && (0..<length).allSatisfy { bytes[cursor + $0] == literal.utf8Start[$0] }
    guard matches else { throw error("expected \(literal), found \(found)") }
    cursor += length
  }

  /// What stands at the cursor, for messages.
  var found: String {
    guard cursor < end else { return "the end of the line" }
    let byte = bytes[cursor]
    return (0x21...0x7E).contains(byte)
      ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x\(String(byte, radix: 16))"
  }
}
