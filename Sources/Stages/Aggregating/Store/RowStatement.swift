import GRDB
import GRDBSQLite
import Glibc

/// A statement that is executed for each of a million rows, its values bound one after the other.
///
/// GRDB has an array of boxes made for every row and looks after its observers around every execution; that
/// took as long as all that SQLite does with the row (200,000 events into an empty store, 2026-11-28). Here
/// only GRDB's connection is used. A statement that gives no rows, on the thread of its database.
final class RowStatement {
  /// SQLite copies what is bound before the call returns.
  private static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let database: Database
  /// Holds `handle`.
  private let statement: Statement
  private let handle: OpaquePointer
  /// The place of the last value that was bound.
  private var place: Int32 = 0
  /// What went wrong first with a value: too long a text.
  private var failure = SQLITE_OK

  /// Prepares a statement.
  ///
  /// - Throws: `DatabaseError` for SQL that is none.
  init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Binds the next value: a text or null.
  func bind(_ text: String?) {
    guard var text else { return bindNull() }
    text.withUTF8 { bind(text: $0) }
  }

  /// Binds the next value: a text as valid UTF-8.
  func bind(utf8 text: ArraySlice<UInt8>) { text.withUnsafeBufferPointer { bind(text: $0) } }

  private func bind(text: UnsafeBufferPointer<UInt8>) {
    place += 1
    // No bytes have no address, which would be null. A text ends at U+0000, as where GRDB binds it.
    guard let start = text.baseAddress, !text.isEmpty else {
      note(sqlite3_bind_text(handle, place, "", 0, Self.isCopied))
      return
    }
    let end = memchr(start, 0, text.count).map {
      UnsafePointer($0.assumingMemoryBound(to: UInt8.self))
    }
    let count = end.map { $0 - start } ?? text.count
    note(
      start.withMemoryRebound(to: CChar.self, capacity: count) {
        sqlite3_bind_text64(
          handle, place, $0, UInt64(count), Self.isCopied, UInt8(SQLITE_UTF8))
      })
  }

  /// Binds the next value: bytes.
  func bind(bytes: [UInt8]) {
    place += 1
    note(
      bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, place, $0.baseAddress, UInt64($0.count), Self.isCopied)
      })
  }

  /// Binds the next value: a whole number or null.
  func bind(_ number: Int64?) {
    guard let number else { return bindNull() }
    place += 1
    note(sqlite3_bind_int64(handle, place, number))
  }

  /// Binds the next value: a whole number or null.
  func bind(_ number: Int?) { bind(number.map(Int64.init)) }

  /// Binds the next value: a truth as 0 or 1.
  func bind(_ isTrue: Bool) { bind(isTrue ? 1 : 0 as Int64) }

  /// Binds the next value: a number or null.
  func bind(_ number: Double?) {
    guard let number else { return bindNull() }
    place += 1
    note(sqlite3_bind_double(handle, place, number))
  }

  private func bindNull() {
    place += 1
    note(sqlite3_bind_null(handle, place))
  }

  private func note(_ code: Int32) {
    if failure == SQLITE_OK { failure = code }
  }

  /// Executes the statement with the values that were bound since the last time.
  ///
  /// - Throws: `DatabaseError`.
  func execute() throws {
    precondition(
      place == sqlite3_bind_parameter_count(handle), "\(place) values for \(statement.sql)")
    place = 0
    let bound = failure
    failure = SQLITE_OK
    let stepped = bound == SQLITE_OK ? sqlite3_step(handle) : bound
    // Resetting repeats the error of the step and has none of its own.
    guard stepped == SQLITE_DONE else {
      let error = DatabaseError(
        resultCode: ResultCode(rawValue: stepped), message: database.lastErrorMessage,
        sql: statement.sql)
      sqlite3_reset(handle)
      throw error
    }
    sqlite3_reset(handle)
  }
}
