import Foundation
import GRDB
import Testing

@testable import Aggregating

@Suite("RowStatement")
struct RowStatementTests {
  private func rows(_ body: (Database) throws -> Void) throws -> [[DatabaseValue]] {
    try DatabaseQueue().write { database in
      try database.execute(
        sql: "CREATE TABLE sample (a TEXT UNIQUE, b TEXT, c BLOB, d INTEGER, e REAL, f INTEGER)")
      try body(database)
      return try Row.fetchAll(database, sql: "SELECT * FROM sample ORDER BY rowid")
        .map { Array($0.databaseValues) }
    }
  }

  private func statement(_ database: Database) throws -> RowStatement {
    try RowStatement(database, sql: "INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// The same row through GRDB.
  private func insert(_ values: StatementArguments, _ database: Database) throws {
    try database.execute(sql: "INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?)", arguments: values)
  }

  @Test(
    "binds what GRDB binds",
    arguments: ["é « 🙂 »", "", "a\0b", "\0", String(repeating: "x", count: 9000)])
  func values(_ text: String) throws {
    let bytes = Array("{\(text)}".utf8)
    let own = try rows { database in
      let statement = try statement(database)
      statement.bind(text)
      statement.bind(utf8: Array(text.utf8)[...])
      statement.bind(bytes: bytes)
      statement.bind(Int.min)
      statement.bind(-0.1)
      statement.bind(true)
      try statement.execute()
    }
    let other = try rows { database in
      try insert([text, text, Data(bytes), Int.min, -0.1, true], database)
    }
    #expect(own == other)
  }

  @Test("binds nothing as null")
  func nulls() throws {
    let own = try rows { database in
      let statement = try statement(database)
      statement.bind(nil as String?)
      statement.bind(utf8: [])
      statement.bind(bytes: [1])
      statement.bind(nil as Int64?)
      statement.bind(nil as Double?)
      statement.bind(nil as Int?)
      try statement.execute()
    }
    #expect(own[0].map(\.isNull) == [true, false, false, true, true, true])
  }

  @Test("goes on after a row that the table does not take")
  func error() throws {
    let own = try rows { database in
      let statement = try statement(database)
      func insert(_ text: String) throws {
        statement.bind(text)
        for _ in 0..<5 { statement.bind(nil as Int?) }
        try statement.execute()
      }
      try insert("a")
      let error = #expect(throws: DatabaseError.self) { try insert("a") }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
      try insert("b")
    }
    #expect(own.map { String.fromDatabaseValue($0[0]) } == ["a", "b"])
  }

  @Test("says what is wrong with a statement")
  func noStatement() throws {
    try DatabaseQueue().write { database in
      _ = #expect(throws: DatabaseError.self) {
        try RowStatement(database, sql: "INSERT INTO nowhere")
      }
    }
  }
}
