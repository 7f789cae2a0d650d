import LanguageData
import Linguistics

/// The words for numbers of a language, from `<language>/number-words.tsv`.
struct NumberWords: Sendable {
  /// How a word takes part in a number; the head of the file explains the kinds.
  enum Kind: String, Sendable {
    case unit, ten, score, multiplier, connector, link, article, collective, collectives, shade,
      half, some, none, ordinal, suffix, fraction, share, percent, thousands, decimal, range
  }

  /// A word or phrase and its value.
  struct Word: Sendable {
    /// How it takes part in a number.
    let kind: Kind
    /// What it stands for.
    let value: Double
  }

  /// What may begin a number or be a part of one.
  private(set) var numerals = PhraseList<Word>()
  /// The words with which numerals begin.
  private(set) var numeralOpenings: [String] = []
  /// The longest words of numbers that are no articles, ranks or words for none.
  private(set) var tellingNumerals: [UInt64] = []
  /// The words that are no more than articles, as hashes.
  private(set) var articles: (one: Set<UInt64>, some: Set<UInt64>) = ([], [])
  /// What only stands between parts or behind them.
  private(set) var joints = PhraseList<Word>()
  /// Words before the first number of a range; the value marks its row.
  private(set) var rangeOpenings = PhraseList<Int>()
  /// Words between the numbers of a range; the row, and whether words stand before the first.
  private(set) var rangeMiddles = PhraseList<(row: Int, isOpened: Bool)>()
  /// Whether a hyphen without blanks joins the ends of a range: "30-50".
  private(set) var joinsRangesByHyphen = false
  /// What stands between the digits of a number.
  private(set) var separators = DigitSeparators()

  /// Reads the list; a language without one has numbers in digits only.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/number-words.tsv", columns: ["term", "value", "kind"])
    for row in table?.rows ?? [] {
      guard let kind = Kind(rawValue: row[2]) else {
        throw row.error("expected a kind of number word, found \"\(row[2])\"")
      }
      guard let value = try row.number(1), (-1...1e12).contains(value) else {
        throw row.error("expected a number from -1 to 1000000000000, found \"\(row[1])\"")
      }
      let word = Word(kind: kind, value: value)
      switch kind {
      case .unit, .ten, .score, .multiplier, .article, .collective, .collectives, .some, .none,
        .ordinal, .share:
        numerals.insert(row[0], word)
        let scanned = ScannedText(row[0])
        if !scanned.words.isEmpty { numeralOpenings.append(scanned.string(0..<1)) }
        if kind == .article {
          let hash = WordHash(row[0]).folded
          if value > 1 { articles.some.insert(hash) } else { articles.one.insert(hash) }
        }
        // Of "un grand nombre de" the first word says little.
        if kind != .article, kind != .none, kind != .ordinal,
          let telling = ScannedText(row[0]).words.max(by: { $0.bytes.count < $1.bytes.count })
        {
          tellingNumerals.append(telling.folded)
        }
      case .connector, .link, .shade, .half, .suffix, .fraction, .percent:
        joints.insert(row[0], word)
      case .thousands: try addSeparator(row, \.thousands)
      case .decimal: try addSeparator(row, \.decimals)
      case .range: try addRange(row)
      }
    }
  }

  private mutating func addSeparator(
    _ row: DataTable.Row, _ list: WritableKeyPath<DigitSeparators, [UInt64]>
  ) throws(LanguageDataError) {
    if row[0] == "blank" {
      separators.allowsBlank = true
      return
    }
    guard row[0].unicodeScalars.count == 1 else {
      throw row.error("expected one character or \"blank\", found \"\(row[0])\"")
    }
    separators[keyPath: list].append(WordHash(row[0]).folded)
  }

  private mutating func addRange(_ row: DataTable.Row) throws(LanguageDataError) {
    let slot = "{n}"
    let pieces = Self.split(row[0], at: slot)
    guard pieces.count == 3, pieces[2].isEmpty, !pieces[1].isEmpty else {
      throw row.error("expected two {n} with words between, the second at the end")
    }
    if row[0] == "{n}-{n}" { joinsRangesByHyphen = true }
    if !pieces[0].isEmpty { rangeOpenings.insert(pieces[0], row.line) }
    rangeMiddles.insert(pieces[1], (row.line, !pieces[0].isEmpty))
  }

  private static func split(_ pattern: String, at slot: String) -> [String] {
    var pieces = [""]
    var rest = Substring(pattern)
    while let first = rest.first {
      if rest.hasPrefix(slot) {
        pieces.append("")
        rest = rest.dropFirst(slot.count)
      } else {
        pieces[pieces.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return pieces.map { $0.split(separator: " ").joined(separator: " ") }
  }
}
