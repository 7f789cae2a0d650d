import GRDB

extension IncidentStore {
  /// The tables of the store and how older stores become newer ones.
  ///
  /// Events are kept whole as JSON; the other columns are copies to search and join by. GRDB notes the
  /// migrations that ran in `grdb_migrations`; `user_version` counts them, for readers that know
  /// nothing of GRDB.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 tables") { database in
      for statement in eventTables + [sentenceTable] + sentenceTriggers {
        try database.execute(sql: statement)
      }
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 tellings") { database in
      // Stores of version 1 keep their events; incidents are made anew with the next update.
      for table in ["incidents", "incident_events", "aggregates"] {
        try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
      try database.execute(sql: "ALTER TABLE events ADD COLUMN telling INTEGER")
      for statement in incidentTables + indices + views {
        try database.execute(sql: statement)
      }
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 links between tables") { database in
      try linkTables(database)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
  }

  /// The highest `user_version` that this program knows.
  static let version = 3

  private static let eventTables = [
    """
    CREATE TABLE documents (
      id TEXT PRIMARY KEY NOT NULL, url TEXT, title TEXT, site_name TEXT, language TEXT,
      published TEXT
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE events (
      rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, document_id TEXT NOT NULL,
      event_type TEXT NOT NULL, event_mode TEXT, date_from TEXT, country TEXT,
      sentence TEXT NOT NULL, json TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE failures (
      id TEXT PRIMARY KEY NOT NULL, stage TEXT NOT NULL, code TEXT NOT NULL, url TEXT,
      json TEXT NOT NULL
    ) WITHOUT ROWID
    """,
  ]

  /// The words of the sentences. Accents are folded, so that "deces" finds "décès"; the text itself stays
  /// in `events`, which Datasette finds by the double quotes.
  static let sentenceTable = """
    CREATE VIRTUAL TABLE sentences USING fts5 (
      sentence, content="events", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
    )
    """

  /// What keeps the index of the sentences at one with the events.
  static let sentenceTriggers = [
    """
    CREATE TRIGGER events_added AFTER INSERT ON events BEGIN
      INSERT INTO sentences (rowid, sentence) VALUES (new.rowid, new.sentence);
    END
    """,
    """
    CREATE TRIGGER events_removed AFTER DELETE ON events BEGIN
      INSERT INTO sentences (sentences, rowid, sentence)
      VALUES ('delete', old.rowid, old.sentence);
    END
    """,
    """
    CREATE TRIGGER events_changed AFTER UPDATE OF sentence ON events BEGIN
      INSERT INTO sentences (sentences, rowid, sentence)
      VALUES ('delete', old.rowid, old.sentence);
      INSERT INTO sentences (rowid, sentence) VALUES (new.rowid, new.sentence);
    END
    """,
  ]

  private static let incidentTables = [
    // What each document tells of each occurrence: the unit that is compared and placed.
    """
    CREATE TABLE tellings (
      id INTEGER PRIMARY KEY, incident INTEGER, parent INTEGER, document_id TEXT NOT NULL,
      first_event TEXT NOT NULL, published TEXT NOT NULL, position INTEGER NOT NULL,
      vagueness INTEGER NOT NULL, part_of TEXT, is_whole INTEGER NOT NULL, score REAL,
      evidence TEXT, links TEXT, events TEXT NOT NULL, profile BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE telling_keys (
      key INTEGER NOT NULL, telling INTEGER NOT NULL, PRIMARY KEY (key, telling)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE incidents (
      rowid INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, title TEXT NOT NULL,
      status TEXT NOT NULL, event_type TEXT NOT NULL, event_mode TEXT, quad TEXT, goldstein REAL,
      date_from TEXT, date_to TEXT, date_precision INTEGER, place TEXT, country TEXT, admin1 TEXT,
      latitude REAL, longitude REAL, place_precision INTEGER, fatalities_best INTEGER,
      fatalities_low INTEGER, fatalities_high INTEGER, injured_best INTEGER,
      arrested_best INTEGER, disputed INTEGER NOT NULL, part_of TEXT, counted INTEGER NOT NULL,
      documents INTEGER NOT NULL, copies INTEGER NOT NULL, voices INTEGER NOT NULL,
      mentions INTEGER NOT NULL, first_published TEXT, last_published TEXT, added TEXT NOT NULL,
      changed TEXT NOT NULL, founder TEXT NOT NULL, sort_key TEXT NOT NULL,
      digest INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE incident_parties (
      incident INTEGER NOT NULL, side TEXT NOT NULL, place INTEGER NOT NULL, code TEXT, name TEXT,
      country TEXT, sector TEXT, mentions INTEGER NOT NULL, PRIMARY KEY (incident, side, place)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE incident_changes (
      day TEXT NOT NULL, incident_id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
      what TEXT NOT NULL, merged_into TEXT, added TEXT NOT NULL
    )
    """,
  ]

  /// The indices, which a store that is filled for the first time gets when all rows are there.
  static let indices = indexed.map { "CREATE INDEX IF NOT EXISTS \($0.name) ON \($0.columns)" }
  /// Their names.
  static let indexNames = indexed.map(\.name)
  /// The names of `sentenceTriggers`.
  static let triggerNames = ["events_added", "events_removed", "events_changed"]

  private static let indexed = [
    (name: "events_by_document", columns: "events (document_id)"),
    (name: "events_by_telling", columns: "events (telling)"),
    (name: "tellings_by_document", columns: "tellings (document_id)"),
    (name: "tellings_by_incident", columns: "tellings (incident)"),
    (name: "documents_by_url", columns: "documents (url)"),
    (name: "incidents_by_date", columns: "incidents (date_from, country)"),
    (name: "incidents_by_sort_key", columns: "incidents (sort_key)"),
    (name: "incidents_by_added", columns: "incidents (added)"),
    (name: "incident_parties_by_code", columns: "incident_parties (code)"),
    (name: "incident_changes_by_day", columns: "incident_changes (day, incident_id)"),
  ]

  /// What people ask first, for readers of the file that write no joins. No function of this program
  /// is needed to read them.
  static let views = [
    """
    CREATE VIEW mentions AS
      SELECT incidents.id AS incident_id, events.id AS event_id, events.document_id,
        documents.site_name, documents.url, documents.published, events.event_type,
        events.event_mode, events.sentence, events.json
      FROM events JOIN tellings ON tellings.id = events.telling
        JOIN incidents ON incidents.rowid = tellings.incident
        LEFT JOIN documents ON documents.id = events.document_id
    """,
    countView("day", "date_from"), countView("country", "country"),
    countView("type", "event_type, event_mode"),
    """
    CREATE VIEW counts_by_dyad AS
      SELECT source.code AS source, target.code AS target, count(*) AS incidents,
        sum(incidents.mentions) AS mentions, sum(fatalities_best) AS fatalities_best,
        sum(goldstein) AS goldstein_sum
      FROM incidents
        JOIN incident_parties AS source ON source.incident = incidents.rowid
          AND source.side = 'actor'
        JOIN incident_parties AS target ON target.incident = incidents.rowid
          AND target.side = 'recipient'
      WHERE counted GROUP BY 1, 2
    """,
    """
    CREATE VIEW counts_by_failure AS
      SELECT stage, code, count(*) AS failures FROM failures GROUP BY 1, 2
    """,
  ]

  private static func countView(_ name: String, _ columns: String) -> String {
    """
    CREATE VIEW counts_by_\(name) AS
      SELECT \(columns), count(*) AS incidents, sum(mentions) AS mentions,
        sum(fatalities_low) AS fatalities_low, sum(fatalities_best) AS fatalities_best,
        sum(fatalities_high) AS fatalities_high, sum(goldstein) AS goldstein_sum
      FROM incidents WHERE counted GROUP BY \(columns)
    """
  }
}
