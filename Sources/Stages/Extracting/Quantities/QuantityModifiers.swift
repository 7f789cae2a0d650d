import LanguageData
import Linguistics

/// The words around a number that say how exact it is, from `<language>/quantity-modifiers.tsv`.
struct QuantityModifiers: Sendable {
  private var before = PhraseIndex<QuantityBound>()
  private var after = PhraseIndex<QuantityBound>()

  /// Reads the list; a language without one takes every number as exact.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/quantity-modifiers.tsv", columns: ["term", "bound", "low", "high", "position"])
    for row in table?.rows ?? [] {
      let words = tokenizer.foldedWords(of: row[0])
      let bound = try Self.bound(of: row)
      switch row[4] {
      case "before": before.insert(words, bound)
      case "after": after.insert(words, bound)
      default: throw row.error("expected before or after, found \"\(row[4])\"")
      }
    }
  }

  private static func bound(of row: DataTable.Row) throws(LanguageDataError) -> QuantityBound {
    switch row[1] {
    case "least": return .least
    case "most": return .most
    case "exact": return .exact
    case "about":
      guard let low = try row.number(2), let high = try row.number(3), low >= 0, low <= high,
        high <= 10
      else { throw row.error("expected two ascending factors from 0 to 10") }
      return .about(low: low, high: high)
    default: throw row.error("expected least, most, about or exact, found \"\(row[1])\"")
    }
  }

  /// The bound that begins at a token before its number, and the number of its tokens.
  func bound(beforeNumberAt start: Int, in tokens: [WordToken]) -> (Int, QuantityBound)? {
    Self.first(before, at: start, in: tokens)
  }

  /// The bound that begins at a token behind its number, and the number of its tokens.
  func bound(behindNumberAt start: Int, in tokens: [WordToken]) -> (Int, QuantityBound)? {
    Self.first(after, at: start, in: tokens)
  }

  private static func first(
    _ index: PhraseIndex<QuantityBound>, at start: Int, in tokens: [WordToken]
  ) -> (Int, QuantityBound)? {
    guard start < tokens.count, let match = index.longestMatch(at: start, in: tokens),
      let bound = match.values.first
    else { return nil }
    return (match.length, bound)
  }
}
