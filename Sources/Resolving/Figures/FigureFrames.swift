import LanguageData
import Linguistics

/// Patterns of words around numbers, from `<language>/figure-frames.tsv`.
struct FigureFrames: Sendable {
  /// A part of a pattern.
  enum Element: Sendable {
    /// One of the rows of words of a list, by its place in `lists`.
    case phrases(Int)
    /// A number with its noun.
    case number
    /// A noun that gives the kind.
    case toll
    /// A few words without a stop.
    case gap
  }

  /// Where a frame has the kind of its numbers from.
  enum Source: Hashable, Sendable {
    case fixed(FigureKind)
    /// From the noun in the pattern.
    case toll
    /// From the noun behind each number, else those killed.
    case own
    /// From the first number; the others have no noun.
    case same
  }

  /// What a frame says of a number beside its kind.
  enum Mark: String, Sendable {
    case none = "-"
    case revised, previous, cumulative
  }

  /// One pattern.
  struct Frame: Sendable {
    let elements: [Element]
    let source: Source
    /// One for each number.
    let marks: [Mark]
  }

  /// All patterns in the order of the file.
  private(set) var frames: [Frame] = []
  /// The patterns that may begin with a word.
  private(set) var openings = PhraseList<Int>()
  /// The patterns that begin with a number, by the words behind it.
  private(set) var openedByNumber = PhraseList<Int>()
  /// The rows of words of which patterns are made.
  private(set) var lists: [PhraseList<Bool>] = []

  /// Reads the patterns; a language without them has none.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/figure-frames.tsv", columns: ["pattern", "kind", "marks", "name"])
    var names: [String: [String]] = [:]
    for row in table?.rows ?? [] {
      if row[3].isEmpty { try add(row, names) } else { names[row[3]] = row.list(0) }
    }
  }

  private mutating func add(
    _ row: DataTable.Row, _ names: [String: [String]]
  ) throws(LanguageDataError) {
    var elements: [Element] = []
    var opening: [String] = []
    for part in row[0].split(separator: " ").map(String.init) {
      let (element, phrases) = try element(part, names, row)
      if elements.isEmpty { opening = phrases }
      if elements.count == 1, opening.isEmpty {
        guard !phrases.isEmpty else { throw row.error("expected words behind a {n} at the start") }
        for phrase in phrases { openedByNumber.insert(phrase, frames.count) }
      }
      elements.append(element)
    }
    let numbers = elements.count { if case .number = $0 { true } else { false } }
    let marks = row[2].split(separator: "|").map(String.init)
    guard numbers > 0, marks.count == numbers else {
      throw row.error("expected {n} and a mark for each, found \(numbers) and \(marks.count)")
    }
    var read: [Mark] = []
    for mark in marks {
      guard let mark = Mark(rawValue: mark) else {
        throw row.error("expected a mark, found \"\(mark)\"")
      }
      read.append(mark)
    }
    let frame = Frame(elements: elements, source: try Self.source(row), marks: read)
    for phrase in opening { openings.insert(phrase, frames.count) }
    frames.append(frame)
  }

  private mutating func element(
    _ part: String, _ names: [String: [String]], _ row: DataTable.Row
  ) throws(LanguageDataError) -> (Element, phrases: [String]) {
    switch part {
    case "{n}": return (.number, [])
    case "{toll}": return (.toll, [])
    case "{..}": return (.gap, [])
    default:
      var phrases = part.split(separator: "|").map(String.init)
      if part.hasPrefix("{"), part.hasSuffix("}") {
        guard let named = names[String(part.dropFirst().dropLast())] else {
          throw row.error("expected a name of an earlier line, found \"\(part)\"")
        }
        phrases = named
      }
      var list = PhraseList<Bool>()
      for phrase in phrases { list.insert(phrase, true) }
      lists.append(list)
      return (.phrases(lists.count - 1), phrases)
    }
  }

  private static func source(_ row: DataTable.Row) throws(LanguageDataError) -> Source {
    switch row[1] {
    case "toll": return .toll
    case "own": return .own
    case "same": return .same
    default:
      guard let kind = FigureKind(rawValue: row[1]) else {
        throw row.error("expected toll, own, same or a kind of figure, found \"\(row[1])\"")
      }
      return .fixed(kind)
    }
  }
}
