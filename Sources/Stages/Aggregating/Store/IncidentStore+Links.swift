import GRDB

extension IncidentStore {
  /// Makes the tables anew with foreign keys, by which programs such as Datasette and DB Browser lead from
  /// row to row, and the words of sentences anew, so that Datasette searches them. The keys are not enforced:
  /// rows are written in the order that is fastest.
  static func linkTables(_ database: Database) throws {
    let views = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
    for view in views { try database.execute(sql: "DROP VIEW \(view)") }
    for table in linkedTables {
      let old = try database.columns(in: table.name).map(\.name).joined(separator: ", ")
      try database.execute(
        sql: """
          CREATE TABLE anew (\(table.columns)) \(table.options);
          INSERT INTO anew (\(old)) SELECT \(old) FROM \(table.name);
          DROP TABLE \(table.name);
          ALTER TABLE anew RENAME TO \(table.name);
          """)
    }
    try database.execute(sql: "DROP TABLE sentences")
    try database.execute(sql: sentenceTable)
    try database.execute(sql: "INSERT INTO sentences (sentences) VALUES ('rebuild')")
    for statement in sentenceTriggers + indices + self.views {
      try database.execute(sql: statement)
    }
  }

  /// The tables as they are since version 3, each in front of those that point to it.
  private static let linkedTables = [
    (
      name: "incidents",
      columns: """
      rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, title TEXT NOT NULL,
      status TEXT NOT NULL, event_type TEXT NOT NULL, event_mode TEXT, quad TEXT, goldstein REAL,
      date_from TEXT, date_to TEXT, date_precision INTEGER, place TEXT, country TEXT, admin1 TEXT,
      latitude REAL, longitude REAL, place_precision INTEGER, fatalities_best INTEGER,
      fatalities_low INTEGER, fatalities_high INTEGER, injured_best INTEGER,
      arrested_best INTEGER, disputed INTEGER NOT NULL, part_of TEXT REFERENCES incidents (id),
      counted INTEGER NOT NULL, documents INTEGER NOT NULL, copies INTEGER NOT NULL,
      voices INTEGER NOT NULL, mentions INTEGER NOT NULL, first_published TEXT,
      last_published TEXT, added TEXT NOT NULL, changed TEXT NOT NULL, founder TEXT NOT NULL,
      sort_key TEXT NOT NULL, digest INTEGER NOT NULL
      """, options: ""
    ),
    (
      name: "incident_parties",
      columns: """
      incident INTEGER NOT NULL REFERENCES incidents (rowid), side TEXT NOT NULL,
      place INTEGER NOT NULL, code TEXT, name TEXT, country TEXT, sector TEXT,
      mentions INTEGER NOT NULL, PRIMARY KEY (incident, side, place)
      """, options: "WITHOUT ROWID"
    ),
    (
      name: "tellings",
      columns: """
      id INTEGER PRIMARY KEY, incident INTEGER REFERENCES incidents (rowid),
      parent INTEGER REFERENCES tellings (id),
      document_id TEXT NOT NULL REFERENCES documents (id), first_event TEXT NOT NULL,
      published TEXT NOT NULL, position INTEGER NOT NULL, vagueness INTEGER NOT NULL,
      part_of TEXT, is_whole INTEGER NOT NULL, score REAL, evidence TEXT, links TEXT,
      events TEXT NOT NULL, profile BLOB NOT NULL
      """, options: ""
    ),
    (
      name: "events",
      columns: """
      rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL,
      document_id TEXT NOT NULL REFERENCES documents (id), event_type TEXT NOT NULL,
      event_mode TEXT, date_from TEXT, country TEXT, sentence TEXT NOT NULL, json TEXT NOT NULL,
      telling INTEGER REFERENCES tellings (id)
      """, options: ""
    ),
  ]
}
