import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct EventCollectorTests {
  private static var keeping: AggregationOptions {
    var options = AggregationOptions()
    options.keepsIncidents = true
    return options
  }

  private func record(_ line: String) throws -> RawRecord {
    try RawRecord(Array(line.utf8), line: 0..<line.utf8.count)
  }

  @Test("keeps events and counts failures, without output of its own")
  func collects() throws {
    let collector = try EventCollector()
    var writer = JSONWriter()
    SampleEvent("a").event.write(to: &writer)
    var output = RecordOutput()
    try collector.process(
      try record(String(decoding: writer.bytes, as: UTF8.self)), into: &output)
    #expect(output.count == 0)
    collector.gather(output.gathered)
    let failure = StageFailure(.invalidJSON, "no object")
    collector.notice(FailureRecord(stage: "clean", failure: failure, input: "x"))
    let aggregation = try collector.finish(Self.keeping)
    #expect(aggregation.incidents.count == 1)
    #expect(aggregation.aggregates.last?.failures == 1)
  }

  @Test(
    "takes whatever an event may hold, loses none, and gives the same for any order",
    arguments: 1...20 as ClosedRange<UInt64>)
  func anything(_ seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    var events = (0..<60).map { _ in records.event() }
    for place in events.indices where place % 3 > 0 {
      events[place].documentID = events[place - 1].documentID
    }
    func lines(_ events: [Event]) throws -> [UInt8] {
      let collector = try EventCollector()
      for event in events { collector.add(event) }
      let aggregation = try collector.finish(Self.keeping)
      let mentioned = aggregation.incidents.flatMap { $0.mentions.map(\.eventID) }
      #expect(mentioned.sorted() == Set(events.map(\.id)).sorted(), "seed \(seed)")
      return aggregation.jsonLines
    }
    var generator = SeededGenerator(seed: seed)
    #expect(try lines(events) == lines(events.shuffled(using: &generator)), "seed \(seed)")
  }

  @Test("lines as the extractor writes them are read at a glance, with the same result")
  func glance() throws {
    let events = IncidentBuilderTests.crowd
    let collector = try EventCollector()
    var output = RecordOutput()
    for (number, event) in events.enumerated() {
      var writer = JSONWriter()
      event.write(to: &writer)
      // Every third is written by somebody else.
      let bytes = number % 3 == 0 ? [UInt8(ascii: " ")] + writer.bytes : writer.bytes
      let isTaken = collector.takes(bytes, line: 0..<bytes.count, into: &output)
      #expect(isTaken == (number % 3 != 0))
      if !isTaken {
        try collector.process(try RawRecord(bytes, line: 0..<bytes.count), into: &output)
      }
    }
    collector.gather(output.gathered)
    let incidents = IncidentBuilder().incidents(from: events)
    let aggregation = try collector.finish(Self.keeping)
    #expect(aggregation.incidents == incidents)
    #expect(aggregation.jsonLines == Aggregation(incidents: incidents).jsonLines)
  }

  @Test(
    "an event of the wrong shape fails alone",
    arguments: [
      #"{"schema":"depeche.event/1"}"#, #"{"schema":"depeche.event/1","id":7}"#,
      #"{"schema":"depeche.event/1","id":"a","actors":"x"}"#,
    ])
  func wrongShape(_ line: String) throws {
    let collector = try EventCollector()
    var output = RecordOutput()
    let record = try record(line)
    #expect(throws: StageFailure.self) { try collector.process(record, into: &output) }
    #expect(try collector.finish(Self.keeping).incidents.isEmpty)
  }
}
