/// How a table is written.
public enum TableFormat: String, CaseIterable, Sendable {
  /// Comma-separated values after RFC 4180, with a heading; see `CSVRow` for what becomes of formulas.
  case csv
  /// Tab-separated values with a heading; tabs and line ends in texts become spaces, and nothing else is
  /// changed: for programs, not for spreadsheets.
  case tsv
  /// One JSON object a row, numbers as numbers, lists as arrays, unknown values as null.
  case jsonl
  /// One GeoJSON FeatureCollection (RFC 7946); rows without coordinates have a null geometry.
  case geojson

  /// The format of a file by the end of its name; nil where it is none of these.
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "jsonl", "ndjson": self = .jsonl
    case "geojson", "json": self = .geojson
    default: return nil
    }
  }
}
