import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct MapDrawingTests {
  @Test("draws places once, and says what it cannot draw")
  func points() {
    let events = [
      SampleEvent("a"), SampleEvent("b") { $0.date = ("2025-03-20", "2025-03-20", 1) },
      SampleEvent("c") { $0.place = .toulouse },
      SampleEvent("d") {
        $0.place = nil; $0.type = "PROTEST"
      },
      SampleEvent("e") { $0.place = SampleEvent.Place("X", "XXX", 4000, 1, 1) },
    ]
    var page = HTMLWriter()
    MapDrawing(IncidentBuilder().incidents(from: events.map(\.event)), told: []).write(to: &page)
    #expect(page.html.split(separator: "<circle").count == 3)
    #expect(page.html.contains("2 without coordinates"))
    #expect(page.html.contains("Kharkiv: 2 incidents"))
  }
}
