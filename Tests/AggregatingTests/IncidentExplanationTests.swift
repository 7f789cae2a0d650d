import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentExplanationTests {
  @Test("tells figures, sources, mentions and joins, and no control character of a page")
  func text() throws {
    let events = [
      SampleEvent("a") {
        $0.killed = 3
        $0.claimant = "SANA"
        $0.text = "Frappe\u{1B}[2J sur la ville"
      }.event,
      SampleEvent("b") {
        $0.killed = 5
        $0.site = "B"
      }.event,
    ]
    let incident = try #require(IncidentBuilder().incidents(from: events).first)
    let text = IncidentExplanation(incident).text
    for part in [
      incident.id, "killed: low 3, best 3, high 5", "SANA (quoted)", "fatalities: 3 (SANA) / 5 (B)",
      "SANA (claimant) affirms", "https://example.org/a", "place +3.0", "2 mentions in 2 tellings",
    ] {
      #expect(text.contains(part), "\(part) is not in \(text)")
    }
    #expect(!text.contains("\u{1B}"))
  }
}
