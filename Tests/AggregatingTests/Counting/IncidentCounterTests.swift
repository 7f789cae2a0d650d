import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentCounterTests {
  private func aggregates(_ events: [SampleEvent]) -> [Aggregate] {
    Aggregation(incidents: IncidentBuilder().incidents(from: events.map(\.event))).aggregates
  }

  @Test("counts by day, type, country and pair")
  func groups() throws {
    let found = aggregates([
      SampleEvent("a") {
        $0.killed = 3; $0.recipients = ["UKRCVL"]
      },
      SampleEvent("b") {
        $0.killed = 5; $0.recipients = ["UKRCVL"]; $0.site = "B"
        $0.text = "Bombes sur la gare mardi"
      },
      SampleEvent("c") {
        $0.place = .toulouse; $0.actors = []; $0.date = nil
      },
    ])
    #expect(found.map(\.group) == [.day, .day, .type, .country, .country, .dyad])
    let day = try #require(found.first)
    #expect(day.keys == ["day": "2025-03-04"])
    #expect([day.incidents, day.events, day.documents, day.sites] == [1, 2, 2, 2])
    #expect([day.fatalitiesLow, day.fatalitiesBest, day.fatalitiesHigh] == [3, 3, 5])
    #expect(day.goldsteinSum == -9)
    #expect(day.quads == ["material_conflict": 1])
    #expect(found[1].keys == ["day": "unknown"])
    #expect(found[2].incidents == 2)
    #expect(found[5].keys == ["source": "RUSMIL", "target": "UKRCVL"])
  }

  @Test("two sides of a fight are one pair in alphabetical order")
  func twoSided() {
    let dyads = aggregates([SampleEvent("a") { $0.actors = ["UKRMIL", "RUSMIL"] }])
      .filter { $0.group == .dyad }
    #expect(dyads.map(\.keys) == [["source": "RUSMIL", "target": "UKRMIL"]])
  }

  @Test("a day that is not known stays an interval")
  func interval() {
    let found = aggregates([SampleEvent("a") { $0.date = ("2025-03-01", "2025-03-31", 4) }])
    #expect(found.first?.keys == ["day": "2025-03-01/2025-03-31"])
  }

  @Test("counts failures by stage and code, and overflows nowhere")
  func failures() {
    var counter = IncidentCounter()
    counter.count(stage: "clean", code: "invalid_json")
    counter.count(failures: 2, stage: "clean", code: "invalid_json")
    for incident in IncidentBuilder().incidents(from: [
      SampleEvent("a") { $0.killed = .max }.event,
      SampleEvent("b") {
        $0.killed = .max; $0.place = .sumy
      }.event,
    ]) {
      counter.count(incident)
    }
    let failure = counter.aggregates.last
    #expect(failure?.group == .failure)
    #expect(failure?.failures == 3)
    #expect(counter.aggregates.contains { $0.group == .type && $0.fatalitiesBest == .max })
  }
}
