import LanguageData
import Records
import TestSupport

@testable import Aggregating

/// Tables written whole, and read again, for tests.
enum SampleTable {
  /// A table of the incidents of some events.
  static func text(
    _ table: ExportTable, _ format: TableFormat, of events: [Event]
  ) throws -> String {
    let aggregation = Aggregation(incidents: IncidentBuilder().incidents(from: events))
    return try text(table, format, of: aggregation)
  }

  /// A table of a run.
  static func text(
    _ table: ExportTable, _ format: TableFormat, of aggregation: Aggregation
  ) throws -> String {
    var export = TableExport(table, format, codes: try CountryCodes(LanguageDataSource()))
    var bytes = export.heading
    for incident in aggregation.incidents { bytes += export.add(incident) }
    export.end(sources: aggregation.sources) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows of a CSV table by heading, read after RFC 4180 by other code than wrote it.
  static func rows(_ text: String) -> [[String: String]] {
    var records: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      let last = records.count - 1
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        records[last][records[last].count - 1] += "\""
      case ("\"", _): isQuoted.toggle()
      case (",", false): records[last].append("")
      case ("\r", false): continue
      case ("\n", false): records.append([""])
      default: records[last][records[last].count - 1].unicodeScalars.append(scalar)
      }
    }
    records.removeLast()
    guard let heading = records.first else { return [] }
    return records.dropFirst().map { cells in
      precondition(cells.count == heading.count, "\(cells.count) cells of \(heading.count)")
      return Dictionary(uniqueKeysWithValues: zip(heading, cells))
    }
  }

  /// A strike with everything in it, told by two sites.
  static let strike: [Event] = ["a", "b"].map { document in
    var event = SampleEvent(document) {
      $0.site = document == "a" ? "Le Courrier" : "La Gazette"
      $0.published = document == "a" ? "2025-03-04T23:30:00-02:00" : "2025-03-05"
      $0.recipients = ["UKRCVL"]
      $0.killed = document == "a" ? 3 : 5
      $0.claimant = document == "a" ? "OSDH" : nil
    }.event
    event.coding.cameo = "0195"
    event.coding.acled = "Air/drone strike"
    event.place?.admin1 = "Kharkiv"
    event.place?.geonameid = 706_483
    return event
  }
}
