import Aggregating
import ArgumentParser
import CommandSupport
import Records

/// `depeche-aggregate`: events → incidents and counts, a table, a store, a report; or what a store holds.
@main
struct AggregateCommand: ParsableCommand {
  static let configuration = CommandConfiguration.stage(
    "depeche-aggregate", abstract: "Merge mentions of one occurrence into incidents, and count.",
    example: """
      depeche-aggregate events.jsonl --table --report report.html
          depeche-aggregate --store store.sqlite --query --country SYR --from 2022-09-01
          depeche-aggregate --store store.sqlite --explain 5d1f0a3b9c7e2468
          depeche-aggregate --merge monday.jsonl tuesday.jsonl -o both.jsonl
      """)

  @OptionGroup var options: StageOptions
  @OptionGroup var forms: FormOptions
  @OptionGroup(title: "Store options") var stored: StoreOptions

  @Flag(help: "The input is incidents of runs over parts of the events: give those of one run.")
  var merge = false

  @Flag(help: "Of incidents with one date, source, target and type keep the first only.")
  var oneADay = false

  func run() throws {
    if forms.describeTables { return try forms.printReference() }
    if stored.isReading { return try StoreReading(options, forms, stored).run() }
    if options.isMissingInput { throw CleanExit.helpRequest(self) }
    if merge {
      try StageRunner.run("depeche-aggregate", options, handsOn: !forms.table) {
        ShardMerger(into: try collector())
      } atEnd: {
        try finish($0.collector, &$1)
      }
    } else {
      try StageRunner.run("depeche-aggregate", options, handsOn: !forms.table) {
        try collector()
      } atEnd: {
        try finish($0, &$1)
      }
    }
  }

  private func collector() throws -> EventCollector {
    try StoreOptions.reporting {
      try EventCollector(store: try stored.store.map { try IncidentStore(path: $0) })
    }
  }

  private func finish(_ collector: EventCollector, _ run: inout CommandRun) throws {
    var settings = AggregationOptions()
    settings.day = stored.date
    settings.isOneADay = oneADay
    settings.replacedDocuments = try stored.replacedDocuments(options.maxLineBytes)
    settings.keepsIncidents = forms.needsAll
    settings.tellsSources = forms.needsSources
    let outputs = try FormOutputs(forms)
    var output = RecordOutput()
    let aggregation = try StoreOptions.reporting {
      try collector.finish(settings) { incident in
        run.summary.recordsOut += 1
        try outputs.add(incident)
        if forms.table { return }
        output.write(incident)
        // What still lies in the processor's cache is written three times as fast as a megabyte.
        if output.writer.bytes.count > 1 << 18 {
          try run.write(output.writer.bytes)
          output.removeAll()
        }
      }
    }
    run.summary.recordsOut += aggregation.aggregates.count
    try outputs.finish(aggregation)
    try run.write(
      forms.table
        ? forms.tableBytes(aggregation, usesColours: options.output.usesColours)
        : output.writer.bytes + aggregation.aggregateLines)
  }
}
