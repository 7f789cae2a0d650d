/// The numbers, words and signs of a date, read from its start.
struct FeedDateTokens {
  private let bytes: [UInt8]
  private var position = 0

  /// Starts after leading space.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    skip(anyOf: " \t\n\r")
  }

  /// Whether a word comes next.
  var isWord: Bool { position < bytes.count && Self.isLetter(bytes[position]) }

  /// Whether a time of day comes next: digits and a colon.
  var isClock: Bool {
    let digits = bytes[position...].prefix(while: Self.isDigit)
    return !digits.isEmpty && digits.endIndex < bytes.count
      && bytes[digits.endIndex] == UInt8(ascii: ":")
  }

  /// Whether a sign comes next.
  func isFollowed(by sign: Unicode.Scalar) -> Bool {
    position < bytes.count && UInt32(bytes[position]) == sign.value
  }

  /// The number that comes next, with the count of its digits; nil for none or one of more than 9.
  mutating func number() -> (value: Int, digits: Int)? {
    let digits = bytes[position...].prefix(while: Self.isDigit)
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    position = digits.endIndex
    return (digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits.count)
  }

  /// The word that comes next, in lower case, without a full stop at its end; nil for none.
  mutating func word() -> String? {
    let letters = bytes[position...].prefix(while: Self.isLetter)
    guard !letters.isEmpty else { return nil }
    position = letters.endIndex
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// Passes over signs of a set.
  ///
  /// - Returns: The first one; nil when none comes next.
  @discardableResult
  mutating func skip(anyOf signs: String) -> UInt8? { skip(anyOf: Array(signs.utf8)) }

  /// Passes over signs of a set.
  @discardableResult
  mutating func skip(anyOf signs: [UInt8]) -> UInt8? {
    guard position < bytes.count, signs.contains(bytes[position]) else { return nil }
    let first = bytes[position]
    while position < bytes.count, signs.contains(bytes[position]) { position += 1 }
    return first
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }
}
