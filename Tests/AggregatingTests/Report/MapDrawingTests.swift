import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct MapDrawingTests {
  @Test("draws places once, and says what it cannot draw")
  func points() throws {
    let events = [
      SampleEvent("a"), SampleEvent("b") { $0.date = ("2025-03-20", "2025-03-20", 1) },
      SampleEvent("c") { $0.place = .toulouse },
      SampleEvent("d") {
        $0.place = nil; $0.type = "PROTEST"
      },
      SampleEvent("e") { $0.place = SampleEvent.Place("X", "XXX", 4000, 1, 1) },
    ]
    var page = HTMLWriter()
    MapDrawing(
      IncidentBuilder().incidents(from: events.map(\.event)), told: [], outlines: .none,
      words: try .sample()
    ).write(to: &page)
    #expect(page.html.split(separator: "<circle").count == 3)
    #expect(page.html.contains("2 without coordinates"))
    #expect(page.html.contains("Kharkiv: 2 incidents"))
  }

  @Test("gathers places that would lie over each other, and links to those told")
  func gathering() throws {
    let far = SampleEvent.Place("Nouméa", "NCL", -22.27, 166.44, 1)
    let events = [
      SampleEvent("a") { $0.killed = 4 },
      SampleEvent("b") {
        $0.place = .lisne
        $0.type = "PROTEST"
      },
      SampleEvent("c") { $0.place = far },
    ]
    let incidents = IncidentBuilder().incidents(from: events.map(\.event))
    var page = HTMLWriter()
    MapDrawing(
      incidents, told: Set(incidents.map(\.id)), outlines: .none, words: try .sample()
    ).write(to: &page)
    #expect(page.html.split(separator: "<circle").count == 3)
    #expect(page.html.contains("Kharkiv, Lisne: 2 incidents, 4 killed"))
    #expect(page.html.split(separator: "data-of=\"i-").count == 3)
  }
}
