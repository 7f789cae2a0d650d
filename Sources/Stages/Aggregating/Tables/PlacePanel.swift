import Records

/// Counts by country or first-level division and month, with a row of zeros for every month without
/// incidents: a balanced panel, as regressions want it.
struct PlacePanel: Sendable {
  /// More months than this are cut off at the past end: one stray date must not fill a disk with zeros.
  static let monthLimit = 600

  /// A country or a division of one.
  struct Unit: Hashable, Comparable, Sendable {
    let country: String
    let admin1: String?

    static func < (left: Unit, right: Unit) -> Bool {
      (left.country, left.admin1 ?? "") < (right.country, right.admin1 ?? "")
    }
  }

  /// One row.
  struct Row: Sendable {
    let unit: Unit
    let month: String
    let tally: SeriesTally
  }

  private let byDivision: Bool
  private var units: [Unit: [Int: SeriesTally]] = [:]

  /// Makes a panel.
  ///
  /// - Parameter byDivision: Whether units are first-level divisions instead of countries.
  init(byDivision: Bool) { self.byDivision = byDivision }

  static func form(byDivision: Bool) -> TableForm<Row> {
    let country = TableColumn<Row>("country", "ISO 3166 alpha-3; every country with an incident") {
      $0.unit.country
    }
    let division = TableColumn<Row>(
      "admin1", "first-level division by GeoNames; incidents without one are left out"
    ) { $0.unit.admin1 }
    let month = TableColumn<Row>(
      "month",
      "YYYY-MM, every month from the first with an incident to the last, at most \(monthLimit); incidents that may lie in several months are left out"
    ) { $0.month }
    return TableForm(
      (byDivision ? [country, division, month] : [country, month])
        + SeriesTally.columns { $0.tally })
  }

  /// Counts an incident that counts, and whose place and month are known.
  mutating func add(_ incident: Incident) {
    guard incident.isCounted, let country = incident.place?.country,
      let day = DyadSeries.Period.month.name(of: incident.date).flatMap({
        CivilDate(iso: $0 + "-01")
      })
    else { return }
    let division = incident.place?.admin1
    if byDivision, division == nil { return }
    let unit = Unit(country: country, admin1: byDivision ? division : nil)
    units[unit, default: [:]][day.year * 12 + day.month - 1, default: SeriesTally()].add(incident)
  }

  /// Calls `body` with every row, by unit, then month.
  func forEachRow(_ body: (Row) throws -> Void) rethrows {
    let months = units.values.flatMap(\.keys)
    guard let earliest = months.min(), let last = months.max() else { return }
    let first = max(earliest, last - Self.monthLimit + 1)
    for (unit, tallies) in units.sorted(by: { $0.key < $1.key })
    where tallies.keys.contains(where: { $0 >= first }) {
      for month in first...last {
        let row = Row(
          unit: unit, month: Self.name(of: month), tally: tallies[month] ?? SeriesTally())
        try body(row)
      }
    }
  }

  private static func name(of month: Int) -> String {
    let year = String(month / 12)
    let number = month % 12 + 1
    return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
      + (number < 10 ? "-0\(number)" : "-\(number)")
  }
}
