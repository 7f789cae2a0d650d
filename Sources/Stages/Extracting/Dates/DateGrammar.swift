import LanguageData
import Linguistics

/// The words and patterns of time of a language, from `<language>/dates.tsv`.
struct DateGrammar: Sendable {
  /// A word of a class.
  struct Word: Sendable {
    /// The class that patterns name.
    let name: String
    /// What the word stands for.
    let value: DateValue
  }

  /// The words.
  private(set) var words = PhraseIndex<Word>()
  /// The first words of the words; most words of a text are not among them.
  private(set) var wordStarts: Set<String> = []
  /// The patterns, in the order of the file.
  private(set) var patterns: [DatePattern] = []
  /// How many of a unit a bare plural means: "ces derniers jours".
  private(set) var usualCounts: [DateUnit: Int] = [:]
  /// Patterns that may begin with a word, by their numbers.
  private(set) var patternsByWord: [String: [Int]] = [:]
  /// Patterns that may begin with a slot.
  private(set) var patternsBySlot: [String: [Int]] = [:]
  /// Prefixes of slots ("mi-") that may begin a pattern.
  private(set) var patternsByPrefix: [(prefix: String, pattern: Int)] = []

  /// Reads the file; a language without it has no dates but those in digits with a year.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/dates.tsv", columns: ["term", "kind", "value"])
    var classes = DateMatcher.slotsOfDigits
    for row in table?.rows ?? [] {
      if let kind = DatePattern.Kind(rawValue: row[1]) {
        patterns.append(try DatePattern(row, kind: kind))
        index(patterns.count - 1)
      } else if row[1] == "some" {
        guard let unit = DateUnit(row[0]), let count = Int(row[2]), (1...1000).contains(count)
        else { throw row.error("expected a length and a count") }
        usualCounts[unit] = count
      } else {
        let value = try DateValue(of: row, class: row[1])
        classes.insert(row[1])
        let parts = tokenizer.foldedWords(of: row[0])
        if let first = parts.first { wordStarts.insert(first) }
        words.insert(parts, Word(name: row[1], value: value))
      }
    }
    for row in table?.rows ?? [] where DatePattern.Kind(rawValue: row[1]) != nil {
      let slots = try DatePattern(row, kind: .not).slots
      if let unknown = slots.first(where: { !classes.contains($0) }) {
        throw row.error("expected the class of a word, found {\(unknown)}")
      }
    }
  }

  private mutating func index(_ number: Int) {
    for element in patterns[number].elements {
      for matcher in element.matchers {
        switch matcher {
        case .word(let word): Self.note(number, in: &patternsByWord[word, default: []])
        case .slot(let name, prefix: ""): Self.note(number, in: &patternsBySlot[name, default: []])
        case .slot(_, let prefix): patternsByPrefix.append((prefix, number))
        }
      }
      if !element.isOptional { return }
    }
  }

  private static func note(_ number: Int, in numbers: inout [Int]) {
    if numbers.last != number { numbers.append(number) }
  }
}
