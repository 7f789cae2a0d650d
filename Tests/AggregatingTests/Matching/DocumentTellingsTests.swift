import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct DocumentTellingsTests {
  private func incidents(_ events: [SampleEvent]) -> [Incident] {
    IncidentBuilder().incidents(from: events.map(\.event))
  }

  /// A battle around the town, and a strike that the same text tells of within it.
  private static let battle = SampleEvent("a") {
    $0.mode = nil
    $0.text = "Combats dans la région depuis mardi entre les deux armées"
    $0.place = SampleEvent.Place("Oblast de Kharkiv", "UKR", 49.5, 36.5, 4)
    $0.date = ("2025-03-04", "2025-03-05", 2)
    $0.actors = ["RUSMIL", "UKRMIL"]
    $0.killed = 12
  }
  private static let strike = SampleEvent("a") {
    $0.sentence = 2
    $0.text = "Tirs de drones sur une gare du centre"
    $0.mode = "drone"
    $0.killed = 3
  }

  @Test("a strike inside a battle is told as a part of it and not counted twice")
  func part() throws {
    let found = incidents([Self.battle, Self.strike])
    let whole = try #require(found.first { $0.eventMode == nil })
    let part = try #require(found.first { $0.eventMode == "drone" })
    #expect(part.partOf == whole.id)
    #expect(whole.partOf == nil)
    let day = Aggregation(incidents: found).aggregates.filter { $0.group == .type }
    #expect(day.map(\.fatalitiesBest) == [12])
  }

  @Test("another party's strike, or one of another day, is no part of it")
  func strange() {
    var other = Self.strike
    other.actors = ["BLRMIL"]
    #expect(incidents([Self.battle, other]).allSatisfy { $0.partOf == nil })
    other = Self.strike
    other.killed = 13
    #expect(incidents([Self.battle, other]).allSatisfy { $0.partOf == nil })
    other = Self.strike
    other.date = ("2025-03-09", "2025-03-09", 1)
    #expect(incidents([Self.battle, other]).allSatisfy { $0.partOf == nil })
  }

  @Test("a telling knows the most exact place and day of its mentions and all their parties")
  func merging() throws {
    let events = [
      SampleEvent("a") {
        $0.actors = []
        $0.date = ("2025-03-01", "2025-03-31", 4)
        $0.place = .ukraine
      },
      SampleEvent("a") {
        $0.sentence = 3
        $0.sameAs = "a/s0/e0"
        $0.killed = 4
      },
    ].map { ToldEvent($0.event) }
    let tellings = DocumentTellings.tellings(of: events)
    let profile = try #require(tellings.first).profile
    #expect(tellings.map(\.eventIDs) == [["a/s0/e0", "a/s3/e0"]])
    #expect(profile.place?.name == "Kharkiv")
    #expect(profile.window?.precision == 1)
    #expect(profile.actors.map(\.id) == ["RUSMIL"])
    #expect(profile.figures.fatalities?.best == 4)
  }
}
