import LanguageData
import Records

/// Days that no arithmetic of the civil calendar gives, by year: Ramadan, Pessah, the Lunar New Year;
/// `world/date-periods.tsv`.
struct NamedPeriods: Sendable {
  private var days: [String: [Int: [ClosedRange<CivilDate>]]] = [:]

  /// Reads the file; without it no such days are known.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.tableIfPresent("world/date-periods.tsv", columns: ["period", "days"])
    for row in table?.rows ?? [] {
      for days in row[1].split(separator: " ") {
        let ends = days.split(separator: "/").map { CivilDate(iso: String($0)) }
        guard 1...2 ~= ends.count, let first = ends[0], let last = ends[ends.count - 1],
          first <= last
        else { throw row.error("expected days such as 2024-03-11/2024-04-09, found \"\(days)\"") }
        self.days[row[0], default: [:]][first.year, default: []].append(first...last)
      }
    }
  }

  /// Whether a period is listed at all.
  func knows(_ name: String) -> Bool { days[name] != nil }

  /// The days of a period that begin in a year: mostly one stretch, now and then none or two.
  func days(of name: String, in year: Int) -> [ClosedRange<CivilDate>] { days[name]?[year] ?? [] }
}
