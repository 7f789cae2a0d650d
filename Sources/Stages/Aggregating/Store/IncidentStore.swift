import GRDB
import Glibc
import Records

/// A SQLite database that collects events over many runs and holds the incidents they make.
///
/// A mention that comes in today joins an incident of last week, which keeps its id. An update is one
/// transaction: after a crash the store holds the state before it or the state after it. The same
/// input twice changes nothing, not even the file's content.
public struct IncidentStore: Sendable {
  /// Another program may read or write the store for so long before an update gives up.
  private static let secondsToWait = 5.0
  /// Memory for pages of the database, which bounds that of an update.
  static let cacheKibibytes = 65_536

  let database: DatabaseQueue
  let path: String

  /// Opens a store, makes it where there is none, and brings an older one up to date.
  ///
  /// - Throws: `StoreError` when the file cannot be opened, is no database, is locked, or was
  ///   written by a newer version of this program.
  public init(path: String) throws(StoreError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.secondsToWait)
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // Only a new file takes the page size: two events fit into one page.
      try database.execute(sql: "PRAGMA page_size = 8192")
      try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKibibytes)")
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
    try Self.attempt(path) { [database] in
      try Self.migrator.migrate(database)
      try database.writeWithoutTransaction { database in
        if try !Self.isEmpty(database) { Self.writeAhead(database) }
      }
    }
  }

  /// Whether the store holds no event.
  static func isEmpty(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM events)") ?? false
  }

  /// Has pages written to a log first from now on, so that others read while one writes.
  ///
  /// The first events go in without, since nobody misses them meanwhile and every page would be written
  /// twice; both ways are safe.
  static func writeAhead(_ database: Database) {
    do {
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    } catch {
      // Somebody reads just now; the next who opens the store turns the log on.
    }
  }

  /// Opens a store that is there already, to read it. One of an older version is brought up to date.
  public init(readingFrom path: String) throws(StoreError) {
    guard access(path, R_OK) == 0 else {
      throw StoreError(
        isLocked: false, isMissing: true, description: "\(path): no such store")
    }
    try self.init(path: path)
  }

  /// Adds events and failures, and makes the incidents that they concern anew.
  ///
  /// - Parameters:
  ///   - events: Any order; an event with a known id replaces the known one.
  ///   - failures: Failures of the run.
  ///   - day: The day of the update; nil for the last day of publication among the events.
  ///   - replacedDocuments: See `AggregationOptions`.
  /// - Returns: The incidents that documents of `events` tell of, as all stored events make them.
  /// - Throws: `StoreError`; nothing is changed then.
  @discardableResult
  public func update(
    events: [Event], failures: [FailureRecord] = [], day: String? = nil,
    replacing replacedDocuments: Set<String>? = nil
  ) throws(StoreError) -> Aggregation {
    let collector = try EventCollector(store: self)
    for event in events { collector.add(event) }
    for failure in failures { collector.notice(failure) }
    var options = AggregationOptions()
    options.day = day
    options.replacedDocuments = replacedDocuments
    options.keepsIncidents = true
    return try Self.attempt(path) { try collector.finish(options) }
  }

  // MARK: - Reading

  /// Calls `body` with each incident that a query chooses, in the order of a run's output.
  public func forEachIncident(
    matching query: IncidentQuery = IncidentQuery(), _ body: (Incident) throws -> Void
  ) throws {
    try database.read { try IncidentReader($0).forEachIncident(query, body) }
  }

  /// The incidents that a query chooses.
  public func incidents(
    matching query: IncidentQuery = IncidentQuery()
  ) throws(StoreError) -> [Incident] {
    try Self.attempt(path) {
      var incidents: [Incident] = []
      try forEachIncident(matching: query) { incidents.append($0) }
      return incidents
    }
  }

  /// One incident; nil where the store has none of this id.
  public func incident(id: String) throws(StoreError) -> Incident? {
    try Self.attempt(path) {
      try database.read { database in
        var found: Incident?
        try IncidentReader(database).forEachIncident(id: id) { found = $0 }
        return found
      }
    }
  }

  /// What is new, changed and withdrawn since a day of update, ISO 8601: each incident once.
  ///
  /// - Returns: New ones first, then changed ones, then withdrawn ones. What came and went since that
  ///   day is not told of.
  public func changes(since day: String) throws(StoreError) -> [IncidentChange] {
    try Self.attempt(path) { try database.read { try IncidentReader($0).changes(since: day) } }
  }

  /// What each site has told, by its name.
  public func sources() throws(StoreError) -> [SourceCoverage] {
    try Self.attempt(path) { try database.read { try EventRows($0).sources() } }
  }

  // MARK: - Errors

  static func attempt<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      let isLocked = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      throw StoreError(
        isLocked: isLocked,
        description: "\(path): \(error.message ?? "cannot read or write the store")")
    } catch {
      throw StoreError(isLocked: false, description: "\(path): \(error)")
    }
  }
}
