import GRDB
import Records

/// A SQLite database of what was fetched: every address with its state, and every body.
///
/// It makes a run cheap that comes after another (what has not changed is not sent again), lets a
/// run that was killed go on where it was, and answers by itself with `--offline`. Each answer is
/// written as it comes, in write-ahead mode: a crash loses at most the answer of the moment. One run
/// holds the store at a time.
public final class PageStore {
  /// Files of another program, or of a version of this one that nobody knows yet, are left alone.
  static let version = 2

  let database: DatabaseQueue
  let path: String

  /// Opens a store, and makes it where there is none.
  ///
  /// - Throws: `PageStoreError` when the file cannot be opened, is no database, is held by another
  ///   run, or was written by a newer version of this program.
  public init(path: String) throws(PageStoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { database in
      // The lock is kept to the end of the run, which also spares the file of shared memory.
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = NORMAL;
          """)
    }
    database = try Self.attempt(path) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
    let version = try Self.attempt(path) { [database] in
      try database.write { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }
    guard version <= Self.version else {
      throw PageStoreError(
        isLocked: false, description: "\(path): made by a newer version of Dépêche")
    }
    if version < Self.version {
      try write { try $0.execute(sql: version == 0 ? Self.tables : Self.changesSinceVersion1) }
    }
  }

  /// The tables. Times are seconds since 1970.
  private static let tables = """
    CREATE TABLE pages (
      -- The canonical address, and what answered there last: page, listing, redirect, failure.
      url TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      -- When it was last asked for with success, and before when it need not be asked for again.
      fetched INTEGER NOT NULL DEFAULT 0,
      next_due INTEGER NOT NULL DEFAULT 0,
      status INTEGER,
      -- Why it failed when it was last asked for, if it did: code, message, and whether it may pass.
      failure TEXT,
      failure_message TEXT,
      failure_is_transient INTEGER,
      etag TEXT,
      last_modified TEXT,
      -- Which of the bodies is the current one.
      digest TEXT,
      target TEXT,
      -- The order in which pages were given out first: the earlier of two equal ones is the original.
      place INTEGER
    ) STRICT;
    CREATE INDEX pages_by_digest ON pages (digest, place);
    CREATE INDEX pages_by_place ON pages (place);
    CREATE TABLE bodies (
      -- All versions of a page or listing. A page's body is its record as JSON, a listing's is as it
      -- came; both are zlib streams.
      url TEXT NOT NULL,
      digest TEXT NOT NULL,
      fetched_at TEXT NOT NULL,
      page_id TEXT,
      final_url TEXT NOT NULL,
      content_type TEXT,
      body BLOB NOT NULL,
      PRIMARY KEY (url, digest)
    ) STRICT;
    CREATE TABLE sites (
      site TEXT PRIMARY KEY NOT NULL,
      -- robots.txt of "host:port" as a zlib stream, empty for none, and when it was asked for.
      robots BLOB,
      robots_fetched INTEGER,
      -- The host (with its port where that is not the usual one) asked to be left alone until then.
      not_before INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE runs (
      started INTEGER NOT NULL,
      finished INTEGER
    ) STRICT;
    PRAGMA user_version = 2;
    """

  private static let changesSinceVersion1 = """
    ALTER TABLE pages ADD COLUMN failure_message TEXT;
    ALTER TABLE pages ADD COLUMN failure_is_transient INTEGER;
    PRAGMA user_version = 2;
    """

  // MARK: - Runs

  /// Begins a run.
  ///
  /// - Returns: What was fetched since then, in seconds since 1970, is of this run: the start of the
  ///   first of the runs before that did not come to their end, or now.
  func beginRun(now: Int) throws(PageStoreError) -> Int {
    try write { database in
      let start = try Int.fetchOne(
        database,
        sql: """
          SELECT min(started) FROM runs WHERE finished IS NULL AND rowid >
            coalesce((SELECT max(rowid) FROM runs WHERE finished IS NOT NULL), 0)
          """)
      try database.execute(sql: "INSERT INTO runs (started) VALUES (?)", arguments: [now])
      return start ?? now
    }
  }

  /// Notes that the run came to its end.
  func finishRun(now: Int) throws(PageStoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE runs SET finished = ? WHERE rowid = (SELECT max(rowid) FROM runs)",
        arguments: [now])
    }
  }

  // MARK: - For the other parts

  func write<Value>(_ body: (Database) throws -> Value) throws(PageStoreError) -> Value {
    try Self.attempt(path) { try database.write(body) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(PageStoreError) -> Value {
    try Self.attempt(path) { try database.read(body) }
  }

  /// Gives the errors of SQLite and GRDB a place and a kind.
  private static func attempt<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(PageStoreError) -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      let isLocked = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      let reason = isLocked ? "another run holds it" : error.message ?? "\(error.resultCode)"
      throw PageStoreError(isLocked: isLocked, description: "\(path): \(reason)")
    } catch {
      throw PageStoreError(isLocked: false, description: "\(path): \(error)")
    }
  }
}
