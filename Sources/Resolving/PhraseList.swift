import Linguistics

/// Phrases with values, for the loops that every word of every text goes through.
///
/// A `PhraseMap` of another module is not specialised by the optimiser; inside this one the test of
/// a word is two loads.
struct PhraseList<Value: Sendable>: Sendable {
  private var trie = PhraseTrie(by: .folded)
  private var values: [[Value]] = []
  /// One bit a hash: whether any phrase begins with such a word.
  private var openings = [UInt64](repeating: 0, count: 1 << 9)
  /// The hashes of the words that are phrases of their own.
  private(set) var single: Set<UInt64> = []
  /// The hashes of the words with which longer phrases begin.
  private(set) var first: Set<UInt64> = []
  /// The hashes of the second words of phrases.
  private(set) var second: Set<UInt64> = []

  /// Adds a phrase, cut as texts are. Of equal phrases all values are kept, in the order in which
  /// they were added. A phrase without words is not added.
  mutating func insert(_ phrase: String, _ value: Value) {
    let words = ScannedText(phrase).words
    guard let number = trie.insert(phrase), let opening = words.first else { return }
    if number == values.count { values.append([]) }
    values[number].append(value)
    let hash = opening.folded
    if words.count > 1 {
      first.insert(hash)
      second.insert(words[1].folded)
    } else {
      single.insert(hash)
    }
    openings[Int(hash >> 6 & 0x1FF)] |= 1 << (hash & 63)
  }

  /// Whether a phrase may begin with a word: false is sure, true is likely.
  @inline(__always)
  func mayBegin(with word: ScannedWord) -> Bool {
    let hash = word.folded
    return openings[Int(hash >> 6 & 0x1FF)] >> (hash & 63) & 1 == 1
  }

  /// The longest phrase that begins at a word and lies within `end`.
  ///
  /// - Returns: The number of its words and its values, in the order in which they were added.
  @inline(__always)
  func longestMatch(
    at start: Int, in words: [ScannedWord], end: Int? = nil
  ) -> (length: Int, values: [Value])? {
    guard mayBegin(with: words[start]),
      let match = trie.longestMatch(at: start, in: words, end: end)
    else { return nil }
    return (match.length, values[match.phrase])
  }

  /// The first value that is wanted of the longest phrase that begins at a word.
  @inline(__always)
  func firstValue(
    at start: Int, in words: [ScannedWord], where isWanted: (Value) -> Bool
  ) -> (length: Int, value: Value)? {
    guard mayBegin(with: words[start]), let match = trie.longestMatch(at: start, in: words) else {
      return nil
    }
    // By number: an array of its own would be counted.
    for place in values[match.phrase].indices where isWanted(values[match.phrase][place]) {
      return (match.length, values[match.phrase][place])
    }
    return nil
  }

  /// All phrases that begin at a word, the longest first.
  func matches(at start: Int, in words: [ScannedWord]) -> [(length: Int, values: [Value])] {
    guard mayBegin(with: words[start]) else { return [] }
    return trie.matches(at: start, in: words).map { ($0.length, values[$0.phrase]) }
  }
}

extension ScannedWord {
  /// Whether it is a run of digits; a comparison of kinds goes through a table of functions.
  @inline(__always)
  var isNumber: Bool { if case .number = kind { true } else { false } }
  /// Whether it is made of letters.
  @inline(__always)
  var isWord: Bool { if case .word = kind { true } else { false } }
  /// Whether it is a mark.
  @inline(__always)
  var isMark: Bool { if case .mark = kind { true } else { false } }
  /// Whether a line ends before it.
  @inline(__always)
  var isBehindLineEnd: Bool { if case .line = gap { true } else { false } }
  /// Whether a hyphen joins it to the word before.
  @inline(__always)
  var isBehindHyphen: Bool { if case .hyphen = gap { true } else { false } }
  /// Whether white space without a line end stands before it.
  @inline(__always)
  var isBehindSpace: Bool { if case .space = gap { true } else { false } }
  /// Whether nothing stands before it.
  @inline(__always)
  var isJoined: Bool { if case .none = gap { true } else { false } }
  /// Whether it begins with a capital; the constants of another module are calls, so the bits of `Shape`
  /// stand here again.
  @inline(__always)
  var isCapitalised: Bool { shape.rawValue & 1 != 0 }
  /// Whether it has at least two letters, all capitals.
  @inline(__always)
  var isAllCapitals: Bool { shape.rawValue & 2 != 0 }
  /// Whether a sentence begins with it.
  @inline(__always)
  var startsSentence: Bool { shape.rawValue & 8 != 0 }
  /// Whether an apostrophe joins it to the word before.
  @inline(__always)
  var isBehindApostrophe: Bool { if case .apostrophe = gap { true } else { false } }
  /// Whether a line begins with it.
  @inline(__always)
  var startsLine: Bool { shape.rawValue & 16 != 0 }
}
