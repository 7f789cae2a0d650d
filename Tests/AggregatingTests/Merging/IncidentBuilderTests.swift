import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentBuilderTests {
  /// Three towns, twelve days, seven sites, some of it vague.
  static let crowd: [Event] = (0..<240).map { number in
    SampleEvent("doc\(number)") {
      let day = "2025-03-\(10 + number % 12)"
      $0.date = number % 11 == 0 ? nil : (day, day, 1)
      $0.dateBasis = number % 5 == 0 ? .document : .expression
      $0.published = day
      $0.place = [.kharkiv, .sumy, .toulouse, .ukraine, nil][number % 5]
      $0.mode = [nil, "aerial", "drone", "abduct"][number % 4]
      $0.actors = number % 3 == 0 ? [] : ["RUSMIL"]
      $0.site = "Site \(number % 7)"
      $0.killed = number % 6 == 0 ? number % 13 : nil
      $0.text = "Frappe numéro \(number % 40) sur la ville"
    }.event
  }

  private func lines(_ events: [Event]) -> [UInt8] {
    Aggregation(incidents: IncidentBuilder().incidents(from: events)).jsonLines
  }

  @Test("gives the same bytes for any order of the input", arguments: [1, 2, 3, 4] as [UInt64])
  func order(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    #expect(lines(Self.crowd.shuffled(using: &generator)) == lines(Self.crowd))
  }

  @Test("puts every event into one incident")
  func partition() {
    let incidents = IncidentBuilder().incidents(from: Self.crowd)
    let mentioned = incidents.flatMap { $0.mentions.map(\.eventID) }
    #expect(mentioned.sorted() == Self.crowd.map(\.id).sorted())
    #expect(Set(incidents.map(\.id)).count == incidents.count)
    #expect(incidents.count < Self.crowd.count)
  }

  @Test("an event that comes twice counts once")
  func duplicates() {
    #expect(lines(Self.crowd + Self.crowd) == lines(Self.crowd))
    let changed = SampleEvent("a") { $0.killed = 4 }.event
    let plain = SampleEvent("a").event
    #expect(lines([changed, plain]) == lines([plain, changed]))
  }

  @Test("keeps its id when a later mention joins")
  func stableID() {
    let first = SampleEvent("z").event
    let later = SampleEvent("a") { $0.published = "2025-03-05" }.event
    let before = IncidentBuilder().incidents(from: [first])
    let after = IncidentBuilder().incidents(from: [first, later])
    #expect(before.map(\.id) == after.map(\.id))
    #expect(after[0].mentions.map(\.documentID) == ["z", "a"])
    #expect(after[0].links.map(\.eventID) == ["a/s0/e0"])
  }

  @Test("what is denied or planned is no incident that happened")
  func status() {
    let planned = SampleEvent("a") { $0.factuality = .planned }.event
    let denied = SampleEvent("b") {
      $0.place = .sumy; $0.polarity = .negative
    }.event
    let incidents = IncidentBuilder().incidents(from: [planned, denied])
    #expect(Set(incidents.map(\.status)) == [.planned, .denied])
    #expect(Aggregation(incidents: incidents).aggregates.isEmpty)
  }

  @Test("an incident reads back as it was written")
  func roundTrip() throws {
    for incident in IncidentBuilder().incidents(from: Self.crowd).prefix(20) {
      var writer = JSONWriter()
      incident.write(to: &writer)
      var reader = JSONReader(writer.bytes)
      #expect(try Incident(from: &reader) == incident)
    }
  }
}
