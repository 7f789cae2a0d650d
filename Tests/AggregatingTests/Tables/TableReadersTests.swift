import Foundation
import TestSupport
import Testing

@testable import Aggregating

/// What other people's programs make of the tables. Skipped where these are not installed
/// (`pip install pandas duckdb`).
@Suite(.enabled(if: Python.hasReaders))
struct TableReadersTests {
  /// Hostile and odd texts beside plain ones.
  private static let events =
    SampleTable.strike
    + [
      SampleEvent("c") {
        $0.text = "=cmd|' /C calc'!A0 \"cité\",\nsur deux lignes;\tet tabulation"
        $0.place = .toulouse
      }.event,
      SampleEvent("d") {
        $0.text = "Frappe \u{1F525} près d’Alep, été"
        $0.place = nil
        $0.date = ("2025-03-20", "2025-03-20", 1)
      }.event,
    ]

  @Test(
    "every table has the same rows and columns in pandas and DuckDB",
    arguments: ExportTable.allCases)
  func readers(_ table: ExportTable) throws {
    let folder = try TemporaryFolder()
    let aggregation = Aggregation(incidents: IncidentBuilder().incidents(from: Self.events))
    for format in [TableFormat.csv, .jsonl] {
      let text = try SampleTable.text(table, format, of: aggregation)
      try folder.write("table.\(format.rawValue)", Array(text.utf8))
    }
    let result = Python.run(
      """
      import csv, duckdb, json, pandas
      folder = \(Self.quoted(folder.path))
      with open(folder + "/table.csv", newline="", encoding="utf-8") as file:
          plain = list(csv.reader(file, strict=True))
      width = len(plain[0])
      assert all(len(row) == width for row in plain), "ragged"
      frame = pandas.read_csv(folder + "/table.csv", dtype=str, keep_default_na=False)
      assert list(frame.columns) == plain[0], "pandas columns"
      assert frame.values.tolist() == plain[1:], "pandas rows"
      duck = duckdb.sql(f"SELECT * FROM read_csv('{folder}/table.csv', all_varchar=true, header=true)")
      assert duck.columns == plain[0], "duckdb columns"
      assert [[cell or "" for cell in row] for row in duck.fetchall()] == plain[1:], "duckdb rows"
      lines = pandas.read_json(folder + "/table.jsonl", lines=True)
      assert list(lines.columns) == plain[0] and len(lines) == len(plain) - 1, "json"
      assert duckdb.sql(f"SELECT count(*) FROM read_json('{folder}/table.jsonl')").fetchall()[0][0] == len(lines)
      """)
    #expect(result.status == 0, "\(result.messages)")
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}

/// Runs what is written in Python.
private enum Python {
  static let hasReaders = run("import pandas, duckdb").status == 0

  static func run(_ script: String) -> (status: Int32, messages: String) {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script]
    let messages = Pipe()
    python.standardError = messages
    python.standardOutput = FileHandle.nullDevice
    do { try python.run() } catch { return (-1, "\(error)") }
    let bytes = messages.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    return (python.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
