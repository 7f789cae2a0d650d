/// Paths and patterns of robots.txt in the form in which they are compared (RFC 9309, 2.2.2).
enum RobotsPath {
  /// A pattern as it stands in the file: bytes beyond ASCII are percent-encoded, and the digits of
  /// percent-encodings are made capitals.
  static func pattern(_ bytes: ArraySlice<UInt8>) -> [UInt8] { encoded(bytes) }

  /// The path and query of a URL, in the same form: "/a?b=c" of "https://example.org/a?b=c#d".
  static func path(ofURL url: String) -> [UInt8] {
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
    guard
      let start = rest.firstIndex(where: {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ";")
      })
    else { return [UInt8(ascii: "/")] }
    let path = encoded(rest[start...])
    return path.first == UInt8(ascii: "/") ? path : [UInt8(ascii: "/")] + path
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

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), let value = hexadecimal(bytes[(index + 1)...].prefix(2)) {
        // An encoded letter, digit or one of "-._~" is the same as itself.
        if isUnreserved(value) {
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
