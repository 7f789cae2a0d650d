/// A text by its letters and digits alone, ASCII letters in lower case: enough to tell whether two
/// lines say the same.
struct FoldedText: Equatable {
  private var bytes: [UInt8] = []

  /// Folds a text.
  ///
  /// - Parameter limit: Bytes of the folded text to make at most.
  init(of text: ArraySlice<UInt8>, limit: Int = .max) {
    bytes.reserveCapacity(min(limit, text.count))
    var index = text.startIndex
    while index < text.endIndex, bytes.count < limit {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        if (byte | 0x20) &- 97 < 26 { bytes.append(byte | 0x20) }
        if byte &- 48 < 10 { bytes.append(byte) }
      } else if byte == 0xE2 {
        index += 2  // General punctuation and signs.
      } else if byte == 0xC2 {
        index += 1  // No-break spaces, guillemets.
      } else {
        bytes.append(byte)
      }
    }
  }

  /// Bytes.
  var count: Int { bytes.count }
  /// Whether there is no letter and no digit.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether this begins like another text.
  func starts(with other: FoldedText) -> Bool { bytes.starts(with: other.bytes) }

  /// Whether this holds another text.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first, other.count <= count else { return false }
    return (0...count - other.count).contains {
      bytes[$0] == first && bytes[$0..<$0 + other.count].elementsEqual(other.bytes)
    }
  }
}
