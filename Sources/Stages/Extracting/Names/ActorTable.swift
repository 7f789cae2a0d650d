import LanguageData
import Records

/// A table of named actors: that of a language, or one that a user puts in front of it.
struct ActorTable: Sendable {
  /// A named actor.
  struct Actor: Sendable {
    /// The code that events bear.
    let id: String
    /// The usual name.
    let name: String
    /// The name and its other spellings.
    let aliases: [String]
    /// ISO 3166 alpha-3; nil where the actor has none or several.
    let country: String?
    /// PLOVER sector.
    let sector: String?
    /// The first and last day on which the words stand for this actor; nil where there is no bound.
    let days: (first: CivilDate?, last: CivilDate?)
    /// The row: "fr/actors.tsv:41".
    let rule: String

    /// Whether the words stand for this actor on a day.
    func holds(on day: CivilDate) -> Bool {
      days.first.map { $0 <= day } ?? true && days.last.map { $0 >= day } ?? true
    }
  }

  /// In the order of the file.
  let actors: [Actor]

  /// Where the table of a language lies below `Data`.
  static func path(of language: String) -> String { "\(language)/actors.tsv" }

  /// Reads a table with the columns id, name and aliases; country, sector, from and to where it has
  /// them.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(_ file: LanguageDataFile) throws(LanguageDataError) {
    let table = try DataTable(
      file, columns: ["id", "name", "aliases"], optional: ["country", "sector", "from", "to"])
    actors = try table.rows.map { row throws(LanguageDataError) in try Self.actor(of: row) }
  }

  private static func actor(of row: DataTable.Row) throws(LanguageDataError) -> Actor {
    for (column, name) in ["an id", "a name"].enumerated() where row[column].isEmpty {
      throw row.error("expected \(name), found an empty cell")
    }
    for (column, name) in [(3, "a country of three capitals"), (4, "a sector of three capitals")] {
      let isCode = row[column].utf8.count == 3 && row[column].utf8.allSatisfy(isCapital)
      guard row[column].isEmpty || isCode else {
        throw row.error("expected \(name), found \"\(row[column])\"")
      }
    }
    let first = try day(row, 5, isLast: false)
    let last = try day(row, 6, isLast: true)
    if let first, let last, last < first {
      throw row.error("expected from before to, found \(row[5]) and \(row[6])")
    }
    return Actor(
      id: row[0], name: row[1], aliases: [row[1]] + row.list(2).filter { $0 != row[1] },
      country: row[3].isEmpty ? nil : row[3], sector: row[4].isEmpty ? nil : row[4],
      days: (first, last), rule: row.place)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// The first or last day of a cell: "2017-05-14", "2017-05" or "2017".
  private static func day(
    _ row: DataTable.Row, _ column: Int, isLast: Bool
  ) throws(LanguageDataError) -> CivilDate? {
    let text = row[column]
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let widths = [4, 2, 2]
    if (1...3).contains(parts.count), numbers.count == parts.count,
      zip(parts, widths).allSatisfy({ $0.count == $1 })
    {
      let month = numbers.count > 1 ? numbers[1] : isLast ? 12 : 1
      let given = numbers.count > 2 ? [numbers[2]] : isLast ? [31, 30, 29, 28] : [1]
      let days = given.lazy.compactMap { CivilDate(year: numbers[0], month: month, day: $0) }
      if let day = days.first { return day }
    }
    throw row.error("expected a date like 2017-05-14, 2017-05 or 2017, found \"\(text)\"")
  }
}
