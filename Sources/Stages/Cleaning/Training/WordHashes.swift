import Records

/// Words as 64-bit hashes (FNV-1a over scalars, where `ByteHash` takes bytes): runs of letters, digits and underscores, as `\w+` finds them in
/// Python, with which the scores of other cleaners were made.
enum WordHashes {
  /// The words of a text in order.
  ///
  /// - Parameter foldingCase: Whether "Paris" and "paris" are one word.
  static func words(of text: String, foldingCase: Bool) -> [UInt64] {
    var words: [UInt64] = []
    var hash = offset
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        add(scalar, foldingCase: foldingCase, to: &hash)
      } else if hash != offset {
        words.append(hash)
        hash = offset
      }
    }
    if hash != offset { words.append(hash) }
    return words
  }

  /// The hashes of all runs of so many words; of all words together where there are fewer.
  static func runs(of words: [UInt64], length: Int) -> [UInt64] {
    guard !words.isEmpty else { return [] }
    return (0..<max(1, words.count - length + 1)).map { start in
      words[start..<min(start + length, words.count)].reduce(offset) {
        ($0 ^ $1) &* prime ^ ($0 >> 29)
      }
    }
  }

  private static let offset = ByteHash.seed
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "_"
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  private static func add(_ scalar: Unicode.Scalar, foldingCase: Bool, to hash: inout UInt64) {
    if scalar.isASCII {
      let isUpper = foldingCase && ("A"..."Z").contains(scalar)
      hash = (hash ^ UInt64(isUpper ? scalar.value | 0x20 : scalar.value)) &* prime
    } else if foldingCase {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        hash = (hash ^ UInt64(lower.value)) &* prime
      }
    } else {
      hash = (hash ^ UInt64(scalar.value)) &* prime
    }
  }
}
