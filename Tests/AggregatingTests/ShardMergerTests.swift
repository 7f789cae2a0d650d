import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct ShardMergerTests {
  /// The output of a run over some events.
  private func run(_ events: [Event]) -> [UInt8] {
    Aggregation(incidents: IncidentBuilder().incidents(from: events)).jsonLines
  }

  private func merge(_ shards: [[UInt8]], into store: IncidentStore? = nil) throws -> [UInt8] {
    let merger = ShardMerger(into: try EventCollector(store: store))
    var output = RecordOutput()
    for shard in shards {
      for line in shard.split(separator: UInt8(ascii: "\n")) {
        let bytes = Array(line)
        let record = try RawRecord(bytes, line: 0..<bytes.count)
        guard record.schema?.kind == ShardMerger.input.kind else { continue }
        try merger.process(record, into: &output)
      }
    }
    merger.gather(output.gathered)
    var options = AggregationOptions()
    options.keepsIncidents = true
    return try merger.collector.finish(options).jsonLines
  }

  @Test(
    "shards of any number and order, merged, give the bytes of one run",
    arguments: [1, 2, 3, 4, 5] as [UInt64])
  func bytes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let number = Int.random(in: 2...9, using: &generator)
    var shards = [[Event]](repeating: [], count: number)
    for event in IncidentBuilderTests.crowd {
      shards[Int.random(in: 0..<number, using: &generator)].append(event)
    }
    let outputs = shards.map(run).shuffled(using: &generator)
    #expect(try merge(outputs) == run(IncidentBuilderTests.crowd))
  }

  @Test(
    "merged into a new store, they give the same rows", arguments: [6, 7, 8] as [UInt64])
  func store(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    func rows(_ name: String, _ shards: [[UInt8]]) throws -> [String] {
      let path = "\(folder.path)/\(name).sqlite"
      _ = try merge(shards, into: IncidentStore(path: path))
      return try IncidentStoreTests.dump(path)
    }
    let number = Int.random(in: 2...5, using: &generator)
    var shards = [[Event]](repeating: [], count: number)
    for event in IncidentBuilderTests.crowd {
      shards[Int.random(in: 0..<number, using: &generator)].append(event)
    }
    let outputs = shards.map(run).shuffled(using: &generator)
    #expect(
      try rows("parts", outputs) == rows("whole", [run(IncidentBuilderTests.crowd)]),
      "seed \(seed)")
  }

  @Test("a mention without an id fails alone")
  func refused() throws {
    let merger = ShardMerger(into: try EventCollector())
    var output = RecordOutput()
    let line = Array(
      #"{"schema":"depeche.incident/1","id":"i","mentions":[{"event_id":"","document_id":"d"}]}"#
        .utf8)
    let record = try RawRecord(line, line: 0..<line.count)
    #expect(throws: StageFailure.self) { try merger.process(record, into: &output) }
  }
}
