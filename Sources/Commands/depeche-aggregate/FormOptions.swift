import Aggregating
import ArgumentParser
import CommandSupport

/// The forms in which incidents are written besides records.
struct FormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write a page to read to this file.", valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp("Write incidents as CSV to this file.", valueName: "file"),
    completion: .file())
  var csv: String?

  @Flag(help: "Write incidents as a table for people, instead of records.")
  var table = false

  @Option(
    help: ArgumentHelp(
      "Show only the incidents in the table that most sites tell of, so many of them.",
      valueName: "n"))
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top: expected at least 1, found \(top)") }
  }

  /// Whether a form needs all incidents at once.
  var needsAll: Bool { report != nil || table }

  /// The table for people.
  func tableBytes(_ aggregation: Aggregation) -> [UInt8] {
    Array(IncidentTable(aggregation.incidents, top: top).text.utf8)
  }
}
