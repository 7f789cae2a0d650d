import GRDB

extension IncidentStore {
  /// The tables of the store and how older stores become newer ones.
  ///
  /// Records are kept whole as JSON in `json`; the other columns are copies to search and join by.
  /// GRDB notes the migrations that ran in `grdb_migrations`; `user_version` counts them, for
  /// readers that know nothing of GRDB.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 tables") { database in
      for statement in tables { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    return migrator
  }

  /// The highest `user_version` that this program knows.
  static let version = 1

  private static let tables = [
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
    "CREATE INDEX events_by_document ON events (document_id)",
    """
    CREATE TABLE incidents (
      id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL,
      event_type TEXT NOT NULL, event_mode TEXT, date_from TEXT, date_to TEXT,
      date_precision INTEGER, place TEXT, country TEXT, latitude REAL, longitude REAL,
      fatalities_best INTEGER, fatalities_low INTEGER, fatalities_high INTEGER,
      disputed INTEGER NOT NULL, voices INTEGER NOT NULL, mentions INTEGER NOT NULL,
      json TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX incidents_by_date ON incidents (date_from, country)",
    """
    CREATE TABLE incident_events (
      event_id TEXT PRIMARY KEY NOT NULL, incident_id TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX incident_events_by_incident ON incident_events (incident_id)",
    """
    CREATE TABLE aggregates (
      id TEXT PRIMARY KEY NOT NULL, "group" TEXT NOT NULL, keys TEXT NOT NULL,
      incidents INTEGER NOT NULL, events INTEGER NOT NULL, fatalities_best INTEGER NOT NULL,
      failures INTEGER NOT NULL, json TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE failures (
      id TEXT PRIMARY KEY NOT NULL, stage TEXT NOT NULL, code TEXT NOT NULL, url TEXT,
      json TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    // Accents are folded, so that "deces" finds "décès"; the text itself stays in `events`.
    """
    CREATE VIRTUAL TABLE sentences USING fts5 (
      sentence, content='events', content_rowid='rowid', tokenize="unicode61 remove_diacritics 2"
    )
    """,
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
}
