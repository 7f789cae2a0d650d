/// What can be counted about a line of text without knowing its language.
struct TextCounts {
  /// Scalars; an ideograph, kana or Hangul syllable counts as three, for it says as much.
  private(set) var length = 0
  /// Words between spaces.
  private(set) var words = 0
  /// Whether the line ends like a sentence, perhaps inside quotes or brackets.
  private(set) var endsSentence = false

  /// Whether there is any letter or digit.
  private(set) var hasWord = false

  /// Counts a line in UTF-8 whose white space is collapsed.
  init(of bytes: [UInt8]) {
    var (length, gaps, letters) = (0, 0, 0)
    // Sums that cannot trap, so that many bytes are counted at once.
    for byte in bytes {
      gaps &+= byte == 0x20 || byte == 0x09 ? 1 : 0
      // Beyond ASCII letters begin at U+00C0; 0xE2 leads punctuation and signs.
      let isASCIIWord = byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
      letters &+= isASCIIWord || byte >= 0xC3 && byte != 0xE2 ? 1 : 0
      length &+= byte & 0xC0 == 0x80 ? 0 : byte &- 0xE3 < 11 ? 3 : 1
    }
    self.length = length
    words = bytes.isEmpty ? 0 : gaps + 1
    hasWord = letters > 0
    endsSentence = Self.endsSentence(bytes)
  }

  private static func endsSentence(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    while end > 0 {
      let last = bytes[end - 1]
      if last == 0x20 || last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
        end -= 1
      } else if end >= 2, last == 0xBB, bytes[end - 2] == 0xC2 {
        end -= 2  // »
      } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, 0x98...0x9F ~= last {
        end -= 3  // ‘ ’ “ ”
      } else if end >= 3, bytes[end - 3] == 0xE3, bytes[end - 2] == 0x80, 0x8D...0x8F ~= last {
        end -= 3  // 」 』
      } else {
        break
      }
    }
    guard end > 0 else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xA6: return end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80  // …
    case 0x82: return end >= 3 && bytes[end - 3] == 0xE3 && bytes[end - 2] == 0x80  // 。
    case 0x81, 0x9F: return end >= 3 && bytes[end - 3] == 0xEF && bytes[end - 2] == 0xBC  // ！？
    default: return false
    }
  }
}
