import Linguistics

/// A row of words of a text that may hold expressions of time: every one of them is known to the
/// grammar. Filled again for each row, to spare memory.
struct DateIsland {
  /// A word of the row, or a hyphen that parts two numbers.
  struct Token {
    /// The word; for a hyphen the one behind it.
    let word: Int32
    /// Whether it is the hyphen before the word.
    let isHyphen: Bool
    /// Whether white space stands before it.
    let isSpaced: Bool
    /// Whether it begins with a capital.
    let isCapitalised: Bool
    /// How many tokens on the next word lies without which nothing is an expression; 0 for itself.
    var coreDistance: Int16 = .max
    /// Whether an expression may begin here, by what may stand side by side.
    var mayBegin = false
  }

  /// A word or number of the vocabulary that begins at a token.
  struct Match {
    let terminal: Int32
    /// How many tokens it takes.
    let length: Int32
    /// What it means: in the vocabulary's nodes, or -1 for the number itself.
    let node: Int32
    let number: Double
  }

  private(set) var tokens: [Token] = []
  private(set) var matches: [Match] = []
  /// Where the matches of each token begin in `matches`, and where those of the last end.
  private(set) var matchStarts: [Int] = []
  /// The terminals that begin at each token; one more for what follows the row.
  private(set) var terminals: [DateTerminalSet] = []

  /// Those of them that lead on to a word that tells a time.
  private var telling: [DateTerminalSet] = []

  private static let hyphen = WordHash("-").plain

  /// The matches that begin at a token, in `matches`.
  @inline(__always)
  func matches(at token: Int) -> Range<Int> { matchStarts[token]..<matchStarts[token + 1] }

  /// Reads a row of words.
  mutating func fill(
    _ row: Range<Int>, in text: ScannedText, _ vocabulary: DateVocabulary, _ numbers: NumberReader,
    _ neighbours: DateNeighbours
  ) {
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    matchStarts.removeAll(keepingCapacity: true)
    terminals.removeAll(keepingCapacity: true)
    for index in row { append(index, text, isFirst: index == row.lowerBound) }
    matchStarts.append(0)
    for token in tokens.indices {
      read(token, text, row.upperBound, vocabulary, numbers)
      var set = DateTerminalSet()
      for match in matchStarts[token]..<matches.count { set.insert(Int(matches[match].terminal)) }
      // Whatever the grammar knows may follow an expression, but not another number.
      if !tokens[token].isHyphen, text.words[Int(tokens[token].word)].kind != .number {
        set.insert(DateVocabulary.end)
      }
      terminals.append(set)
      matchStarts.append(matches.count)
    }
    var behind = DateTerminalSet()
    if row.upperBound == text.words.count || text.words[row.upperBound].kind == .mark
      || text.words[row.upperBound].gap == .line
    {
      behind.insert(DateVocabulary.end)
    }
    terminals.append(behind)
    measureCores(text, vocabulary)
    prune(neighbours)
  }

  /// Leaves of the terminals only those from which a row of words goes on to one with which an
  /// expression may end, and marks where such a row has a word that tells a time.
  private mutating func prune(_ neighbours: DateNeighbours) {
    telling.removeAll(keepingCapacity: true)
    for _ in terminals { telling.append(DateTerminalSet()) }
    for token in tokens.indices.reversed() {
      var good = DateTerminalSet()
      var tells = DateTerminalSet()
      let core = Int(tokens[token].coreDistance)
      for match in matchStarts[token]..<matchStarts[token + 1] {
        let (terminal, length) = (Int(matches[match].terminal), Int(matches[match].length))
        let followers = neighbours.followers[terminal]
        let isLast = neighbours.endings.contains(terminal)
        if isLast || followers.overlaps(terminals[token + length]) {
          good.insert(terminal)
          if core < length && isLast
            || core < length && followers.overlaps(terminals[token + length])
            || followers.overlaps(telling[token + length])
          {
            tells.insert(terminal)
          }
        }
      }
      if terminals[token].contains(DateVocabulary.end) { good.insert(DateVocabulary.end) }
      terminals[token] = good
      telling[token] = tells
      tokens[token].mayBegin = neighbours.openings.overlaps(tells)
    }
  }

  private mutating func append(_ index: Int, _ text: ScannedText, isFirst: Bool) {
    let word = text.words[index]
    let isCapitalised = word.shape.contains(.capitalised)
    let isHyphenated =
      word.gap == .hyphen && !isFirst
      && (word.isNumber || text.words[index - 1].kind == .number)
    if isHyphenated {
      tokens.append(
        Token(word: Int32(index), isHyphen: true, isSpaced: false, isCapitalised: false))
    }
    tokens.append(
      Token(
        word: Int32(index), isHyphen: false, isSpaced: word.gap == .space || word.gap == .line,
        isCapitalised: isCapitalised))
  }

  private mutating func measureCores(_ text: ScannedText, _ vocabulary: DateVocabulary) {
    var distance = Int16.max
    for token in tokens.indices.reversed() {
      let word = text.words[Int(tokens[token].word)]
      if word.isNumber || vocabulary.cores.mayContain(word.plain) {
        distance = 0
      } else if distance < .max {
        distance += 1
      }
      tokens[token].coreDistance = distance
    }
  }

  private mutating func read(
    _ index: Int, _ text: ScannedText, _ end: Int, _ vocabulary: DateVocabulary,
    _ numbers: NumberReader
  ) {
    let token = tokens[index]
    let word = Int(token.word)
    if token.isHyphen {
      for entry in vocabulary.lexicon.entries(of: Self.hyphen)
      where vocabulary.lexicon[entry].rest.isEmpty {
        append(vocabulary.lexicon[entry], length: 1)
      }
      return
    }
    for entry in vocabulary.lexicon.entries(of: text.words[word].plain) {
      let length = vocabulary.lexicon.length(of: entry, at: word, in: text.words)
      guard length > 0, word + length <= end, isRow(index, length) else { continue }
      append(vocabulary.lexicon[entry], length: length)
    }
    if text.words[word].isNumber {
      readDigits(index, text, end, numbers)
    } else if text.words[word].isWord, numbers.mayBegin(with: text.words[word]) {
      readNumberWords(index, text, end, numbers)
    }
  }

  private mutating func append(_ entry: DateLexicon.Entry, length: Int) {
    matches.append(
      Match(terminal: entry.terminal, length: Int32(length), node: entry.node, number: 0))
  }

  private mutating func append(_ number: DateNumber, length: Int, _ value: Double) {
    matches.append(
      Match(terminal: Int32(number.rawValue), length: Int32(length), node: -1, number: value))
  }

  /// Whether so many words are as many tokens: none leaves the island or holds a parting hyphen.
  private func isRow(_ index: Int, _ words: Int) -> Bool {
    let last = index + words - 1
    return last < tokens.count && Int(tokens[last].word) == Int(tokens[index].word) + words - 1
  }

  private mutating func readDigits(
    _ index: Int, _ text: ScannedText, _ end: Int, _ numbers: NumberReader
  ) {
    let word = Int(tokens[index].word)
    let digits = text.words[word].bytes.count
    guard digits < 10, let value = text.digits(at: word) else { return }
    for number in DateNumber.allCases
    where number != .count && number.accepts(value, digits: digits) {
      append(number, length: 1, Double(value))
    }
    append(.count, length: 1, Double(value))
    if let cardinal = numbers.cardinal(in: text, at: word), cardinal.words.count > 1,
      cardinal.words.upperBound <= end, isRow(index, cardinal.words.count)
    {
      append(.count, length: cardinal.words.count, cardinal.value)
    }
  }

  private mutating func readNumberWords(
    _ index: Int, _ text: ScannedText, _ end: Int, _ numbers: NumberReader
  ) {
    let word = Int(tokens[index].word)
    if let cardinal = numbers.cardinal(in: text, at: word) {
      guard cardinal.words.upperBound <= end, isRow(index, cardinal.words.count) else { return }
      let length = cardinal.words.count
      for number in DateNumber.allCases where number != .count {
        if let whole = cardinal.whole, number.accepts(whole, digits: nil) {
          append(number, length: length, cardinal.value)
        }
      }
      append(.count, length: length, cardinal.value)
    } else if let rank = numbers.ordinal(in: text, at: word) {
      guard rank.words.upperBound <= end, isRow(index, rank.words.count), 1...60 ~= rank.value
      else { return }
      append(.ordinal, length: rank.words.count, Double(rank.value))
      append(.centuryRank, length: rank.words.count, Double(rank.value))
    }
  }
}
