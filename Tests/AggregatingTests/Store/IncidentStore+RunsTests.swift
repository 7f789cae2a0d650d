import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite("IncidentStore+Runs")
struct IncidentStoreRunsTests {
  @Test("a day that is aggregated again tells what its edition told, of all its updates")
  func editionAgain() throws {
    try IncidentStoreTests.withStore { path in
      let store = try IncidentStore(path: path)
      let apart = SampleEvent("b") { $0.place = .sumy }
      try store.update(events: [SampleEvent("a").event, apart.event], day: "2025-03-04")
      let there = SampleEvent("c") { $0.place = .toulouse }.event
      let mended = SampleEvent("b") { $0.published = "2025-03-05" }.event
      let edition = try store.update(events: [there, mended], day: "2025-03-05").changes
      #expect(edition.map(\.kind) == [.new, .changed, .withdrawn])
      let before = try IncidentStoreTests.dump(path)
      let again = try store.update(events: [mended, there], day: "2025-03-05").changes
      #expect(try IncidentStoreTests.dump(path) == before)
      #expect(again.map(\.incidentID) == edition.map(\.incidentID))
      #expect(again.map(\.kind) == edition.map(\.kind))
      #expect(again.map(\.what) == edition.map(\.what))
      let later = SampleEvent("d") {
        $0.place = .toulouse
        $0.date = ("2025-04-01", "2025-04-01", 1)
      }.event
      let more = try store.update(events: [later], day: "2025-03-05").changes
      #expect(more.map(\.kind) == [.new, .new, .changed, .withdrawn])
      #expect(try store.update(events: [later], day: "2025-03-06").changes.isEmpty)
    }
  }

  @Test(
    "a store writes its first events once, and ahead from then on, though it was cut off between")
  func writesAhead() throws {
    try IncidentStoreTests.withStore { path in
      func mode() throws -> String? {
        try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
      }
      let store = try IncidentStore(path: path)
      #expect(try mode() == "delete")
      // Whoever has an empty store open sees its events once they are there.
      let reader = try DatabaseQueue(path: path)
      let count = { try reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM events") } }
      #expect(try count() == 0)
      try store.update(events: IncidentBuilderTests.crowd)
      #expect(try count() == IncidentBuilderTests.crowd.count)
      #expect(try mode() == "wal")
      try store.database.close()
      try reader.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      #expect(try mode() == "delete")
      _ = try IncidentStore(readingFrom: path)
      #expect(try mode() == "wal")
    }
  }

  @Test("a store that is not there is told from one that cannot be read")
  func missing() throws {
    try IncidentStoreTests.withStore { path in
      let error = #expect(throws: StoreError.self) { try IncidentStore(readingFrom: path) }
      #expect(error?.isMissing == true)
      try Data("junk, long enough to be looked at".utf8).write(to: URL(fileURLWithPath: path))
      let other = #expect(throws: StoreError.self) { try IncidentStore(readingFrom: path) }
      #expect(other?.isMissing == false)
    }
  }
}
