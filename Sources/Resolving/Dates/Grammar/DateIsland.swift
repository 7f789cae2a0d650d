import Linguistics

/// A row of words of a text that may hold expressions of time: every one of them is known to the
/// grammar. Filled again for each row, to spare memory.
struct DateIsland: ~Copyable {
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
    /// Whether an expression may begin here, by what may stand side by side.
    var mayBegin = false
    /// How many tokens on the next word lies without which nothing is an expression; 0 for itself.
    var coreDistance: Int16 = .max
    /// The words and numbers that begin here, in `matches`: those from which a row of words goes on to
    /// one with which an expression may end.
    var matches: Range<Int32> = 0..<0
  }

  /// A word of the vocabulary or a number that begins at a token.
  struct Match {
    /// Its terminal; -1 for a number.
    let terminal: Int32
    /// How many tokens it takes.
    let length: Int32
    /// What it means, in the vocabulary's nodes; -1 for the number itself.
    let node: Int32
    /// As which numbers it may be taken: a bit for each `DateNumber`.
    let kinds: UInt32
    let number: Double
  }

  /// What stands at a token and may stand right before it.
  struct Link {
    /// The terminals that begin here, from which a row of words goes on to one with which an expression
    /// may end.
    var terminals = DateTerminalSet()
    /// What may stand right before.
    var allowed = DateTerminalSet()
    /// What thereby leads on to a word that tells a time.
    var telling = DateTerminalSet()
  }

  /// An expression begins at most so many tokens before the first that tells that it is one.
  static let coreReach = 8

  private(set) var tokens = Stack<Token>()
  private(set) var matches = Stack<Match>()
  /// By token, and one more for what follows the row.
  private(set) var links = Stack<Link>()
  /// Whether an expression may begin anywhere.
  private(set) var mayHoldAny = false

  /// The terminals of the matches of the token that is read, and those that lead on to such a word.
  private var good = DateTerminalSet()
  private var tells = DateTerminalSet()

  private static let hyphen = WordHash("-").plain

  /// Reads a row of words.
  mutating func fill(_ row: Range<Int>, in text: ScannedText, _ tables: DateTables) {
    tokens.shrink(to: 0)
    matches.shrink(to: 0)
    for index in row { append(index, text, isFirst: index == row.lowerBound) }
    while links.count <= tokens.count { links.append(Link()) }
    mayHoldAny = false
    let endsRow =
      row.upperBound == text.words.count || text.words[row.upperBound].isMark
      || text.words[row.upperBound].isBehindLineEnd
    links[tokens.count] =
      endsRow
      ? Link(terminals: tables.neighbours.end, allowed: tables.neighbours.beforeEnd)
      : Link(allowed: tables.neighbours.endings)
    let firstCore = measureCores(text, tables.grammar.vocabulary)
    var token = tokens.count - 1
    // What stands farther before the first core is part of nothing.
    let first = max(0, firstCore - Self.coreReach)
    for index in 0..<first { links[index] = Link() }
    while token >= first {
      let start = Int32(matches.count)
      good = DateTerminalSet()
      tells = DateTerminalSet()
      read(token, text, row.upperBound, tables)
      tokens[token].matches = start..<Int32(matches.count)
      link(token, text, tables.neighbours)
      token -= 1
    }
  }

  /// Notes what may stand before a token, and whether an expression may begin at it.
  private mutating func link(_ token: Int, _ text: ScannedText, _ neighbours: DateNeighbours) {
    // Whatever the grammar knows may follow an expression, but not another number.
    if !tokens[token].isHyphen, !text.words[Int(tokens[token].word)].isNumber {
      good.insert(DateVocabulary.end)
    }
    var before = neighbours.endings
    good.forEach { before.formUnion(neighbours.preceders[$0]) }
    var tellingBefore = DateTerminalSet()
    tells.forEach { tellingBefore.formUnion(neighbours.preceders[$0]) }
    links[token] = Link(terminals: good, allowed: before, telling: tellingBefore)
    if neighbours.openings.overlaps(tells) {
      tokens[token].mayBegin = true
      mayHoldAny = true
    }
  }

  private mutating func append(_ index: Int, _ text: ScannedText, isFirst: Bool) {
    let word = text.words[index]
    let isHyphenated =
      word.isBehindHyphen && !isFirst && (word.isNumber || text.words[index - 1].isNumber)
    if isHyphenated {
      tokens.append(
        Token(word: Int32(index), isHyphen: true, isSpaced: false, isCapitalised: false))
    }
    tokens.append(
      Token(
        word: Int32(index), isHyphen: false, isSpaced: word.isBehindSpace || word.isBehindLineEnd,
        isCapitalised: word.isCapitalised))
  }

  /// Notes how far on the next core lies, and returns the first.
  private mutating func measureCores(_ text: ScannedText, _ vocabulary: DateVocabulary) -> Int {
    var distance = Int16.max
    var first = tokens.count
    for token in tokens.indices.reversed() {
      let word = text.words[Int(tokens[token].word)]
      if word.isNumber || vocabulary.cores.mayContain(word.plain) {
        distance = 0
        first = token
      } else if distance < .max {
        distance += 1
      }
      tokens[token].coreDistance = distance
    }
    return first
  }

  private mutating func read(
    _ index: Int, _ text: ScannedText, _ end: Int, _ tables: DateTables
  ) {
    let word = Int(tokens[index].word)
    if tokens[index].isHyphen {
      let lexicon = tables.grammar.vocabulary.lexicon
      readWord(lexicon.bucket(of: Self.hyphen), folded: Self.hyphen, at: index, lexicon)
      return
    }
    let lexicon = tables.grammar.vocabulary.lexicon
    let bucket = lexicon.bucket(of: text.words[word].plain)
    readWord(bucket, folded: text.words[word].folded, at: index, lexicon)
    readPhrases(bucket, at: index, text, end, lexicon)
    if text.words[word].isNumber {
      readDigits(index, text, end, tables.numbers)
    } else if text.words[word].isWord, tables.numbers.mayBegin(with: text.words[word]) {
      readNumberWords(index, text, end, tables.numbers)
    }
  }

  @inline(__always)
  private mutating func readWord(
    _ bucket: Int, folded: UInt64, at index: Int, _ lexicon: DateLexicon
  ) {
    guard lexicon.buckets[bucket].terminals.overlaps(links[index + 1].allowed) else { return }
    let words = lexicon.buckets[bucket].words
    var next = words.lowerBound
    lexicon.buckets[bucket].terminals.intersection(links[index + 1].allowed).forEach { terminal in
      while lexicon[next].terminal < Int32(terminal) { next += 1 }
      while next < words.upperBound, lexicon[next].terminal == Int32(terminal) {
        if lexicon[next].folded == 0 || lexicon[next].folded == folded {
          add(lexicon[next], at: index, length: 1)
        }
        next += 1
      }
    }
  }

  @inline(__always)
  private mutating func readPhrases(
    _ bucket: Int, at index: Int, _ text: ScannedText, _ end: Int, _ lexicon: DateLexicon
  ) {
    let word = Int(tokens[index].word)
    guard word + 1 < end, lexicon.mayGoOn(bucket, with: text.words[word + 1]) else { return }
    for entry in lexicon.buckets[bucket].phrases {
      let length = lexicon.length(of: entry, at: word, in: text.words)
      guard length > 0, word + length <= end, isRow(index, length),
        links[index + length].allowed.contains(Int(lexicon[entry].terminal))
      else { continue }
      add(lexicon[entry], at: index, length: length)
    }
  }

  /// Adds a word or phrase that may stand before that which follows.
  private mutating func add(_ entry: DateLexicon.Entry, at token: Int, length: Int) {
    let terminal = Int(entry.terminal)
    good.insert(terminal)
    if Int(tokens[token].coreDistance) < length || links[token + length].telling.contains(terminal)
    {
      tells.insert(terminal)
    }
    matches.append(
      Match(
        terminal: entry.terminal, length: Int32(length), node: entry.node, kinds: 0, number: 0))
  }

  /// Adds a number as what may stand before that which follows.
  private mutating func append(_ kinds: UInt32, at token: Int, length: Int, _ value: Double) {
    let kinds = links[token + length].allowed.first & UInt64(kinds)
    guard kinds != 0 else { return }
    good.insert(first: kinds)
    let isCore = Int(tokens[token].coreDistance) < length
    tells.insert(first: isCore ? kinds : kinds & links[token + length].telling.first)
    matches.append(
      Match(
        terminal: -1, length: Int32(length), node: -1, kinds: UInt32(truncatingIfNeeded: kinds),
        number: value))
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
    append(DateNumber.kinds(of: value, digits: digits), at: index, length: 1, Double(value))
    guard numbers.mayGoOn(behind: word, in: text) else { return }
    if let cardinal = numbers.cardinal(in: text, at: word), cardinal.words.count > 1,
      cardinal.words.upperBound <= end, isRow(index, cardinal.words.count)
    {
      append(DateNumber.count.bit, at: index, length: cardinal.words.count, cardinal.value)
    }
  }

  private mutating func readNumberWords(
    _ index: Int, _ text: ScannedText, _ end: Int, _ numbers: NumberReader
  ) {
    let word = Int(tokens[index].word)
    let cardinal: Cardinal?
    let rank: (value: Int, words: Range<Int>)?
    switch numbers.lone(at: word, in: text) {
    case .cardinal(let value)?:
      cardinal = Cardinal(value: value, words: word..<word + 1)
      rank = nil
    case .rank(let value)?:
      cardinal = nil
      rank = (value, word..<word + 1)
    case .nothing?: return
    case nil:
      cardinal = numbers.cardinal(in: text, at: word)
      rank = cardinal == nil ? numbers.ordinal(in: text, at: word) : nil
    }
    if let cardinal {
      guard cardinal.words.upperBound <= end, isRow(index, cardinal.words.count) else { return }
      let kinds = cardinal.whole.map { DateNumber.kinds(of: $0, digits: nil) }
      append(
        kinds ?? DateNumber.count.bit, at: index, length: cardinal.words.count, cardinal.value)
    } else if let rank {
      guard rank.words.upperBound <= end, isRow(index, rank.words.count), 1...60 ~= rank.value
      else { return }
      append(
        DateNumber.ordinal.bit | DateNumber.centuryRank.bit, at: index, length: rank.words.count,
        Double(rank.value))
    }
  }
}
