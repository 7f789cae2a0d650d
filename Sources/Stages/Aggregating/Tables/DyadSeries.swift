import Records

/// Counts by pair of actors and day or month. Only cells with an incident are there: pairs are too many
/// to fill up.
struct DyadSeries: Sendable {
  /// One row.
  struct Row: Sendable {
    let cell: Cell
    let tally: SeriesTally
  }

  /// What a row counts.
  struct Cell: Hashable, Comparable, Sendable {
    let period: String
    /// Code of who acts.
    let source: String
    /// Code of whom it is done to.
    let target: String

    static func < (left: Cell, right: Cell) -> Bool {
      (left.period, left.source, left.target) < (right.period, right.source, right.target)
    }
  }

  private let period: Period
  private var cells: [Cell: SeriesTally] = [:]

  /// Makes a series.
  init(by period: Period) { self.period = period }

  static func form(by period: Period) -> TableForm<Row> {
    TableForm(
      [
        .init(period.rawValue, period.meaning) { $0.cell.period },
        .init(
          "source",
          "code of who acts, or country and sector; UNK where nobody is named; the two sides of a fight in alphabetical order"
        ) { $0.cell.source },
        .init("target", "code of whom it is done to") { $0.cell.target },
      ] + SeriesTally.columns { $0.tally })
  }

  /// Counts an incident that counts and whose period is known.
  mutating func add(_ incident: Incident) {
    guard incident.isCounted, let name = period.name(of: incident.date) else { return }
    for pair in Dyads.pairs(of: incident) {
      let cell = Cell(period: name, source: pair.source, target: pair.target)
      cells[cell, default: SeriesTally()].add(incident)
    }
  }

  /// The rows, by period, then source and target.
  var rows: [Row] {
    cells.sorted { $0.key < $1.key }.map { Row(cell: $0.key, tally: $0.value) }
  }

  /// How long a row of a series is.
  enum Period: String, Sendable {
    case day
    case month

    /// What the column of the period holds.
    var meaning: String {
      switch self {
      case .day: "ISO 8601; incidents of more than one day are left out"
      case .month: "YYYY-MM; incidents that may lie in several months are left out"
      }
    }

    /// The period of a date; nil where it does not lie in one.
    func name(of date: IncidentDate?) -> String? {
      guard let date else { return nil }
      let length = self == .day ? 10 : 7
      let first = date.from.prefix(length)
      guard first == date.to.prefix(length), CivilDate(iso: date.from) != nil else { return nil }
      return String(first)
    }
  }
}
