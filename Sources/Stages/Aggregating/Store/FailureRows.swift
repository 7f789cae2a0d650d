import GRDB
import Records

/// Failures as rows of a store.
struct FailureRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Writes a failure, unless it is stored already.
  func insert(_ failure: FailureRecord) throws {
    var writer = JSONWriter()
    failure.write(to: &writer)
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO failures (id, stage, code, url, json) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      failure.id, failure.stage, failure.code, failure.url,
      String(decoding: writer.bytes, as: UTF8.self),
    ])
  }
}
