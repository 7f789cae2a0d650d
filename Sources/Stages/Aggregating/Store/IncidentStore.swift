import GRDB
import Records

/// A SQLite database that collects events over many runs and holds the incidents they make.
///
/// Events stay; incidents and counts are made anew from all of them with each update, so that a
/// mention that comes in today joins an incident of last week. An update is one transaction: after a
/// crash the store holds the state before it or the state after it. The same input twice changes
/// nothing, not even the file's content.
public struct IncidentStore {
  /// Another program may read or write the store for so long before an update gives up.
  private static let secondsToWait = 5.0

  private let database: DatabaseQueue
  private let path: String

  /// Opens a store, makes it where there is none, and brings an older one up to date.
  ///
  /// - Throws: `StoreError` when the file cannot be opened, is no database, is locked, or was
  ///   written by a newer version of this program.
  public init(path: String) throws(StoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.secondsToWait)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    database = try Self.attempt(path) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
    let version = try Self.attempt(path) { [database] in
      try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }
    guard version <= Self.version else {
      throw StoreError(
        isLocked: false, description: "\(path): made by a newer version of Dépêche")
    }
    try Self.attempt(path) { [database] in try Self.migrator.migrate(database) }
  }

  /// Adds events and failures, and makes incidents and counts anew.
  ///
  /// - Parameters:
  ///   - events: Any order; an event with a known id replaces the known one.
  ///   - failures: Failures of the run.
  /// - Returns: The incidents that mention one of `events`, as all stored events together make them.
  /// - Throws: `StoreError`; nothing is changed then.
  public func update(events: [Event], failures: [FailureRecord]) throws(StoreError) -> [Incident] {
    try Self.attempt(path) {
      try database.write { database in
        let added = IncidentBuilder.eachOnce(events)
        for event in added { try Self.save(event, in: database) }
        for failure in failures { try Self.save(failure, in: database) }
        let incidents = IncidentBuilder().incidents(from: try Self.storedEvents(in: database))
        try Self.replaceIncidents(with: incidents, in: database)
        let aggregation = Aggregation(
          incidents: incidents, failures: try Self.failureCounts(in: database))
        try Self.replaceAggregates(with: aggregation.aggregates, in: database)
        let ids = Set(added.map(\.id))
        return incidents.filter { $0.mentions.contains { ids.contains($0.eventID) } }
      }
    }
  }

  // MARK: - Writing

  private static func save(_ event: Event, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO documents (id, url, title, site_name, language, published)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title,
          site_name = excluded.site_name, language = excluded.language,
          published = excluded.published
        WHERE (url, title, site_name, language, published) IS NOT
          (excluded.url, excluded.title, excluded.site_name, excluded.language,
          excluded.published)
        """,
      arguments: [
        event.documentID, event.url, event.title, event.siteName, event.language, event.published,
      ])
    try database.execute(
      sql: """
        INSERT INTO events
          (id, document_id, event_type, event_mode, date_from, country, sentence, json)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET document_id = excluded.document_id,
          event_type = excluded.event_type, event_mode = excluded.event_mode,
          date_from = excluded.date_from, country = excluded.country,
          sentence = excluded.sentence, json = excluded.json
        WHERE json <> excluded.json
        """,
      arguments: [
        event.id, event.documentID, event.coding.type, event.coding.mode, event.date?.from,
        event.place?.country, event.sentence.text, json(event),
      ])
  }

  private static func save(_ failure: FailureRecord, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO failures (id, stage, code, url, json) VALUES (?, ?, ?, ?, ?)",
      arguments: [failure.id, failure.stage, failure.code, failure.url, json(failure)])
  }

  private static func replaceIncidents(with incidents: [Incident], in database: Database) throws {
    let known = try storedJSON(of: "incidents", in: database)
    let ids = Set(incidents.map(\.id))
    for gone in known.keys where !ids.contains(gone) {
      try database.execute(sql: "DELETE FROM incidents WHERE id = ?", arguments: [gone])
    }
    // Mentions that moved or are gone; a mention belongs to one incident at a time.
    for incident in incidents {
      let text = json(incident)
      guard known[incident.id] != text else { continue }
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO incidents (id, title, status, event_type, event_mode, date_from,
            date_to, date_precision, place, country, latitude, longitude, fatalities_best,
            fatalities_low, fatalities_high, disputed, voices, mentions, json)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          incident.id, incident.title, incident.status.rawValue, incident.eventType,
          incident.eventMode, incident.date?.from, incident.date?.to, incident.date?.precision,
          incident.place?.name, incident.place?.country, incident.place?.latitude,
          incident.place?.longitude, incident.fatalities?.best, incident.fatalities?.low,
          incident.fatalities?.high, incident.disputed, incident.voices, incident.mentions.count,
          text,
        ])
      for mention in incident.mentions {
        try database.execute(
          sql: "INSERT OR REPLACE INTO incident_events (event_id, incident_id) VALUES (?, ?)",
          arguments: [mention.eventID, incident.id])
      }
    }
  }

  private static func replaceAggregates(
    with aggregates: [Aggregate], in database: Database
  ) throws {
    let known = try storedJSON(of: "aggregates", in: database)
    let ids = Set(aggregates.map(\.id))
    for gone in known.keys where !ids.contains(gone) {
      try database.execute(sql: "DELETE FROM aggregates WHERE id = ?", arguments: [gone])
    }
    for aggregate in aggregates {
      let text = json(aggregate)
      guard known[aggregate.id] != text else { continue }
      let keys = aggregate.keys.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      try database.execute(
        sql: "INSERT OR REPLACE INTO aggregates VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          aggregate.id, aggregate.group.rawValue, keys.joined(separator: ";"),
          aggregate.incidents, aggregate.events, aggregate.fatalitiesBest, aggregate.failures, text,
        ])
    }
  }

  // MARK: - Reading

  private static func storedEvents(in database: Database) throws -> [Event] {
    var events: [Event] = []
    let rows = try String.fetchCursor(database, sql: "SELECT json FROM events ORDER BY id")
    while let text = try rows.next() {
      var reader = JSONReader(Array(text.utf8))
      events.append(try reader.read())
    }
    return events
  }

  private static func storedJSON(
    of table: String, in database: Database
  ) throws -> [String: String] {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, json FROM \(table)")
    return try Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0["json"]) })
  }

  private static func failureCounts(in database: Database) throws -> [[String]: Int] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT stage, code, count(*) AS number FROM failures GROUP BY stage, code")
    return try Dictionary(
      uniqueKeysWithValues: rows.map { ([$0["stage"], $0["code"]], $0["number"]) })
  }

  private static func json(_ record: some JSONRepresentable) -> String {
    var writer = JSONWriter()
    record.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Gives the errors of SQLite and GRDB a place and a kind.
  private static func attempt<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      let isLocked = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
      throw StoreError(isLocked: isLocked, description: "\(path): \(reason)")
    } catch {
      throw StoreError(isLocked: false, description: "\(path): \(error)")
    }
  }
}
