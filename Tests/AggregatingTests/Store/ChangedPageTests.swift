import Records
import TestSupport
import Testing

@testable import Aggregating

/// What becomes of incidents when pages are fetched again.
@Suite struct ChangedPageTests {
  private let folder: TemporaryFolder
  private let store: IncidentStore

  init() throws {
    folder = try TemporaryFolder()
    store = try IncidentStore(path: folder.path + "/store.sqlite")
  }

  /// A mention on a page that is the same whatever its text.
  private func mention(
    _ document: String, of page: String, _ change: (inout SampleEvent) -> Void = { _ in }
  ) -> Event {
    var event = SampleEvent(document, change).event
    event.url = "https://example.org/\(page)"
    return event
  }

  private func gone(_ page: String) -> FailureRecord {
    var failure = FailureRecord(
      stage: "fetch",
      failure: StageFailure(
        .init(rawValue: "http_status"), "the server answered with status 410"), input: "")
    failure.url = "https://example.org/\(page)"
    return failure
  }

  @Test("over three days incidents are new, changed under their ids, and withdrawn")
  func threeDays() throws {
    let first = try store.update(
      events: [
        mention("a1", of: "strike") { $0.killed = 6 },
        mention("b1", of: "protest") {
          $0.type = "PROTEST"
          $0.mode = "demo"
          $0.place = .toulouse
        },
      ], day: "2025-03-04")
    #expect(first.changes.isEmpty)
    #expect(try store.changes(since: "2025-03-04").map(\.kind) == [.new, .new])

    let second = try store.update(
      events: [mention("a2", of: "strike") { $0.killed = 9 }], day: "2025-03-05")
    let strike = try #require(first.incidents.first { $0.eventType == "ASSAULT" })
    #expect(second.changes.map(\.incidentID) == [strike.id])
    #expect(second.changes.map(\.kind) == [.changed])
    #expect(second.changes.map(\.what) == [["fatalities 6 → 9"]])
    #expect(second.incidents.map(\.id) == [strike.id])
    #expect(second.incidents.map { $0.mentions.map(\.documentID) } == [["a2"]])
    #expect(try store.changes(since: "2025-03-05").map(\.kind) == [.changed])

    let third = try store.update(events: [], failures: [gone("strike")], day: "2025-03-06")
    #expect(third.changes.map(\.kind) == [.withdrawn])
    #expect(third.changes.map(\.incidentID) == [strike.id])
    #expect(try store.incidents().map(\.eventType) == ["PROTEST"])
  }

  @Test("an incident of several pages keeps its id whichever of them changes")
  func severalPages() throws {
    let there = mention("c1", of: "other") { $0.published = "2025-03-05" }
    let before = try store.update(events: [mention("a1", of: "page"), there])
    for (number, document) in ["a2", "a3"].enumerated() {
      let after = try store.update(
        events: [mention(document, of: "page") { $0.killed = 7 + number }], day: "2025-03-06")
      #expect(after.incidents.map(\.id) == before.incidents.map(\.id))
      #expect(after.changes.map(\.kind) == [.changed])
    }
    #expect(try store.incidents().map(\.mentions.count) == [2])
  }

  @Test("an incident keeps its id when the page that told it first is taken off")
  func founderGone() throws {
    let later = mention("c1", of: "other") { $0.published = "2025-03-05" }
    let before = try store.update(events: [mention("a1", of: "page"), later])
    #expect(before.incidents.count == 1)
    let after = try store.update(events: [], failures: [gone("page")], day: "2025-03-06")
    #expect(after.changes.map(\.kind) == [.changed])
    #expect(after.changes.map(\.incidentID) == before.incidents.map(\.id))
    #expect(try store.incidents().map { $0.mentions.map(\.documentID) } == [["c1"]])
  }

  @Test("what a page no longer tells is withdrawn, what it tells besides is new")
  func partlyTold() throws {
    let before = try store.update(events: [
      mention("a1", of: "page"),
      mention("a1", of: "page") {
        $0.sentence = 1
        $0.place = .toulouse
        $0.text = "Raid contre le dépôt du port"
      },
    ])
    let after = try store.update(
      events: [
        mention("a2", of: "page") { $0.killed = 2 },
        mention("a2", of: "page") {
          $0.sentence = 1
          $0.type = "PROTEST"
          $0.mode = "demo"
          $0.text = "Cortège devant la mairie"
        },
      ], day: "2025-03-05")
    #expect(before.incidents.count == 2)
    #expect(Set(after.changes.map(\.kind)) == [.new, .changed, .withdrawn])
    let kept = try #require(before.incidents.first { $0.place?.name == "Kharkiv" })
    #expect(after.changes.first { $0.kind == .changed }?.incidentID == kept.id)
  }

  @Test("a page whose new text tells what another page told is merged into that incident")
  func mergedByCorrection() throws {
    let before = try store.update(events: [
      mention("a1", of: "page"), mention("b1", of: "wrong") { $0.place = .sumy },
    ])
    let after = try store.update(events: [mention("b2", of: "wrong")], day: "2025-03-05")
    let kept = try #require(before.incidents.first { $0.place?.name == "Kharkiv" })
    #expect(after.changes.map(\.kind) == [.changed, .withdrawn])
    #expect(after.changes.map(\.mergedInto) == [nil, kept.id])
  }
}
