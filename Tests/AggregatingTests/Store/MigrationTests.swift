import GRDB
import Records
import TestSupport
import Testing

@testable import Aggregating

/// Stores that older versions made.
@Suite struct MigrationTests {
  /// A store as version 2 left it: the same rows, in tables without foreign keys.
  private func makeOld(_ path: String, version: Int) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).write { database in
      try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '3 %'")
      try database.execute(sql: "PRAGMA user_version = \(version)")
      guard version == 1 else { return }
      try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'")
      let views = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      for view in views { try database.execute(sql: "DROP VIEW \(view)") }
      for table in [
        "telling_keys", "incident_parties", "incident_changes", "tellings", "incidents",
      ] { try database.execute(sql: "DROP TABLE \(table)") }
      try database.execute(
        sql: """
          DROP INDEX events_by_telling; ALTER TABLE events DROP COLUMN telling;
          CREATE TABLE incidents (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE aggregates (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
          """)
    }
  }

  @Test("keep their events and find the same incidents", arguments: [1, 2])
  func migrate(_ version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/store.sqlite"
    let events = IncidentBuilderTests.crowd
    try IncidentStore(path: path).update(events: events, day: "2025-03-05")
    let before = try IncidentStore(path: path).incidents()
    try makeOld(path, version: version)
    let store = try IncidentStore(path: path)
    // Incidents of version 1 are made anew with the next update, those of version 2 stay.
    #expect(try store.incidents().count == (version == 1 ? 0 : before.count))
    let extra = SampleEvent("later") {
      $0.place = .toulouse
      $0.published = "2025-04-04"
      $0.date = ("2025-04-04", "2025-04-04", 1)
    }.event
    try store.update(events: [extra], day: "2025-04-04")
    let after = try store.incidents()
    #expect(after.count == before.count + 1)
    #expect(Set(before.map(\.id)).isSubset(of: after.map(\.id)))
    try store.database.read { database in
      let check = try String.fetchOne(database, sql: "PRAGMA integrity_check")
      let violations = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      let hits = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM sentences WHERE sentences MATCH 'frappe'")
      #expect(check == "ok" && violations.isEmpty && version == IncidentStore.version)
      #expect(hits ?? 0 > 0)
    }
  }

  @Test("a store made now and one that was brought up to date have the same tables")
  func sameTables() throws {
    let folder = try TemporaryFolder()
    func tables(_ path: String) throws -> [String] {
      try IncidentStore(path: path).database.read {
        try String.fetchAll(
          $0,
          sql: """
            SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
            WHERE name NOT LIKE 'sqlite_%' ORDER BY 1
            """)
      }
    }
    let (old, new) = (folder.path + "/old.sqlite", folder.path + "/new.sqlite")
    try IncidentStore(path: old).update(events: IncidentBuilderTests.crowd)
    try makeOld(old, version: 2)
    #expect(try tables(old) == tables(new))
  }
}
