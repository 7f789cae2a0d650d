import Foundation
import GRDB
import Records

/// Events and their documents as rows of a store.
final class EventRows {
  private let database: Database
  private lazy var insertion = Result {
    try RowStatement(
      database,
      sql: """
        INSERT INTO events (id, document_id, event_type, event_mode, date_from, country, sentence,
          json, telling) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """)
  }
  private lazy var documentInsertion = Result {
    try RowStatement(
      database,
      sql: """
        INSERT INTO documents (id, url, title, site_name, language, published)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title,
          site_name = excluded.site_name, language = excluded.language,
          published = excluded.published
        WHERE (url, title, site_name, language, published) IS NOT
          (excluded.url, excluded.title, excluded.site_name, excluded.language,
          excluded.published)
        """)
  }
  private lazy var reading = Result {
    try database.makeStatement(sql: "SELECT CAST(json AS BLOB) FROM events WHERE id = ?")
  }
  private lazy var counting = Result {
    try database.makeStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM events WHERE document_id = ?)")
  }

  init(_ database: Database) { self.database = database }

  /// Whether events of a document are stored.
  func hasEvents(ofDocument id: String) throws -> Bool {
    try Bool.fetchOne(counting.get(), arguments: [id]) ?? false
  }

  /// Writes the document that an event tells of itself.
  func saveDocument(of event: Event) throws {
    let statement = try documentInsertion.get()
    statement.bind(event.documentID)
    statement.bind(event.url)
    statement.bind(event.title)
    statement.bind(event.siteName)
    statement.bind(event.language)
    statement.bind(event.published)
    try statement.execute()
  }

  /// Writes an event.
  ///
  /// - Returns: The number of its row; nil where one with its id is stored already.
  func insert(_ line: ToldEvent, telling: Int64?) throws -> Int64? {
    let statement = try insertion.get()
    statement.bind(line.event.id)
    statement.bind(line.event.documentID)
    statement.bind(line.event.coding.type)
    statement.bind(line.event.coding.mode)
    statement.bind(line.event.date?.from)
    statement.bind(line.event.place?.country)
    statement.bind(line.event.sentence.text)
    statement.bind(utf8: line.line)
    statement.bind(telling)
    try statement.execute()
    return database.changesCount == 0 ? nil : database.lastInsertedRowID
  }

  /// What is stored of an event: row, JSON and document; nil for an event that is new.
  func stored(_ id: String) throws -> (row: Int64, json: String, document: String)? {
    let statement = try database.cachedStatement(
      sql: "SELECT rowid, json, document_id FROM events WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { ($0[0], $0[1], $0[2]) }
  }

  /// Writes an event over a stored one.
  func replace(_ row: Int64, with line: ToldEvent) throws {
    let event = line.event
    try database.execute(
      sql: """
        UPDATE events SET document_id = ?, event_type = ?, event_mode = ?, date_from = ?,
          country = ?, sentence = ?, json = ? WHERE rowid = ?
        """,
      arguments: [
        event.documentID, event.coding.type, event.coding.mode, event.date?.from,
        event.place?.country, event.sentence.text, line.json, row,
      ])
  }

  /// The documents of an address that have events.
  func documents(at address: String) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT id FROM documents WHERE url = ? ORDER BY id", arguments: [address])
  }

  /// Other documents of a document's address: earlier texts of one page.
  func documents(sharingAddressWith document: String) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id FROM documents
        WHERE url = (SELECT url FROM documents WHERE id = ?) AND id <> ? ORDER BY id
        """)
    return try String.fetchAll(statement, arguments: [document, document])
  }

  /// Says which telling an event belongs to.
  func assign(_ eventID: String, to telling: Int64?) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE events SET telling = ? WHERE id = ? AND telling IS NOT ?")
    try statement.execute(arguments: [telling, eventID, telling])
  }

  /// Takes events of a document out, and with its last event the document.
  func delete(_ ids: [String], of document: String) throws {
    for id in ids { try database.execute(sql: "DELETE FROM events WHERE id = ?", arguments: [id]) }
    try database.execute(
      sql: """
        DELETE FROM documents WHERE NOT EXISTS
          (SELECT 1 FROM events WHERE document_id = documents.id) AND id = ?
        """, arguments: [document])
  }

  /// One event.
  func event(_ id: String) throws -> ToldEvent? {
    let statement = try reading.get()
    statement.setUncheckedArguments([id])
    let rows = try Row.fetchCursor(statement)
    // The row is the statement's own: it must not be reset before the event is read.
    return try withExtendedLifetime(rows) { try rows.next().map(Self.event) }
  }

  private static func event(_ row: Row) throws -> ToldEvent {
    // The bytes as they lie in the database, copied once; what was stored had been read before.
    let bytes = try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] }
    return try ToldEvent(checked: bytes, 0..<bytes.count)
  }

  /// The events of tellings.
  func events(of tellings: [Telling]) throws -> [ToldEvent] {
    try tellings.flatMap { try $0.eventIDs.compactMap { try event($0) } }
  }

  /// The events of a document.
  func events(ofDocument id: String) throws -> [ToldEvent] {
    let statement = try database.cachedStatement(
      sql: "SELECT CAST(json AS BLOB) FROM events WHERE document_id = ? ORDER BY id")
    let rows = try Row.fetchCursor(statement, arguments: [id])
    var events: [ToldEvent] = []
    while let row = try rows.next() { events.append(try Self.event(row)) }
    return events
  }

  /// What each site has told, by its name.
  func sources() throws -> [SourceCoverage] {
    var tally = SourceTally()
    // The counts come from an index that is read in the order of the documents.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT site_name, CASE WHEN coalesce(site_name, '') = '' THEN url END,
          substr(published, 1, 10), count(*), sum(number)
        FROM documents JOIN
          (SELECT document_id, count(*) AS number FROM events GROUP BY document_id)
          ON document_id = documents.id
        GROUP BY 1, 2, 3
        """)
    while let row = try rows.next() {
      tally.count(name: row[0], url: row[1], day: row[2], documents: row[3], events: row[4])
    }
    return tally.sources
  }
}
