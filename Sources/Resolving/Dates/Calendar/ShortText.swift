/// A few ASCII characters, put together without making a string of each part.
struct ShortText {
  private var bytes = InlineArray<48, UInt8>(repeating: 0)
  private var count = 0

  init() {}

  /// Adds a character; more than 48 are our bug.
  mutating func append(_ character: Unicode.Scalar) {
    bytes[count] = UInt8(ascii: character)
    count += 1
  }

  /// Adds a number that is not negative, with zeros before it where it is shorter.
  mutating func append(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes[count] = 0x30 + UInt8(number / divisor % 10)
      count += 1
      divisor /= 10
    }
  }

  /// The characters as a string.
  var string: String {
    // The only way to fill a string in place.
    String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count { buffer[index] = bytes[index] }
      return count
    }
  }
}
