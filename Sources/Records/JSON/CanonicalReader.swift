#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads JSON that is laid out exactly as `JSONWriter` lays it out: keys in the order of the type's
/// `write`, no white space, numbers and escapes in their one form.
///
/// What the stages hand to each other is of this form; it is read without looking up keys, and its bytes
/// can be handed on as they are. At the first byte that is different the reader gives up: it then returns
/// empty values, `isCanonical` is false, and `JSONReader` has to read the line, or to say what is wrong.
///
/// One liberty is let pass, since nearly every other tool takes it: "5" where the writer writes "5.0". It is
/// noted in `wholeDoubles`.
///
/// The bytes have to be valid UTF-8. Holds a pointer: it must not outlive the buffer that it was made over.
struct CanonicalReader {
  /// Numbers of more digits are left to the other reader; so many are exact in a `Double` too.
  private static let mostDigits = 15

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte, counted from the start of the buffer.
  private(set) var offset: Int
  private let end: Int
  /// Whether everything was as it should be so far.
  private(set) var isCanonical = true
  /// Where doubles end that are written without their ".0", ascending.
  private(set) var wholeDoubles: [Int] = []

  /// Makes a reader over a part of a buffer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    precondition(0 <= range.lowerBound && range.upperBound <= bytes.count, "\(range) in a line")
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Whether the line has been read to its end.
  var isAtEnd: Bool { offset == end }

  /// Gives up, for a value that the type does not allow.
  mutating func refuse() { isCanonical = false }

  // MARK: - Fixed parts

  /// Passes over a literal if it comes next, and says whether it did.
  @inline(__always)
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    // Most literals that may come or not are told by their first byte.
    guard isCanonical, end - offset >= count, let start = bytes.baseAddress,
      count == 0 || start[offset] == literal.utf8Start[0],
      count < 2 || memcmp(start + offset, literal.utf8Start, count) == 0
    else { return false }
    offset += count
    return true
  }

  /// Passes over a literal that has to come next.
  @inline(__always)
  mutating func expect(_ literal: StaticString) {
    if !take(literal) { refuse() }
  }

  /// Reads a list.
  mutating func list<Element>(
    after key: StaticString, _ element: (inout CanonicalReader) -> Element
  ) -> [Element] {
    expect(key)
    expect("[")
    if take("]") { return [] }
    var elements: [Element] = []
    repeat { elements.append(element(&self)) } while take(",")
    expect("]")
    return elements
  }

  /// Reads a value, or `null` as nothing.
  mutating func optional<Value>(
    after key: StaticString, _ value: (inout CanonicalReader) -> Value
  ) -> Value? {
    expect(key)
    return take("null") ? nil : value(&self)
  }

  /// Passes over a list.
  mutating func skipList(after key: StaticString, _ skip: (inout CanonicalReader) -> Void) {
    expect(key)
    expect("[")
    if take("]") { return }
    repeat { skip(&self) } while take(",")
    expect("]")
  }

  // MARK: - Strings

  /// Reads a string.
  mutating func string(after key: StaticString) -> String {
    expect(key)
    return string()
  }

  /// Reads a string or `null`.
  mutating func optionalString(after key: StaticString) -> String? {
    expect(key)
    return take("null") ? nil : string()
  }

  /// Reads a string, its escapes decoded.
  mutating func string() -> String {
    guard let (content, hasEscapes) = content() else { return "" }
    return hasEscapes ? decoded(content) : String(copying: UTF8Span(unchecked: content.span))
  }

  /// Passes over a string.
  mutating func skipString(after key: StaticString) {
    expect(key)
    _ = content()
  }

  /// What stands between the quotes of a string, and whether there are escapes in it; moves behind it.
  @inline(__always)
  private mutating func content() -> (UnsafeBufferPointer<UInt8>, hasEscapes: Bool)? {
    expect("\"")
    guard isCanonical else { return nil }
    let start = offset
    var hasEscapes = false
    while true {
      offset += JSONEscaping.plainBytes(
        in: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[offset..<end])))
      guard offset < end else { break }
      let byte = bytes[offset]
      let next = offset + 1 < end ? bytes[offset + 1] : 0
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return (UnsafeBufferPointer(rebasing: bytes[start..<offset - 1]), hasEscapes)
      }
      if byte == UInt8(ascii: "\\"), Self.meaning(of: next) != nil {
        hasEscapes = true
      } else if byte != 0xC2 || next < 0xA0 {
        // A control character, or one that is written as \u.
        break
      }
      offset += 2
    }
    refuse()
    return nil
  }

  private func decoded(_ content: UnsafeBufferPointer<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: content.count) { text in
      var count = 0
      var index = 0
      while index < content.count {
        if content[index] == UInt8(ascii: "\\") {
          index += 1
          text[count] = Self.meaning(of: content[index]) ?? content[index]
        } else {
          text[count] = content[index]
        }
        count += 1
        index += 1
      }
      let decoded = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(text)[..<count])
      return String(copying: UTF8Span(unchecked: decoded.span))
    }
  }

  /// What a letter behind a backslash stands for, where the writer writes it so.
  private static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  // MARK: - Numbers

  /// Reads a whole number.
  mutating func integer(after key: StaticString) -> Int {
    expect(key)
    return integer()
  }

  /// Reads a whole number or `null`.
  mutating func optionalInteger(after key: StaticString) -> Int? {
    expect(key)
    return take("null") ? nil : integer()
  }

  private mutating func integer() -> Int {
    let isNegative = take("-")
    let start = offset
    let value = digits()
    let count = offset - start
    let hasLeadingZero = count > 1 && bytes[start] == UInt8(ascii: "0")
    if count == 0 || count > Self.mostDigits || hasLeadingZero || (isNegative && value == 0) {
      refuse()
    }
    return isNegative ? -value : value
  }

  /// Reads a number with a fraction.
  mutating func double(after key: StaticString) -> Double {
    expect(key)
    return double()
  }

  /// Reads a number with a fraction, or `null`.
  mutating func optionalDouble(after key: StaticString) -> Double? {
    expect(key)
    return take("null") ? nil : double()
  }

  /// Reads what `Double.description` writes without an exponent, of at most `mostDigits` digits: whole
  /// numbers below 10^22 and powers of ten are exact, so one division rounds as it should. Of a whole
  /// number the ".0" may be left out.
  private mutating func double() -> Double {
    let isNegative = take("-")
    let start = offset
    let whole = digits()
    let point = offset
    guard take(".") else {
      let hasLeadingZero = point - start > 1 && bytes[start] == UInt8(ascii: "0")
      guard isCanonical, 1...Self.mostDigits ~= point - start, !hasLeadingZero else {
        refuse()
        return 0
      }
      // As many as an event has.
      if wholeDoubles.isEmpty { wholeDoubles.reserveCapacity(5) }
      wholeDoubles.append(point)
      return isNegative ? -Double(whole) : Double(whole)
    }
    let fraction = digits()
    let (wholeCount, fractionCount) = (point - start, offset - point - 1)
    guard wholeCount > 0, fractionCount > 0, wholeCount + fractionCount <= Self.mostDigits,
      wholeCount == 1 || bytes[start] != UInt8(ascii: "0"),
      // "9.0" and "0.25" are in their shortest form, "9.00" and "0.250" are not.
      fraction == 0 ? fractionCount == 1 : fraction % 10 != 0,
      // Below a ten-thousandth an exponent is written.
      whole > 0 || fraction == 0 || fraction >= Self.powersOfTen[max(0, fractionCount - 4)]
    else {
      refuse()
      return 0
    }
    let power = Self.powersOfTen[fractionCount]
    let value = Double(whole * power + fraction) / Double(power)
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Int] = (0...mostDigits).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Reads digits; of too many of them only the first count.
  private mutating func digits() -> Int {
    let start = offset
    var value = 0
    while offset < end, 0x30...0x39 ~= bytes[offset] {
      if offset - start < Self.mostDigits { value = value * 10 + Int(bytes[offset] - 0x30) }
      offset += 1
    }
    return value
  }
}
