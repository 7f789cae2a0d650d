import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct OneADayFilterTests {
  private func kept(_ events: [SampleEvent]) -> Int {
    var filter = OneADayFilter()
    return IncidentBuilder().incidents(from: events.map(\.event)).filter { filter.admits($0) }
      .count
  }

  @Test("keeps one of a day, source, target and type")
  func one() {
    let here = SampleEvent("a")
    let there = SampleEvent("b") { $0.place = .sumy }
    #expect(kept([here, there]) == 1)
    var other = there
    other.type = "PROTEST"
    #expect(kept([here, other]) == 2)
    other = there
    other.actors = ["UKRMIL"]
    #expect(kept([here, other]) == 2)
    other = there
    other.date = ("2025-03-07", "2025-03-07", 1)
    #expect(kept([here, other]) == 2)
  }

  @Test("keeps everything without a date")
  func undated() {
    let events = [SampleEvent.Place.kharkiv, .sumy].enumerated().map { number, place in
      SampleEvent("d\(number)") {
        $0.place = place
        $0.date = nil
        $0.published = nil
      }
    }
    #expect(kept(events) == 2)
  }
}
