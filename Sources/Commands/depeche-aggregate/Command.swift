import Aggregating
import ArgumentParser
import CommandSupport

/// `depeche-aggregate`: events → incidents and counts, a table, a store, a report.
@main
struct AggregateCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-aggregate", abstract: "Merge mentions of one occurrence into incidents, and count.",
    example: "depeche-aggregate events.jsonl --table --report report.html")

  @OptionGroup var options: StageOptions

  @Option(
    help: ArgumentHelp(
      "Keep events of all runs in this SQLite file, and merge with those of earlier runs.",
      valueName: "file"),
    completion: .file())
  var store: String?

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

  func run() throws {
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    try StageRunner.run("depeche-aggregate", options, handsOn: !table) {
      EventCollector()
    } atEnd: { collector, run in
      let aggregation = try aggregation(of: collector)
      run.summary.recordsOut += aggregation.incidents.count + aggregation.aggregates.count
      if let csv { try save(IncidentCSV(aggregation.incidents).text, to: csv) }
      if let report { try save(IncidentReport(aggregation).html, to: report) }
      try run.write(
        table
          ? Array(IncidentTable(aggregation.incidents, top: top).text.utf8) : aggregation.jsonLines)
    }
  }

  private func aggregation(of collector: EventCollector) throws -> Aggregation {
    do {
      let incidents = try store.map { path throws(StoreError) in try IncidentStore(path: path) }
      return try collector.aggregation(with: incidents)
    } catch {
      throw RunError(error.isLocked ? .temporary : .inputOutput, error.description)
    }
  }

  private func save(_ text: String, to path: String) throws {
    let file = try OutputFile(path: path)
    do {
      try file.write(Array(text.utf8))
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}
