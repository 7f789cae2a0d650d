/// The tables that a run can write, by the names that its options take.
public enum ExportTable: String, CaseIterable, Sendable {
  /// One incident a row, under UCDP GED's column names.
  case incidents
  /// One mention a row, under POLECAT's column names.
  case events
  /// One incident a row, in the 61 columns of GDELT 2.0's event table.
  case gdelt
  /// One incident a row, under ACLED's column names.
  case acled
  /// Counts by pair of actors and day.
  case dyadDay = "dyad-day"
  /// Counts by pair of actors and month.
  case dyadMonth = "dyad-month"
  /// Counts by country and month, zeros filled.
  case countryMonth = "country-month"
  /// Counts by first-level division and month, zeros filled.
  case admin1Month = "admin1-month"
  /// What each site has told, by day.
  case sources

  /// The format that the table is mostly read in: GDELT's is tab-separated.
  public var usualFormat: TableFormat { self == .gdelt ? .tsv : .csv }

  /// The formats that the table can be written in.
  public var formats: [TableFormat] {
    switch self {
    case .incidents, .events, .gdelt, .acled: TableFormat.allCases
    case .dyadDay, .dyadMonth, .countryMonth, .admin1Month, .sources: [.csv, .tsv, .jsonl]
    }
  }

  /// What the table is for, in a sentence or two.
  var summary: String {
    switch self {
    case .incidents:
      "One incident a row, all of them, under the column names of UCDP GED where it has one. Rows whose `status` is "
        + "attempted, planned, possible, habitual or denied did not happen by any source: leave them out of counts, "
        + "and those with `part_of` out of sums."
    case .events:
      "One mention a row, under the 39 column names of POLECAT, the data set coded in PLOVER; what POLECAT lacks "
        + "stands behind. Several rows tell of one incident."
    case .gdelt:
      "One incident that happened by some source a row, in the 61 columns of GDELT 2.0's event table, in GDELT's "
        + "order. As in GDELT's files TSV has no heading. Read codes as text."
    case .acled:
      "One incident a row that ACLED would record and that happened by some source, under ACLED's 31 column names."
    case .dyadDay:
      "Counts by pair of actors and day. An incident of two actors and one recipient counts for both pairs. "
        + "Pairs without an incident on a day have no row."
    case .dyadMonth: "The same by month."
    case .countryMonth:
      "Counts by country and month, with a row of zeros for each month without incidents. A zero says that no "
        + "incident was found in the pages that were read, not that none happened."
    case .admin1Month: "The same by first-level division."
    case .sources:
      "What each site has told, by day of publication: whether a zero elsewhere is silence of the world or of a source."
    }
  }
}
