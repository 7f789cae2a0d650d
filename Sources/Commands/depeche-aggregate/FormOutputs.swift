import Aggregating
import CommandSupport
import Records

/// The files that incidents are written to as they are made; each appears when it is whole.
final class FormOutputs {
  private let csv: OutputFile?
  private let report: OutputFile?
  private var isFinished = false

  init(_ options: FormOptions) throws {
    csv = try options.csv.map { try OutputFile(path: $0) }
    report = try options.report.map { try OutputFile(path: $0) }
    try csv?.write(Array(IncidentCSV.heading.utf8))
  }

  deinit {
    guard !isFinished else { return }
    csv?.abandon()
    report?.abandon()
  }

  /// Writes an incident to the forms that take one at a time.
  func add(_ incident: Incident) throws {
    try csv?.write(Array(IncidentCSV.line(incident).utf8))
  }

  /// Writes the forms that need everything, and ends all files.
  func finish(_ aggregation: Aggregation) throws {
    try report?.write(Array(IncidentReport(aggregation).html.utf8))
    try csv?.finish()
    try report?.finish()
    isFinished = true
  }
}
