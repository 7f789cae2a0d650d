import Aggregating
import ArgumentParser

/// A table and where it goes: "gdelt=events.tsv".
struct TableFile: Sendable {
  let table: ExportTable
  let format: TableFormat
  let path: String

  init(table: ExportTable, format: TableFormat, path: String) {
    self.table = table
    self.format = format
    self.path = path
  }

  /// Reads the argument.
  ///
  /// - Throws: `ValidationError` that names what is wrong.
  @Sendable init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ValidationError("expected table=file, found \(argument)")
    }
    guard let table = ExportTable(rawValue: String(parts[0])) else {
      let names = ExportTable.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no table \(parts[0]); there are \(names)")
    }
    let path = String(parts[1])
    guard let format = TableFormat(path: path), table.formats.contains(format) else {
      let ends = table.formats.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw ValidationError(
        "expected a file that ends in \(ends) for \(table.rawValue), found \(path)")
    }
    self.init(table: table, format: format, path: path)
  }
}
