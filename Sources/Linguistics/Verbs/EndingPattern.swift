/// The end of a word, as data files write it: "ger", "^être" for the whole word, and "é%er" where
/// `%` stands for what opens a syllable (a consonant, a consonant with l or r, ch, gn, qu, gu).
struct EndingPattern: Sendable {
  /// How a word fits a pattern.
  struct Match {
    /// The bytes before the ending.
    let stem: ArraySlice<UInt8>
    /// What `%` stands for; empty where the pattern has none.
    let consonants: ArraySlice<UInt8>
  }

  /// The ending without "^".
  let text: String
  /// The number of letters that the pattern names: the most specific pattern wins.
  let specificity: Int
  private let isWholeWord: Bool
  private let before: [UInt8]
  private let after: [UInt8]?

  init(_ pattern: String) {
    isWholeWord = pattern.hasPrefix("^")
    text = isWholeWord ? String(pattern.dropFirst()) : pattern
    let parts = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    before = Array(parts[0].utf8)
    after = parts.count > 1 ? Array(parts[1].utf8) : nil
    specificity = text.filter { $0 != "%" }.count + (isWholeWord ? 1 : 0)
  }

  /// How `word` fits; nil when it does not.
  func match(_ word: [UInt8]) -> Match? {
    guard let after else {
      guard word.hasSuffix(before), !isWholeWord || word.count == before.count else { return nil }
      return Match(stem: word.dropLast(before.count), consonants: [])
    }
    guard word.hasSuffix(after) else { return nil }
    let rest = word.dropLast(after.count)
    for count in 1...2 where rest.count > count {
      let consonants = rest.suffix(count)
      let stem = rest.dropLast(count)
      if opensSyllable(consonants), stem.hasSuffix(before) {
        return Match(stem: stem.dropLast(before.count), consonants: consonants)
      }
    }
    return nil
  }

  private func opensSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first, let last = letters.last else { return false }
    // x is two consonants in one letter: "vexer" keeps its e.
    if letters.count == 1 { return "bcdfghjklmnpqrstvwz".utf8.contains(first) }
    switch Unicode.Scalar(last) {
    case "l", "r": return "bcdfgkptv".utf8.contains(first)
    case "h": return "cpt".utf8.contains(first)
    case "n": return first == UInt8(ascii: "g")
    case "u": return "gq".utf8.contains(first)
    default: return false
    }
  }
}

extension RandomAccessCollection<UInt8> {
  /// Whether the bytes end with others.
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
