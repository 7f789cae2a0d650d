import LanguageData
import Linguistics

/// The words for numbers of a language, from `<language>/numbers.tsv`.
struct NumberWords: Sendable {
  /// How a word takes part in a number; the head of the file explains the kinds.
  enum Kind: String, Sendable {
    case unit, ten, score, multiplier, connector, link, article, collective, collectives, some,
      none,
      range
  }

  /// A word or phrase and its value.
  struct Word: Sendable {
    /// How it takes part in a number.
    let kind: Kind
    /// What it stands for.
    let value: Int
  }

  /// A pattern of two numbers: words before the first and words between the two.
  struct RangePattern: Sendable {
    /// Folded words before the first number; may be empty.
    let opening: [String]
    /// Folded words between the numbers.
    let middle: [String]
  }

  /// Words from which numbers are joined, by their parts with blanks between: "quatre vingt".
  private var parts: [String: Word] = [:]
  /// The first parts of these words, to turn other words away quickly.
  private var openings: Set<String> = []
  /// Whole phrases: "plusieurs", "de nombreux".
  private var phrases = PhraseIndex<Word>()
  /// Patterns of two numbers, in the order of the file.
  private(set) var ranges: [RangePattern] = []

  /// Reads the list; a language without one has numbers in digits only.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/numbers.tsv", columns: ["term", "value", "kind"])
    for row in table?.rows ?? [] {
      guard let value = Int(row[1]), (0...1_000_000_000).contains(value) else {
        throw row.error("expected a whole number up to 1000000000, found \"\(row[1])\"")
      }
      guard let kind = Kind(rawValue: row[2]) else {
        throw row.error("expected a kind of number word, found \"\(row[2])\"")
      }
      switch kind {
      case .some, .none:
        phrases.insert(tokenizer.foldedWords(of: row[0]), Word(kind: kind, value: value))
      case .range: try addRange(row, tokenizer)
      default: parts[row[0].foldedForLookup] = Word(kind: kind, value: value)
      }
    }
    openings = Set(parts.keys.map { String($0.prefix { $0 != " " }) })
  }

  private mutating func addRange(
    _ row: DataTable.Row, _ tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let words = row[0].split(separator: " ").map(String.init)
    let slots = words.indices.filter { words[$0] == "{n}" }
    guard slots.count == 2, slots[1] == words.count - 1, slots[1] - slots[0] > 1 else {
      throw row.error("expected two {n} with words between, the second at the end")
    }
    ranges.append(
      RangePattern(
        opening: words[..<slots[0]].map(\.foldedForLookup),
        middle: words[(slots[0] + 1)..<slots[1]].map(\.foldedForLookup)))
  }

  /// Whether a number in words may begin with a token. Most tokens begin none; asking first spares
  /// cutting up the tokens behind them.
  func mayBegin(with token: WordToken) -> Bool {
    openings.contains(token.folded)
      || token.folded.contains("-") && openings.contains(String(token.folded.prefix { $0 != "-" }))
  }

  /// The word for a row of parts: "quatre vingt".
  func word(_ key: String) -> Word? { parts[key] }

  /// The phrase that begins at a token, and the number of its tokens.
  func phrase(at start: Int, in tokens: [WordToken]) -> (length: Int, word: Word)? {
    guard let match = phrases.longestMatch(at: start, in: tokens), let word = match.values.first
    else { return nil }
    return (match.length, word)
  }
}
