import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct IncidentStoreTests {
  private func withStore(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("depeche-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("store.sqlite").path)
  }

  private func dump(_ path: String) throws -> [String] {
    let tables = ["documents", "events", "incidents", "incident_events", "aggregates", "failures"]
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
    try withStore { path in
      let events = IncidentBuilderTests.crowd
      let first = try IncidentStore(path: path).update(events: events, failures: [failure])
      let before = try dump(path)
      let second = try IncidentStore(path: path)
        .update(events: events.reversed(), failures: [failure])
      #expect(try dump(path) == before)
      #expect(first == second)
      #expect(first == IncidentBuilder().incidents(from: events))
    }
  }

  @Test("runs one after the other come to what one run gives")
  func increments() throws {
    try withStore { path in
      let events = IncidentBuilderTests.crowd
      _ = try IncidentStore(path: path).update(events: Array(events[..<100]), failures: [])
      _ = try IncidentStore(path: path).update(events: Array(events[100...]), failures: [])
      let stored = try dump(path).filter { $0.hasPrefix("incidents") }
      try withStore { whole in
        _ = try IncidentStore(path: whole).update(events: events, failures: [])
        #expect(try dump(whole).filter { $0.hasPrefix("incidents") } == stored)
      }
    }
  }

  @Test("gives the incidents of this run, with the mentions of earlier ones")
  func touched() throws {
    try withStore { path in
      let elsewhere = SampleEvent("b") { $0.place = .toulouse }.event
      _ = try IncidentStore(path: path)
        .update(events: [SampleEvent("a").event, elsewhere], failures: [])
      let later = SampleEvent("c") { $0.published = "2025-03-06" }.event
      let incidents = try IncidentStore(path: path).update(events: [later], failures: [])
      #expect(incidents.map { $0.mentions.map(\.documentID) } == [["a", "c"]])
    }
  }

  @Test("finds sentences without their accents, also after a change")
  func fullText() throws {
    try withStore { path in
      _ = try IncidentStore(path: path)
        .update(events: [SampleEvent("a") { $0.text = "Décès à l’hôpital" }.event], failures: [])
      func hits(_ word: String) throws -> Int? {
        try DatabaseQueue(path: path).read {
          try Int.fetchOne(
            $0, sql: "SELECT count(*) FROM sentences WHERE sentences MATCH ?", arguments: [word])
        }
      }
      #expect(try hits("deces") == 1)
      _ = try IncidentStore(path: path)
        .update(events: [SampleEvent("a") { $0.text = "Raid sur la gare" }.event], failures: [])
      #expect(try hits("deces") == 0)
      #expect(try hits("gare") == 1)
    }
  }

  @Test("refuses a newer store and what is no store")
  func refuses() throws {
    try withStore { path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(throws: StoreError.self) { try IncidentStore(path: path) }
      try Data("no database, just some text that is long enough".utf8)
        .write(to: URL(fileURLWithPath: path + ".txt"))
      #expect(throws: StoreError.self) { try IncidentStore(path: path + ".txt") }
      #expect(throws: StoreError.self) { try IncidentStore(path: "/nowhere/store.sqlite") }
    }
  }
}
