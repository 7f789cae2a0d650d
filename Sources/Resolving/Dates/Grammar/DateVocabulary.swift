import LanguageData
import Linguistics

/// The words of time of a language: those of `date-words.tsv`, and those that patterns name.
struct DateVocabulary: Sendable {
  /// Stands for the end of what patterns may take: a mark, the end of the line, a listed word.
  static let end = DateNumber.allCases.count

  /// The words and phrases.
  private(set) var lexicon = DateLexicon()
  /// What entries mean; 0 is nothing.
  private(set) var nodes: [DateNode] = [.nothing]
  /// Words at which an expression may be looked for.
  private(set) var cores = WordFilter()
  private var pendingCores: [(words: [UInt64], core: (word: UInt64, isMarked: Bool))] = []
  /// Words one of which must stand before a word for it to be looked at: "l'" before "été".
  private var neededBefore: (bits: WordFilter, words: [UInt64: Set<UInt64>]) = (WordFilter(), [:])
  /// Words that may stand in an expression.
  private(set) var members = WordFilter()
  /// Words without which numbers in digits are no date: whether a class is only a helper.
  private var helpers: Set<String> = []
  private var terminals: [String: Int] = [:]
  private var wordSets: [[String]: Int] = [:]
  /// How many of a unit a bare plural means: "ces derniers jours".
  private(set) var usualCounts: [DateUnit: Double] = [:]
  private(set) var terminalCount = DateNumber.allCases.count + 1

  /// Reads the words of a language; one without the file knows dates in digits only.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, periods: NamedPeriods
  ) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/date-words.tsv", columns: ["term", "class", "value"])
    for number in DateNumber.allCases { terminals[number.name] = number.rawValue }
    terminals["end"] = Self.end
    for row in table?.rows ?? [] where row[1] == "@helper" { helpers.insert(row[0]) }
    for row in table?.rows ?? [] {
      if row[1] == "@helper" { continue }
      if row[1] == "@usual" {
        guard let unit = DateUnit(name: Substring(row[0])), let count = Double(row[2]), count > 0
        else { throw row.error("expected a unit and a count") }
        usualCounts[unit] = count
        continue
      }
      if row[1] == "@after" {
        for word in ScannedText(row[0]).words {
          neededBefore.bits.insert(word.plain)
          neededBefore.words[word.plain] = Set(ScannedText(row[2]).words.map(\.plain))
        }
        continue
      }
      guard let node = DateNode(row[2]) else {
        throw row.error("expected a meaning of date words, found \"\(row[2])\"")
      }
      if case .fields(let fields) = node, let list = fields.named?.list, !periods.knows(list) {
        throw row.error("expected a period of world/date-periods.tsv, found @\(list)")
      }
      guard let terminal = terminal(named: row[1], orNew: true) else {
        throw row.error("expected at most \(DateTerminalSet.capacity) classes of words")
      }
      nodes.append(node)
      insert(row[0], terminal, node: nodes.count - 1, isCore: !helpers.contains(row[1]))
    }
  }

  /// The terminal of a class or a kind of number.
  mutating func terminal(named name: String, orNew: Bool = false) -> Int? {
    if let terminal = terminals[name] { return terminal }
    guard orNew, terminalCount < DateTerminalSet.capacity else { return nil }
    terminals[name] = terminalCount
    terminalCount += 1
    return terminalCount - 1
  }

  /// The terminal of a choice of words; nil when there are too many.
  mutating func terminal(ofWords words: [String]) -> Int? {
    let key = words.sorted()
    if let terminal = wordSets[key] { return terminal }
    guard terminalCount < DateTerminalSet.capacity else { return nil }
    let terminal = terminalCount
    terminalCount += 1
    wordSets[key] = terminal
    for word in words { insert(word, terminal, node: 0, isCore: false) }
    return terminal
  }

  private mutating func insert(_ term: String, _ terminal: Int, node: Int, isCore: Bool) {
    let isExact = term.count > 1 && term.first == "="
    let text = (isExact ? String(term.dropFirst()) : term)
    let words = ScannedText(text.filter { $0 != "*" || text.count == 1 }).words
    guard let first = words.first else { return }
    lexicon.insert(words, terminal: terminal, node: node, folded: isExact ? first.folded : 0)
    if isCore { pendingCores.append((words.map(\.plain), Self.core(of: text, words))) }
    for word in words { members.insert(word.plain) }
  }

  /// The word of a phrase that is marked, else the longest, which is likely the rarest.
  private static func core(of text: String, _ words: [ScannedWord]) -> (
    word: UInt64, isMarked: Bool
  ) {
    if text.count > 1, let mark = text.firstIndex(of: "*") {
      let marked = ScannedText(String(text[text.index(after: mark)...])).words
      if let first = marked.first { return (first.plain, true) }
    }
    let longest = words.max { $0.scalarCount <= $1.scalarCount }
    return (longest?.plain ?? 0, false)
  }

  /// Ends the reading of words; nothing is found before.
  mutating func build() {
    lexicon.build()
    let single = Set(pendingCores.filter { $0.words.count == 1 }.map { $0.words[0] })
    for (words, core) in pendingCores {
      if core.isMarked {
        cores.insert(core.word)
      } else {
        cores.insert(words.first { single.contains($0) } ?? core.word)
      }
    }
    pendingCores = []
  }

  /// Whether an expression may lie at a word.
  ///
  /// - Parameter before: The word before it.
  @inline(__always)
  func isCore(_ word: ScannedWord, after before: ScannedWord?) -> Bool {
    guard cores.mayContain(word.plain) else { return false }
    guard neededBefore.bits.mayContain(word.plain), let needed = neededBefore.words[word.plain]
    else {
      return true
    }
    return before.map { needed.contains($0.plain) } ?? false
  }
}

/// A set of word hashes that is right when it says no, and nearly always when it says yes.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ hash: UInt64) { bits[Int(hash >> 6 & 0x3FF)] |= 1 << (hash & 63) }

  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash >> 6 & 0x3FF)] >> (hash & 63) & 1 == 1 }
}
