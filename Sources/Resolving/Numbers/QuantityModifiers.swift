import LanguageData
import Linguistics

/// The words around a number that say how exact it is, from `<language>/number-bounds.tsv`.
struct QuantityModifiers: Sendable {
  /// Bounds before a number.
  private(set) var before = PhraseList<QuantityBound>()
  /// Bounds behind a number.
  private(set) var after = PhraseList<QuantityBound>()

  /// Reads the list; a language without one takes every number as exact.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/number-bounds.tsv", columns: ["term", "bound", "low", "high", "position"])
    for row in table?.rows ?? [] {
      let bound = try Self.bound(of: row)
      switch row[4] {
      case "before": before.insert(row[0], bound)
      case "after": after.insert(row[0], bound)
      default: throw row.error("expected before or after, found \"\(row[4])\"")
      }
    }
  }

  private static func bound(of row: DataTable.Row) throws(LanguageDataError) -> QuantityBound {
    switch row[1] {
    case "least": return .least
    case "above": return .above
    case "most": return .most
    case "below": return .below
    case "exact": return .exact
    case "about":
      guard let low = try row.number(2), let high = try row.number(3), low >= 0, low <= high,
        high <= 10
      else { throw row.error("expected two ascending factors from 0 to 10") }
      return .about(low: low, high: high)
    default:
      throw row.error("expected least, above, most, below, about or exact, found \"\(row[1])\"")
    }
  }
}
