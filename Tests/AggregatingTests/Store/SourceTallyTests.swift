import Testing

@testable import Aggregating

@Suite struct SourceTallyTests {
  @Test("counts by site, or by the host where a page tells none")
  func sites() throws {
    var tally = SourceTally()
    tally.count(name: "B", url: nil, day: "2025-03-04", events: 2)
    tally.count(name: "B", url: nil, day: "2025-03-05", documents: 3, events: 4)
    tally.count(name: "", url: "https://www.a.example/1", day: nil, events: 1)
    tally.count(name: nil, url: "no address", day: nil, events: 1)
    #expect(tally.sources.map(\.site) == ["", "a.example", "B"].sorted())
    let named = try #require(tally.sources.first { $0.site == "B" })
    #expect(named.documents == 4 && named.events == 6)
    #expect(named.days == ["2025-03-04": 1, "2025-03-05": 3])
  }
}
