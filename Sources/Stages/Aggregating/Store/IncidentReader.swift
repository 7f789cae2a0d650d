import GRDB
import Records

/// Makes the incidents of a store anew from their events, one at a time.
struct IncidentReader {
  fileprivate let database: Database
  private let events: EventRows

  init(_ database: Database) {
    self.database = database
    events = EventRows(database)
  }

  /// The incidents that a query chooses, in the order of a run's output.
  func forEachIncident(_ query: IncidentQuery, _ body: (Incident) throws -> Void) throws {
    let (condition, arguments) = Self.condition(query)
    try forEachIncident(condition, arguments, body)
  }

  /// The incidents that some documents tell of.
  func forEachIncident(
    ofDocuments documents: [String], _ body: (Incident) throws -> Void
  ) throws {
    try database.execute(
      sql: "CREATE TEMP TABLE told (incident INTEGER PRIMARY KEY)")
    for document in documents {
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO told SELECT incident FROM tellings
          WHERE document_id = ? AND incident IS NOT NULL
          """
      ).execute(arguments: [document])
    }
    try forEachIncident("rowid IN (SELECT incident FROM told)", [], body)
    try database.execute(sql: "DROP TABLE told")
  }

  fileprivate func forEachIncident(
    _ condition: String, _ arguments: StatementArguments, _ body: (Incident) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT rowid, id, part_of FROM incidents WHERE \(condition) ORDER BY sort_key",
      arguments: arguments)
    while let row = try rows.next() {
      // One reader for each: what it keeps is not needed for the next.
      let members = try TellingRows(database).tellings(ofIncident: row[0])
      guard !members.isEmpty else { continue }
      try body(
        IncidentBuilder.incident(
          try events.events(of: members), members, id: row[1], partOf: row[2]))
    }
  }

  private static func condition(_ query: IncidentQuery) -> (String, StatementArguments) {
    var conditions = ["1"]
    var arguments = StatementArguments()
    func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?]) {
      conditions.append(condition)
      arguments += StatementArguments(values)
    }
    if let from = query.from { add("date_to >= ?", [from]) }
    if let to = query.to { add("date_from <= ?", [to]) }
    if let country = query.country { add("country = ?", [country]) }
    if let type = query.type {
      let parts = type.split(separator: "/", maxSplits: 1).map(String.init)
      add("event_type = ?", [parts.first ?? ""])
      if parts.count == 2 { add("event_mode = ?", [parts[1]]) }
    }
    if let actor = query.actor {
      // The end of a range that holds all texts with this beginning.
      add(
        """
        rowid IN (SELECT incident FROM incident_parties
        WHERE (code >= ? AND code < ?) OR instr(lower(name), lower(?)) > 0)
        """, [actor, actor + "\u{10FFFF}", actor])
    }
    if let text = query.text {
      add(
        """
        rowid IN (SELECT incident FROM tellings WHERE id IN (SELECT telling FROM events
        WHERE rowid IN (SELECT rowid FROM sentences WHERE sentences MATCH ?)))
        """, [text])
    }
    var condition = conditions.joined(separator: " AND ")
    if let limit = query.limit {
      condition = """
        rowid IN (SELECT rowid FROM incidents WHERE \(condition) ORDER BY sort_key LIMIT \(limit))
        """
    }
    return (condition, arguments)
  }
}

extension IncidentReader {
  /// The incident of an id, if there is one.
  func forEachIncident(id: String, _ body: (Incident) throws -> Void) throws {
    try forEachIncident("id = ?", [id], body)
  }

  /// Whether the store held incidents before a day of update.
  func hasIncidents(before day: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM incidents WHERE added < ?)
          OR EXISTS (SELECT 1 FROM incident_changes WHERE added < ?)
        """, arguments: [day, day]) ?? false
  }

  /// What is new, changed and withdrawn since a day.
  ///
  /// - Parameter last: The last day of update that counts; nil for all.
  func changes(since day: String, through last: String? = nil) throws -> [IncidentChange] {
    // Behind every day.
    let last = last ?? "~"
    var changes = try Row.fetchAll(
      database,
      sql: """
        SELECT id, added, title FROM incidents WHERE added BETWEEN ? AND ? ORDER BY sort_key
        """, arguments: [day, last]
    ).map { IncidentChange(incidentID: $0[0], kind: .new, date: $0[1], title: $0[2]) }
    for kind in [IncidentChange.Kind.changed, .withdrawn] {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT incident_id, max(day), title, group_concat(what, char(10)), max(merged_into)
          FROM (SELECT * FROM incident_changes
            WHERE day BETWEEN ? AND ? AND added < ? AND kind = ? ORDER BY day, rowid)
          WHERE (kind = 'withdrawn') = (incident_id NOT IN (SELECT id FROM incidents))
          GROUP BY incident_id ORDER BY 2, 1
          """, arguments: [day, last, day, kind.rawValue])
      changes += rows.map { row in
        IncidentChange(
          incidentID: row[0], kind: kind, date: row[1], title: row[2],
          what: (row[3] as String).split(separator: "\n").map(String.init), mergedInto: row[4])
      }
    }
    return changes
  }
}
