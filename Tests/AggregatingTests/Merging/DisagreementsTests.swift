import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct DisagreementsTests {
  /// What one incident's two mentions disagree on; the second is changed.
  private func found(_ change: (inout SampleEvent) -> Void) throws -> [String: [String]] {
    let first = SampleEvent("a") {
      $0.killed = 3
      $0.site = "A"
    }
    let second = SampleEvent("b") {
      $0.killed = 3
      $0.site = "B"
      change(&$0)
    }
    let mentions = [first, second].map { ToldEvent($0.event) }
    let incident = IncidentBuilder.incident(mentions, [])
    return Dictionary(
      uniqueKeysWithValues: incident.disagreements.map { disagreement in
        (disagreement.about.rawValue, disagreement.versions.map(\.value))
      })
  }

  @Test("sources that agree, or say less, do not disagree")
  func agreement() throws {
    #expect(try found { _ in } == [:])
    #expect(try found { $0.killed = nil } == [:])
    #expect(try found { $0.actors = ["RUS"] } == [:])
    #expect(try found { $0.place = .ukraine } == [:])
    #expect(try found { $0.dateBasis = .document } == [:])
  }

  @Test("figures, parties, places, days and denials stand side by side")
  func disagreement() throws {
    #expect(try found { $0.killed = 8 } == ["fatalities": ["3", "8"]])
    #expect(try found { $0.actors = ["UKRMIL"] } == ["actors": ["RUSMIL", "UKRMIL"]])
    #expect(try found { $0.place = .lisne } == ["place": ["Kharkiv", "Lisne"]])
    #expect(
      try found { $0.date = ("2025-03-05", "2025-03-05", 1) }
        == ["date": ["2025-03-04", "2025-03-05"]])
    #expect(try found { $0.polarity = .negative }["occurrence"] == ["denied", "happened"])
  }

  @Test("a site that gives another number than it quoted the day before does not disagree")
  func revised() throws {
    let mentions = [("a", 3, "SANA", "2025-03-04"), ("b", 9, nil, "2025-03-05")].map {
      document, killed, who, day in
      ToldEvent(
        SampleEvent(document) {
          $0.killed = killed
          $0.claimant = who
          $0.published = day
        }.event)
    }
    #expect(IncidentBuilder.incident(mentions, []).disagreements.isEmpty)
  }

  @Test("says who stands behind each version")
  func sources() throws {
    let mentions = [("a", "A", 3, "SANA"), ("b", "B", 9, nil)].map { document, site, killed, who in
      ToldEvent(
        SampleEvent(document) {
          $0.site = site
          $0.killed = killed
          $0.claimant = who
        }.event)
    }
    let incident = IncidentBuilder.incident(mentions, [])
    let versions = try #require(incident.disagreements.first).versions
    #expect(versions.map(\.sources) == [["SANA"], ["B"]])
    #expect(versions.map(\.mentions) == [["a/s0/e0"], ["b/s0/e0"]])
    #expect(incident.fatalities?.bySource.map(\.best) == [9, 3])
  }
}
