import TestSupport
import Testing

@testable import Aggregating

@Suite struct JoinsWordingTests {
  @Test("says in French why mentions are one, and nothing of a single one")
  func french() throws {
    let events = [
      SampleEvent("a").event,
      SampleEvent("a") {
        $0.sentence = 1
        $0.sameAs = "a/s0/e0"
      }.event, SampleEvent("b") { $0.site = "B" }.event,
    ]
    let words = try ReportWords.sample("fr")
    let incidents = IncidentBuilder().incidents(from: events)
    let text = try #require(incidents.first.flatMap { JoinsWording($0, words).text })
    #expect(text.hasPrefix("3 mentions\u{A0}: 1 reconnue comme redite par l’extracteur, "))
    #expect(text.contains("1 semblable d’un document à l’autre ; le rapprochement le plus faible"))
    #expect(text.contains("lieu +3.0"))
    let single = IncidentBuilder().incidents(from: [SampleEvent("a").event])
    #expect(single.allSatisfy { JoinsWording($0, words).text == nil })
  }
}
