import LanguageData

/// Words in and around dates, from `<lang>/page-dates.tsv`.
struct DateWords: Sendable {
  /// What the words before a date say that it is.
  enum Label: Sendable {
    case published, modified
    /// Published, with the word that this is where the story began: "first published on".
    case firstPublished

    /// Whether it is a day of publication.
    var isPublished: Bool { self != .modified }
  }

  private(set) var months: [FoldedWord: Int] = [:]
  /// Words that may stand inside a date: "1er", "3rd", "4 de mayo".
  private(set) var fillers: Set<FoldedWord> = []
  /// Words in names of elements that hold a dateline and little else.
  private(set) var datelineNames: Set<FoldedWord> = []
  /// Languages and regions that write the month before the day in "3/4/2025".
  private var monthFirst: Set<String> = []
  private var labels: [FoldedWord: [(words: [FoldedWord], label: Label)]] = [:]

  /// Reads the tables of some languages.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    for language in languages {
      let table = try data.tableIfPresent(
        "\(language)/page-dates.tsv", columns: ["kind", "word", "value"])
      for row in table?.rows ?? [] {
        switch row[0] {
        case "month":
          guard let number = try row.number(2), 1...12 ~= number else {
            throw row.error("expected a month from 1 to 12, found \"\(row[2])\"")
          }
          months[FoldedWord(row[1])] = Int(number)
        case "filler": fillers.insert(FoldedWord(row[1]))
        case "month_first": monthFirst.insert(row[1].lowercased())
        case "dateline_name": datelineNames.insert(FoldedWord(row[1]))
        case "published": addLabel(row[1], .published)
        case "first_published": addLabel(row[1], .firstPublished)
        case "modified": addLabel(row[1], .modified)
        default: throw row.error("expected \(Self.kinds), found \"\(row[0])\"")
        }
      }
    }
  }

  private static let kinds =
    "month, filler, month_first, dateline_name, published, first_published or modified"

  private mutating func addLabel(_ phrase: String, _ label: Label) {
    let words = phrase.split(separator: " ").map { FoldedWord(String($0)) }
    guard let first = words.first else { return }
    let place = labels[first]?.firstIndex { $0.words.count < words.count } ?? labels[first]?.count
    labels[first, default: []].insert((words, label), at: place ?? 0)
  }

  /// Whether a language writes "3/4/2025" for the fourth of March.
  ///
  /// - Parameter language: What the page declares: "en-US".
  func writesMonthFirst(_ language: String?) -> Bool {
    guard let tag = language?.lowercased() else { return false }
    return monthFirst.contains(String(tag.map { $0 == "_" ? "-" : $0 }))
  }

  /// What the words before a date say; the last of several counts, of those with the same last word
  /// the longest.
  ///
  /// - Parameter end: The token with which the date begins.
  func label(in tokens: [DateToken], before end: Int) -> Label? {
    var last: (end: Int, label: Label)?
    for index in 0..<min(end, tokens.count) {
      guard let phrase = phrase(in: tokens, at: index) else { continue }
      let phraseEnd = index + phrase.words.count
      if phraseEnd > last?.end ?? 0 { last = (phraseEnd, phrase.label) }
    }
    return last?.label
  }

  /// What the words that begin at a token say.
  func label(in tokens: [DateToken], at index: Int) -> Label? {
    phrase(in: tokens, at: index)?.label
  }

  private func phrase(
    in tokens: [DateToken], at index: Int
  ) -> (words: [FoldedWord], label: Label)? {
    guard case .word(let first) = tokens[index] else { return nil }
    return labels[first]?.first { matches($0.words, tokens, index) }
  }

  private func matches(_ words: [FoldedWord], _ tokens: [DateToken], _ start: Int) -> Bool {
    words.indices.allSatisfy {
      start + $0 < tokens.count && tokens[start + $0] == .word(words[$0])
    }
  }
}
