import Foundation
import GRDB
import Records

/// Tellings as rows of a store.
///
/// A telling is one object however often its row is read, for as long as this lives.
final class TellingRows: TellingSource {
  private let database: Database
  private var known: [Int64: Telling] = [:]
  /// Rows that an update takes out, and that are as good as gone.
  private var removed: Set<Int64> = []
  /// For profiles, so that its memory is used again.
  private var writer = ByteWriter()
  private lazy var insertion = Result { try RowStatement(database, sql: Self.insertionSQL) }
  private lazy var keyInsertion = Result {
    try RowStatement(
      database, sql: "INSERT OR IGNORE INTO telling_keys (key, telling) VALUES (?, ?)")
  }
  private lazy var placing = Result {
    try RowStatement(
      database,
      sql: "UPDATE tellings SET incident = ?, parent = ?, score = ?, evidence = ? WHERE id = ?")
  }

  init(_ database: Database) { self.database = database }

  private static let columns = """
    id, incident, parent, document_id, first_event, published, part_of, is_whole, score, evidence,
    links, events, profile
    """

  private static let insertionSQL = """
    INSERT INTO tellings (document_id, first_event, published, position, vagueness, part_of,
      is_whole, links, events, profile, incident, parent, score, evidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  // MARK: - Writing

  /// Writes a telling that has no row yet. It is not kept: a long run would keep all of them.
  ///
  /// - Parameter incident: The row of its incident; nil while it has no place among others.
  func insert(_ telling: Telling, incident: Int64? = nil) throws {
    telling.incidentRow = incident ?? 0
    let statement = try insertion.get()
    statement.bind(telling.documentID)
    statement.bind(telling.id)
    statement.bind(telling.published)
    statement.bind(telling.profile.position)
    statement.bind(telling.profile.vagueness)
    statement.bind(telling.partOf)
    statement.bind(telling.isWhole)
    statement.bind(telling.links.isEmpty ? nil : Self.json(telling.links))
    statement.bind(Self.lines(telling.eventIDs))
    writer.removeAll()
    telling.profile.write(to: &writer)
    statement.bind(bytes: writer.bytes)
    statement.bind(incident)
    Self.bindPlace(of: telling, to: statement)
    try statement.execute()
    telling.row = database.lastInsertedRowID
  }

  private static func bindPlace(of telling: Telling, to statement: RowStatement) {
    statement.bind(telling.parent.map(\.row))
    statement.bind(telling.parent == nil ? nil : telling.score)
    statement.bind(telling.evidence.isEmpty ? nil : lines(telling.evidence))
  }

  private static func lines(_ texts: [String]) -> String {
    texts.count == 1 ? texts[0] : texts.joined(separator: "\n")
  }

  /// Writes the keys under which a telling is found from now on.
  func insertKeys(of telling: Telling) throws {
    for key in telling.keys {
      try insertKey(Int64(bitPattern: key), of: telling.row)
    }
  }

  /// Writes a key of a telling.
  private func insertKey(_ key: Int64, of telling: Int64) throws {
    let statement = try keyInsertion.get()
    statement.bind(key)
    statement.bind(telling)
    try statement.execute()
  }

  /// Rows of keys that go in with one statement: a row takes far less than a statement.
  private static let keysAtOnce = 128

  /// Writes keys of tellings in the order of the table.
  ///
  /// - Parameter forEach: Calls its argument with each key and telling.
  func insertKeys(_ forEach: ((_ key: Int64, _ telling: Int64) throws -> Void) throws -> Void)
    throws
  {
    let rows = Array(repeating: "(?, ?)", count: Self.keysAtOnce).joined(separator: ", ")
    let statement = try RowStatement(
      database, sql: "INSERT OR IGNORE INTO telling_keys (key, telling) VALUES \(rows)")
    var pending: [Int64] = []
    try forEach { key, telling in
      pending.append(key)
      pending.append(telling)
      guard pending.count == 2 * Self.keysAtOnce else { return }
      for number in pending { statement.bind(number) }
      try statement.execute()
      pending.removeAll(keepingCapacity: true)
    }
    for place in stride(from: 0, to: pending.count, by: 2) {
      try insertKey(pending[place], of: pending[place + 1])
    }
  }

  /// Writes the place of a telling among others.
  func updatePlace(of telling: Telling, incident: Int64) throws {
    telling.incidentRow = incident
    let statement = try placing.get()
    statement.bind(incident)
    Self.bindPlace(of: telling, to: statement)
    statement.bind(telling.row)
    try statement.execute()
  }

  /// Takes a telling out.
  func delete(_ telling: Telling) throws {
    removed.insert(telling.row)
    try database.execute(sql: "DELETE FROM tellings WHERE id = ?", arguments: [telling.row])
    // Only what is placed is found by keys.
    if telling.incidentRow == 0 { return }
    for key in telling.keys {
      try database.execute(
        sql: "DELETE FROM telling_keys WHERE key = ? AND telling = ?",
        arguments: [Int64(bitPattern: key), telling.row])
    }
  }

  // MARK: - Reading

  func tellings(under key: UInt64) throws -> [Telling] {
    try fetch(
      "WHERE id IN (SELECT telling FROM telling_keys WHERE key = ?)",
      [Int64(bitPattern: key)])
  }

  /// The tellings of a document.
  func tellings(ofDocument id: String) throws -> [Telling] {
    try fetch("WHERE document_id = ? ORDER BY id", [id])
  }

  /// The tellings of an incident, in the order of placement, with their parents.
  func tellings(ofIncident row: Int64) throws -> [Telling] {
    let members = try fetch("WHERE incident = ?", [row]).sorted(by: Telling.precedes)
    for member in members { member.parent = known[member.parentRow] }
    return members
  }

  /// The tellings with a row behind one.
  func tellings(behind row: Int64) throws -> [Telling] { try fetch("WHERE id > ?", [row]) }

  /// The telling of an event; nil where none has it.
  func telling(ofEvent id: String) throws -> Telling? {
    try fetch("WHERE id = (SELECT telling FROM events WHERE id = ?)", [id]).first
  }

  func fetchCluster(of telling: Telling) throws {
    guard telling.incidentRow != 0, telling.cluster == nil else { return }
    let cluster = TellingCluster()
    cluster.row = telling.incidentRow
    for member in try tellings(ofIncident: telling.incidentRow) where member.cluster == nil {
      cluster.insert(member)
    }
  }

  private func fetch(_ condition: String, _ arguments: StatementArguments) throws -> [Telling] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Self.columns) FROM tellings \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var tellings: [Telling] = []
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if removed.contains(id) { continue }
      if let telling = known[id] {
        tellings.append(telling)
        continue
      }
      let telling = try Self.telling(row)
      known[id] = telling
      tellings.append(telling)
    }
    return tellings
  }

  private static func telling(_ row: Row) throws -> Telling {
    guard let profile = TellingProfile(bytes: [UInt8](row[12] as Data)) else {
      throw StoreError(isLocked: false, description: "a telling has a profile of another version")
    }
    let telling = Telling(
      id: row[4], documentID: row[3],
      eventIDs: (row[11] as String).split(separator: "\n").map(String.init), published: row[5],
      profile: profile, links: try (row[10] as String?).map(links) ?? [], partOf: row[6],
      isWhole: row[7])
    telling.row = row[0]
    telling.incidentRow = row[1] ?? 0
    telling.parentRow = row[2] ?? 0
    telling.score = row[8] ?? 0
    telling.evidence = (row[9] as String?)?.split(separator: "\n").map(String.init) ?? []
    return telling
  }

  private static func json(_ links: [IncidentLink]) -> String {
    var writer = JSONWriter()
    links.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func links(_ json: String) throws -> [IncidentLink] {
    var reader = JSONReader(Array(json.utf8))
    return try reader.read()
  }
}
