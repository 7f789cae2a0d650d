import Linguistics

/// A row of words of a text that may hold expressions of time: every one of them is known to the
/// grammar.
struct DateIsland {
  /// A word of the row, or a hyphen that parts two numbers.
  struct Token {
    /// The word; for a hyphen the one behind it.
    let word: Int
    /// Whether it is the hyphen before the word.
    let isHyphen: Bool
    /// Whether white space stands before it.
    let isSpaced: Bool
    /// Whether it begins with a capital.
    let isCapitalised: Bool
  }

  /// A word or number of the vocabulary that begins at a token.
  struct Match {
    let terminal: Int
    /// How many tokens it takes.
    let length: Int
    /// What it means: in the vocabulary's nodes, or the number itself.
    let node: Int
    let number: Double
  }

  private(set) var tokens: [Token] = []
  /// The matches that begin at each token.
  private(set) var matches: [[Match]] = []
  /// Their terminals.
  private(set) var terminals: [DateTerminalSet] = []

  static let hyphen = WordHash("-").plain

  /// Reads a row of words.
  init(_ row: Range<Int>, in text: ScannedText, _ vocabulary: DateVocabulary, _ numbers: NumberReader)
  {
    for index in row {
      let word = text.words[index]
      let isCapitalised = word.shape.contains(.capitalised)
      if word.gap == .hyphen, index > row.lowerBound,
        word.kind == .number || text.words[index - 1].kind == .number
      {
        tokens.append(
          Token(word: index, isHyphen: true, isSpaced: false, isCapitalised: false))
        tokens.append(
          Token(word: index, isHyphen: false, isSpaced: false, isCapitalised: isCapitalised))
      } else {
        let isSpaced = word.gap == .space || word.gap == .line
        tokens.append(
          Token(
            word: index, isHyphen: false, isSpaced: isSpaced, isCapitalised: isCapitalised))
      }
    }
    matches.reserveCapacity(tokens.count)
    for token in tokens.indices { read(token, text, row.upperBound, vocabulary, numbers) }
  }

  private mutating func read(
    _ index: Int, _ text: ScannedText, _ end: Int, _ vocabulary: DateVocabulary,
    _ numbers: NumberReader
  ) {
    let token = tokens[index]
    var found: [Match] = []
    if token.isHyphen {
      if let hyphen = vocabulary.hyphen {
        for entry in hyphen {
          found.append(Match(terminal: entry.terminal, length: 1, node: entry.node, number: 0))
        }
      }
    } else {
      for (length, values) in vocabulary.phrases.matches(at: token.word, in: text.words) {
        guard let tokenLength = tokenLength(from: index, words: length) else { continue }
        for entry in values
        where entry.folded == 0 || entry.folded == text.words[token.word].folded {
          found.append(
            Match(terminal: entry.terminal, length: tokenLength, node: entry.node, number: 0))
        }
      }
      readNumber(index, text, end, numbers, &found)
    }
    var set = DateTerminalSet()
    for match in found { set.insert(match.terminal) }
    matches.append(found)
    terminals.append(set)
  }

  /// How many tokens so many words take; nil when they leave the island or hold a parting hyphen.
  private func tokenLength(from index: Int, words: Int) -> Int? {
    let last = index + words - 1
    guard last < tokens.count, tokens[last].word == tokens[index].word + words - 1 else {
      return nil
    }
    return words
  }

  private func readNumber(
    _ index: Int, _ text: ScannedText, _ end: Int, _ numbers: NumberReader,
    _ found: inout [Match]
  ) {
    let word = tokens[index].word
    if let value = text.digits(at: word), let digits = digitCount(text.words[word]) {
      for number in DateNumber.allCases
      where number != .count && number.accepts(value, digits: digits) {
        found.append(
          Match(terminal: number.rawValue, length: 1, node: -1, number: Double(value)))
      }
      let cardinal = numbers.cardinal(in: text, at: word)
      if let cardinal, cardinal.words.count > 1, cardinal.words.upperBound <= end,
        let length = tokenLength(from: index, words: cardinal.words.count)
      {
        found.append(
          Match(
            terminal: DateNumber.count.rawValue, length: length, node: -1, number: cardinal.value))
      }
      found.append(
        Match(terminal: DateNumber.count.rawValue, length: 1, node: -1, number: Double(value)))
      return
    }
    if text.words[word].kind == .word, numbers.mayBegin(with: text.words[word]),
      let rank = numbers.ordinal(in: text, at: word), rank.words.upperBound <= end,
      let length = tokenLength(from: index, words: rank.words.count)
    {
      for number in [DateNumber.ordinal, .centuryRank] where 1...60 ~= rank.value {
        found.append(
          Match(
            terminal: number.rawValue, length: length, node: -1, number: Double(rank.value)))
      }
      return
    }
    if text.words[word].kind == .word, numbers.mayBegin(with: text.words[word]),
      let cardinal = numbers.cardinal(in: text, at: word), cardinal.words.upperBound <= end,
      let length = tokenLength(from: index, words: cardinal.words.count)
    {
      for number in DateNumber.allCases {
        if number != .count {
          guard let whole = cardinal.whole, number.accepts(whole, digits: nil) else { continue }
        }
        found.append(
          Match(terminal: number.rawValue, length: length, node: -1, number: cardinal.value))
      }
    }
  }

  private func digitCount(_ word: ScannedWord) -> Int? {
    word.bytes.count < 10 ? word.bytes.count : nil
  }
}
