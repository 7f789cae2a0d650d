/// How the words of a line are written, from its first bytes.
struct SpellingCounts {
  /// Share of words that begin with a capital, 0 to 1.
  private(set) var capitals = 0.0
  /// Share of bytes that are digits, 0 to 1.
  private(set) var digits = 0.0
  /// Whether there is a web or mail address.
  private(set) var hasAddress = false

  /// Counts a line; of a long one the first 400 bytes stand for the rest.
  init(of text: ArraySlice<UInt8>) {
    let start = text.prefix(400)
    var words = 0
    var capitalised = 0
    var digitCount = 0
    var isInWord = false
    var index = start.startIndex
    while index < start.endIndex {
      let byte = start[index]
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") && start[..<index].ends(in: "http")
      {
        hasAddress = true
      }
      if byte &- 48 < 10 { digitCount += 1 }
      // Beyond ASCII all are taken for letters but punctuation (0xE2) and no-break spaces (0xC2).
      let isLetter =
        byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
      if isLetter, !isInWord {
        words += 1
        if Self.isCapital(byte, index + 1 < start.endIndex ? start[index + 1] : 0) {
          capitalised += 1
        }
      }
      isInWord = isLetter
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    capitals = Double(capitalised) / Double(max(1, words))
    digits = Double(digitCount) / Double(max(1, start.count))
  }

  /// Whether a scalar is a capital of the Latin, Greek or Cyrillic alphabet, by its first two bytes.
  private static func isCapital(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0x41...0x5A: true
    case 0xC3: second <= 0x9E
    case 0xCE: 0x86...0xAB ~= second
    case 0xD0: second <= 0xAF
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last bytes are those of a word of ASCII letters, `s` added or not.
  fileprivate func ends(in word: StaticString) -> Bool {
    let rest = last == UInt8(ascii: "s") ? dropLast() : self
    let length = word.utf8CodeUnitCount
    return rest.count >= length
      && rest.suffix(length).elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
  }
}
