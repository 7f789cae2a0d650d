import LanguageData
import Linguistics

/// Tells from the words of a clause whether it looks ahead, from `date-tenses.tsv`.
///
/// No grammar: listed words and endings, the nearest to the time expression decides.
struct TenseHints: Sendable {
  /// What a word hints at.
  enum Tense: Sendable {
    case past, future
    /// Only right before the date: "prévu mardi".
    case nearFuture
    /// Only right before the date, where no other hint stands before it: "signé mardi", but not "sera
    /// signé mardi".
    case nearPast
    /// Takes the hint from the word behind it: "doit être signé".
    case none
  }

  /// How many words away a hint may stand.
  private static let reach = 14

  private var words: [UInt64: Tense] = [:]
  private var known = WordFilter()
  /// By their last byte.
  private var endings: [[(bytes: [UInt8], tense: Tense)]] = Array(repeating: [], count: 256)
  /// Words at which a clause ends; marks among them.
  private var boundaries: Set<UInt64> = []
  private var knownBoundaries = WordFilter()

  /// Reads the hints of a language; one without the file has none.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent("\(language)/date-tenses.tsv", columns: ["term", "tense"])
    for row in table?.rows ?? [] {
      let tense: Tense? =
        switch row[1] {
        case "past": .past
        case "future": .future
        case "near-future": .nearFuture
        case "near-past": .nearPast
        case "none": Tense.none
        case "boundary":
          nil
        default:
          throw row.error(
            "expected past, future, near-past, near-future, none or boundary, found \"\(row[1])\"")
        }
      if row[1] == "boundary" {
        for word in ScannedText(row[0]).words {
          boundaries.insert(word.folded)
          knownBoundaries.insert(word.folded)
        }
      } else if row[0].first == "-", let tense {
        let bytes = Array(row[0].dropFirst().utf8)
        guard let last = bytes.last else { throw row.error("expected an ending, found \"-\"") }
        endings[Int(last)].append((bytes, tense))
      } else {
        for word in ScannedText(row[0]).words {
          words[word.folded] = tense
          known.insert(word.folded)
        }
      }
    }
    for last in endings.indices { endings[last].sort { $0.bytes.count > $1.bytes.count } }
  }

  /// The tense of the words around a mention, within its clause; nil where nothing tells.
  func tense(around mention: Range<Int>, in text: ScannedText) -> Tense? {
    var found: (distance: Int, tense: Tense)?
    var index = mention.lowerBound - 1
    var distance = 1
    while index >= 0, distance <= Self.reach {
      if text.words[index + 1].startsSentence { break }
      if isBoundary(text.words[index]) { break }
      if let tense = hint(at: index, distance, text) {
        found = (distance, tense)
        break
      }
      index -= 1
      distance += 1
    }
    // What stands before the date is likelier its verb: "se réunira mardi, a-t-il dit".
    if let found { return found.tense }
    index = mention.upperBound
    distance = 1
    while index < text.words.count, distance <= Self.reach {
      if text.words[index].startsSentence { break }
      if isBoundary(text.words[index]) {
        // A date that opens its sentence is parted from the clause by a comma.
        guard distance == 1 else { break }
      }
      if let tense = tense(of: text.words[index], in: text), tense == .past || tense == .future {
        found = (distance, tense)
        break
      }
      index += 1
      distance += 1
    }
    return found?.tense
  }

  @inline(__always)
  private func isBoundary(_ word: ScannedWord) -> Bool {
    knownBoundaries.mayContain(word.folded) && boundaries.contains(word.folded)
  }

  /// What a word before the date hints at.
  private func hint(at index: Int, _ distance: Int, _ text: ScannedText) -> Tense? {
    switch tense(of: text.words[index], in: text) {
    case .past?: return .past
    case .future?: return .future
    case .nearFuture? where distance <= 3: return .future
    case .nearPast? where distance <= 2:
      // "a été signé", "sera signé": the verb before decides.
      if index > 0, tense(of: text.words[index - 1], in: text) != nil { return nil }
      return .past
    default: return nil
    }
  }

  private func tense(of word: ScannedWord, in text: ScannedText) -> Tense? {
    guard word.isWord, !word.isAllCapitals else { return nil }
    if known.mayContain(word.folded), let listed = words[word.folded] { return listed }
    guard !word.isCapitalised else { return nil }
    let bytes = word.bytes
    for ending in endings[Int(text.bytes[bytes.upperBound - 1])]
    where ending.bytes.count + 1 < bytes.count {
      if text.bytes.hasSuffix(ending.bytes, at: bytes.upperBound) { return ending.tense }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether other bytes stand right before an index; there must be so many before it.
  fileprivate func hasSuffix(_ suffix: [UInt8], at end: Int) -> Bool {
    for index in suffix.indices where suffix[index] != self[end - suffix.count + index] {
      return false
    }
    return true
  }
}
