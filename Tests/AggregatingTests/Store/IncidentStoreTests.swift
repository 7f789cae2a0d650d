import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentStoreTests {
  static func withStore(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("depeche-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("store.sqlite").path)
  }

  /// The rows of all tables.
  static func dump(_ path: String) throws -> [String] {
    let tables = [
      "documents", "events", "incidents", "incident_parties", "tellings", "telling_keys",
      "incident_changes", "failures",
    ]
    return try DatabaseQueue(path: path).read { database in
      try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1").map {
          "\(table) \($0)"
        }
      }
    }
  }

  private let failure = FailureRecord(
    stage: "clean", failure: StageFailure(.invalidJSON, "no object"), input: "")

  @Test("the same input twice changes nothing")
  func idempotent() throws {
    try Self.withStore { path in
      var events = IncidentBuilderTests.crowd
      // Events of one document may name it differently.
      for place in events.indices { events[place].title = "Title \(place)" }
      let first = try IncidentStore(path: path).update(events: events, failures: [failure])
      let before = try Self.dump(path)
      let second = try IncidentStore(path: path)
        .update(events: events.reversed(), failures: [failure])
      #expect(try Self.dump(path) == before)
      #expect(first.incidents == second.incidents)
      #expect(first.incidents == IncidentBuilder().incidents(from: events))
      #expect(second.changes.isEmpty)
    }
  }

  /// The mentions of each incident.
  private func groups(_ path: String) throws -> Set<Set<String>> {
    Set(try IncidentStore(path: path).incidents().map { Set($0.mentions.map(\.eventID)) })
  }

  @Test(
    "parts in any order and number come to what one run gives",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func increments(_ seed: UInt64) throws {
    try Self.withStore { path in
      var generator = SeededGenerator(seed: seed)
      var events = IncidentBuilderTests.crowd.shuffled(using: &generator)
      let whole = IncidentBuilder().incidents(from: events)
      while !events.isEmpty {
        let count = min(events.count, Int.random(in: 1...90, using: &generator))
        try IncidentStore(path: path).update(events: Array(events.prefix(count)))
        events.removeFirst(count)
      }
      #expect(try groups(path) == Set(whole.map { Set($0.mentions.map(\.eventID)) }))
    }
  }

  @Test("runs in the order of publication come to the very records of one run")
  func chronicle() throws {
    try Self.withStore { path in
      let events = IncidentBuilderTests.crowd.sorted {
        ($0.published ?? "", $0.id) < ($1.published ?? "", $1.id)
      }
      try IncidentStore(path: path).update(events: Array(events[..<100]))
      try IncidentStore(path: path).update(events: Array(events[100...]))
      #expect(
        try IncidentStore(path: path).incidents() == IncidentBuilder().incidents(from: events))
    }
  }

  @Test("an incident keeps its id when an earlier report comes late")
  func lateReport() throws {
    try Self.withStore { path in
      let store = try IncidentStore(path: path)
      let before = try store.update(events: [SampleEvent("b").event])
      let early = SampleEvent("a") {
        $0.published = "2025-03-03"
        $0.killed = 4
      }.event
      let after = try store.update(events: [early], day: "2025-03-06")
      #expect(after.incidents.map(\.id) == before.incidents.map(\.id))
      #expect(after.incidents.map(\.mentions.count) == [2])
      #expect(after.changes.map(\.kind) == [.changed])
      #expect(after.changes.map(\.what) == [["fatalities – → 4", "mentions 1 → 2"]])
    }
  }

  @Test("tells what is new, changed and withdrawn since a day")
  func changes() throws {
    try Self.withStore { path in
      let store = try IncidentStore(path: path)
      let apart = SampleEvent("b") { $0.place = .sumy }
      try store.update(events: [SampleEvent("a").event, apart.event], day: "2025-03-04")
      let there = SampleEvent("c") { $0.place = .toulouse }.event
      try store.update(events: [there], day: "2025-03-05")
      // Read again, the second report turns out to tell of the first one's town.
      let mended = SampleEvent("b") { $0.published = "2025-03-05" }.event
      let last = try store.update(events: [mended], day: "2025-03-06")
      #expect(last.changes.map(\.kind) == [.changed, .withdrawn])
      #expect(try store.changes(since: "2025-03-06").map(\.kind) == [.changed, .withdrawn])
      let since = try store.changes(since: "2025-03-05")
      #expect(since.map(\.kind) == [.new, .changed, .withdrawn])
      let kept = try #require(since.first { $0.kind == .changed })
      #expect(since.last?.mergedInto == kept.incidentID)
      #expect(try store.changes(since: "2025-03-07").isEmpty)
      #expect(try store.changes(since: "2025-03-04").map(\.kind) == [.new, .new])
    }
  }

  @Test("a page that was taken off takes its events with it")
  func pageGone() throws {
    try Self.withStore { path in
      let store = try IncidentStore(path: path)
      let other = SampleEvent("b") { $0.place = .toulouse }.event
      try store.update(events: [SampleEvent("a").event, other])
      var gone = FailureRecord(
        stage: "fetch",
        failure: StageFailure(
          .init(rawValue: "http_status"), "the server answered with status 410"), input: "")
      gone.url = "https://example.org/a"
      let changes = try store.update(events: [], failures: [gone], day: "2025-03-06").changes
      #expect(changes.map(\.kind) == [.withdrawn])
      #expect(try store.incidents().flatMap { $0.mentions.map(\.documentID) } == ["b"])
    }
  }

  @Test("what a document told before and tells no more is taken back, where documents are whole")
  func replaced() throws {
    try Self.withStore { path in
      let store = try IncidentStore(path: path)
      let here = SampleEvent("a").event
      let there = SampleEvent("a") {
        $0.sentence = 1
        $0.place = .toulouse
      }.event
      let other = SampleEvent("b") { $0.place = .sumy }.event
      try store.update(events: [here, there, other])
      try store.update(events: [here])
      #expect(try store.incidents().count == 3)
      let changes = try store.update(events: [here], day: "2025-03-05", replacing: []).changes
      #expect(changes.map(\.kind) == [.withdrawn])
      let rest = try store.update(events: [here], day: "2025-03-06", replacing: ["b"]).changes
      #expect(rest.map(\.kind) == [.withdrawn])
      #expect(try store.incidents().flatMap { $0.mentions.map(\.eventID) } == ["a/s0/e0"])
    }
  }

  @Test("finds by day, country, actor, type and words")
  func query() throws {
    try Self.withStore { path in
      let store = try IncidentStore(path: path)
      try store.update(events: [
        SampleEvent("a") { $0.text = "Décès à l’hôpital" }.event,
        SampleEvent("b") {
          $0.place = .toulouse
          $0.type = "PROTEST"
          $0.mode = "demo"
          $0.actors = ["FRACVL"]
          $0.date = ("2025-04-01", "2025-04-01", 1)
        }.event,
      ])
      func found(_ change: (inout IncidentQuery) -> Void) throws -> [String] {
        var query = IncidentQuery()
        change(&query)
        return try store.incidents(matching: query).flatMap { $0.mentions.map(\.documentID) }
      }
      #expect(try found { _ in } == ["a", "b"])
      #expect(try found { $0.from = "2025-03-05" } == ["b"])
      #expect(try found { $0.to = "2025-03-05" } == ["a"])
      #expect(try found { $0.country = "UKR" } == ["a"])
      #expect(try found { $0.actor = "RUS" } == ["a"])
      #expect(try found { $0.actor = "name of fra" } == ["b"])
      #expect(try found { $0.type = "PROTEST/demo" } == ["b"])
      #expect(try found { $0.type = "PROTEST/riot" } == [])
      #expect(try found { $0.text = "deces" } == ["a"])
      #expect(try found { $0.limit = 1 } == ["a"])
    }
  }

  @Test("gives the incidents of this run, with the mentions of earlier ones")
  func touched() throws {
    try Self.withStore { path in
      let elsewhere = SampleEvent("b") { $0.place = .toulouse }.event
      try IncidentStore(path: path)
        .update(events: [SampleEvent("a").event, elsewhere], failures: [])
      let later = SampleEvent("c") { $0.published = "2025-03-06" }.event
      let incidents = try IncidentStore(path: path).update(events: [later], failures: []).incidents
      #expect(incidents.map { $0.mentions.map(\.documentID) } == [["a", "c"]])
    }
  }

  @Test("finds sentences without their accents, also after a change")
  func fullText() throws {
    try Self.withStore { path in
      try IncidentStore(path: path)
        .update(events: [SampleEvent("a") { $0.text = "Décès à l’hôpital" }.event], failures: [])
      func hits(_ word: String) throws -> Int? {
        try DatabaseQueue(path: path).read {
          try Int.fetchOne(
            $0, sql: "SELECT count(*) FROM sentences WHERE sentences MATCH ?", arguments: [word])
        }
      }
      #expect(try hits("deces") == 1)
      try IncidentStore(path: path)
        .update(events: [SampleEvent("a") { $0.text = "Raid sur la gare" }.event], failures: [])
      #expect(try hits("deces") == 0)
      #expect(try hits("gare") == 1)
    }
  }

  @Test("other programs can read every table and view, and follow the links")
  func readable() throws {
    try Self.withStore { path in
      try IncidentStore(path: path).update(events: IncidentBuilderTests.crowd)
      try DatabaseQueue(path: path).read { database in
        let names = try String.fetchAll(
          database,
          sql: """
            SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
            AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'sentences_%'
            """)
        var empty: [String] = []
        for name in names {
          let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name)")
          if count == 0 { empty.append(name) }
        }
        let mayBeEmpty = ["counts_by_dyad", "counts_by_failure", "failures", "incident_changes"]
        #expect(Set(empty).isSubset(of: mayBeEmpty))
        #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        #expect(try database.foreignKeys(on: "events").count == 2)
        #expect(try database.foreignKeys(on: "tellings").count == 3)
      }
    }
  }

  @Test("refuses a newer store and what is no store")
  func refuses() throws {
    try Self.withStore { path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(throws: StoreError.self) { try IncidentStore(path: path) }
      try Data("no database, just some text that is long enough".utf8)
        .write(to: URL(fileURLWithPath: path + ".txt"))
      #expect(throws: StoreError.self) { try IncidentStore(path: path + ".txt") }
      #expect(throws: StoreError.self) { try IncidentStore(path: "/nowhere/store.sqlite") }
    }
  }
}
