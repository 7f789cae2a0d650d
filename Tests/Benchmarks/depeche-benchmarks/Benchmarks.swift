import Records

/// Measures how fast records are read and written, against Foundation's coders in the same run.
///
///     swift run -c release depeche-benchmarks [--file PAGES.jsonl] [--rounds N]
///     swift run -c release depeche-benchmarks --text ARTICLES.txt [--rounds N]
///
/// Figures are megabytes of JSON Lines a second of process CPU time, medians of the rounds. The
/// two codecs take turns within a round, so that a busy machine slows both. With `--text` it is how
/// fast French text is segmented and cut into words.
@main
enum Benchmarks {
  static func main() throws {
    let settings = try BenchmarkSettings(CommandLine.arguments.dropFirst())
    if let path = settings.text {
      return print(try TextBenchmark(path).report(rounds: settings.rounds), terminator: "")
    }
    var table = ResultTable()
    if let file = settings.file {
      try measure(Page.self, try JSONLines(contentsOf: file), as: file, settings, into: &table)
    } else {
      var samples = SampleRecords(seed: 1)
      try measure(Page.self, JSONLines(samples.pages()), as: "pages", settings, into: &table)
      try measure(
        Document.self, JSONLines(samples.documents()), as: "documents with tokens", settings,
        into: &table)
      try measure(Event.self, JSONLines(samples.events()), as: "events", settings, into: &table)
    }
    print(table.text, terminator: "")
  }

  private static func measure<Value: Record & Equatable>(
    _ type: Value.Type, _ lines: JSONLines, as name: String, _ settings: BenchmarkSettings,
    into table: inout ResultTable
  ) throws {
    let values = try lines.decoded(as: type)
    guard try lines.decodedByFoundation(as: type) == values else {
      throw BenchmarkError("\(name): the two readers disagree")
    }
    let reading = try Comparison(
      rounds: settings.rounds, ours: { try lines.decoded(as: type).count },
      peer: { try lines.decodedByFoundation(as: type).count })
    let writing = try Comparison(
      rounds: settings.rounds, ours: { JSONLines.encoded(values).count },
      peer: { try JSONLines.encodedByFoundation(values).count })
    let indexing = try Measurement.median(rounds: settings.rounds) { try lines.indexed() }
    let splitting = try Measurement.median(rounds: settings.rounds) { try lines.splitFromFile() }
    table.add(name, bytes: lines.bytes.count, reading: reading, writing: writing)
    table.add(name, bytes: lines.bytes.count, step: "split into lines", seconds: splitting)
    table.add(name, bytes: lines.bytes.count, step: "check and index", seconds: indexing)
  }
}

/// What stops the benchmark.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
