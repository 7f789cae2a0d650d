/// A tab-separated file of language data.
///
/// Lines that begin with `#` are comments. One of them names the columns:
/// `# columns: lemma<TAB>type`. Every other line that is not blank is a row with just as many cells.
public struct DataTable: Sendable {
  /// One row and where it stands.
  public struct Row: Sendable {
    /// The cells, without white space around; empty where the file leaves them empty.
    public let cells: [String]
    /// The line of the file, from 1.
    public let line: Int
    /// The file's path below `Data`.
    public let path: String

    /// The row's place as events cite it: "fr/verbs.tsv:41".
    public var place: String { "\(path):\(line)" }

    /// One cell, by the order of the columns that the reader asked for.
    public subscript(column: Int) -> String { cells[column] }

    /// The entries of a cell that holds a list: `a|b|c`.
    public func list(_ column: Int) -> [String] {
      cells[column].split(separator: "|").map { $0.trimming(" ") }.filter { !$0.isEmpty }
    }

    /// The number in a cell; nil when the cell is empty.
    ///
    /// - Throws: `LanguageDataError` when the cell holds something else.
    public func number(_ column: Int) throws(LanguageDataError) -> Double? {
      if cells[column].isEmpty { return nil }
      guard let number = Double(cells[column]) else {
        throw error("expected a number, found \"\(cells[column])\"")
      }
      return number
    }

    /// An error about this row.
    public func error(_ message: String) -> LanguageDataError {
      LanguageDataError("\(place): \(message)")
    }
  }

  /// The rows in the order of the file.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - columns: The columns that the file must have. Rows give them in this order, whatever the
  ///     order in the file; further columns of the file are left out.
  /// - Throws: `LanguageDataError` with file and line.
  public init(_ file: LanguageDataFile, columns: [String]) throws(LanguageDataError) {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw LanguageDataError("\(file.origin): invalid UTF-8")
    }
    var names: [String]?
    var order: [Int] = []
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.hasPrefix("# columns:") {
        let found = Self.cells(of: line.dropFirst("# columns:".count))
        names = found
        order = try columns.map { (column) throws(LanguageDataError) in
          guard let place = found.firstIndex(of: column) else {
            throw LanguageDataError("\(file.origin):\(number): expected a column \(column)")
          }
          return place
        }
      }
      if line.hasPrefix("#") || line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
      guard let names else {
        throw LanguageDataError("\(file.origin):\(number): expected \"# columns:\" before the rows")
      }
      let cells = Self.cells(of: line)
      guard cells.count == names.count else {
        throw LanguageDataError(
          "\(file.origin):\(number): expected \(names.count) columns, found \(cells.count)")
      }
      rows.append(Row(cells: order.map { cells[$0] }, line: number, path: file.path))
    }
    self.rows = rows
  }

  private static func cells(of line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimming(" ") }
  }
}

extension StringProtocol {
  /// The text without `character` at its ends.
  func trimming(_ character: Character) -> String {
    var rest = self[...]
    while rest.first == character { rest = rest.dropFirst() }
    while rest.last == character { rest = rest.dropLast() }
    return String(rest)
  }
}
