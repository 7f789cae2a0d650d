/// A path or pattern of robots.txt in the forms in which it is compared (RFC 9309, 2.2.2).
///
/// The RFC has an encoded letter be the same as the letter; Google's parser, by which webmasters
/// test their files, does not. Both forms are kept: what either of the two forbids is forbidden, and a
/// permission must hold for both.
struct RobotsPath: Equatable {
  /// As Google compares: bytes beyond ASCII are encoded in patterns, digits of encodings capitals.
  let literal: [UInt8]
  /// As the RFC compares: besides, no byte is encoded that need not be.
  let decoded: [UInt8]

  /// A pattern as it stands in the file.
  init(pattern bytes: ArraySlice<UInt8>) {
    literal = Self.encoded(bytes, isDecoding: false)
    decoded = Self.encoded(bytes, isDecoding: true)
  }

  /// The path and query of a URL: "/a?b=c" of "https://example.org/a?b=c#d".
  init(ofURL url: String) {
    let bytes = Array(url.utf8)
    var rest = bytes[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      rest[colon...].starts(with: "://".utf8)
    {
      rest = rest[(colon + 3)...]
    } else if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
    }
    rest = rest.prefix { $0 != UInt8(ascii: "#") }
    let start = rest.firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ";")
    }
    var path = start.map { Array(rest[$0...]) } ?? []
    if path.first != UInt8(ascii: "/") { path.insert(UInt8(ascii: "/"), at: 0) }
    literal = path
    decoded = Self.encoded(path[...], isDecoding: true)
  }

  /// Whether a pattern matches a path from its start: `*` stands for anything, `$` at the end for
  /// the end of the path.
  ///
  /// - Complexity: O(*path* × *stars*).
  static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = isAnchored ? pattern.dropLast() : pattern[...]
    var patternIndex = 0
    var pathIndex = 0
    // Where to go on from when the text after the last star does not fit: one byte further.
    var star: (pattern: Int, path: Int)?
    while true {
      if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
        patternIndex += 1
        star = (patternIndex, pathIndex)
        continue
      }
      if patternIndex == pattern.count, !isAnchored || pathIndex == path.count { return true }
      if patternIndex < pattern.count, pathIndex < path.count,
        pattern[patternIndex] == path[pathIndex]
      {
        patternIndex += 1
        pathIndex += 1
        continue
      }
      guard let (afterStar, start) = star, start < path.count else { return false }
      star = (afterStar, start + 1)
      patternIndex = afterStar
      pathIndex = start + 1
    }
  }

  /// Bytes with what is not ASCII percent-encoded.
  ///
  /// - Parameter isDecoding: Whether letters, digits and "-._~" are decoded.
  static func encoded(_ bytes: ArraySlice<UInt8>, isDecoding: Bool) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), let value = hexadecimal(bytes[(index + 1)...].prefix(2)) {
        if isDecoding, isUnreserved(value) {
          result.append(value)
        } else {
          result += [byte, digits[Int(value >> 4)], digits[Int(value & 15)]]
        }
        index += 3
        continue
      }
      if byte >= 0x80 {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2 else { return nil }
    var value: UInt8 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | (digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | ((digit | 0x20) - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return value
  }
}
