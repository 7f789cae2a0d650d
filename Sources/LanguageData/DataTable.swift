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
    /// Where the file really lies, for messages.
    let origin: String

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
      LanguageDataError("\(origin):\(line): \(message)")
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
    var names: [String]?
    var order: [Int] = []
    var rows: [Row] = []
    var number = 0
    for line in Self.lines(of: file.bytes) {
      number += 1
      let place = "\(file.origin):\(number)"
      guard let text = String(validating: line, as: UTF8.self) else {
        throw LanguageDataError("\(place): expected UTF-8, found other bytes")
      }
      if text.hasPrefix(Self.columnsMark) {
        let found = Self.cells(of: text.dropFirst(Self.columnsMark.count))
        names = found
        order = try Self.order(of: columns, in: found, place)
      }
      if line.first == UInt8(ascii: "#") || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        continue
      }
      guard let names else {
        throw LanguageDataError("\(place): expected \"\(Self.columnsMark)\", found a row before it")
      }
      let cells = Self.cells(of: text[...])
      guard cells.count == names.count else {
        throw LanguageDataError("\(place): expected \(names.count) columns, found \(cells.count)")
      }
      rows.append(
        Row(cells: order.map { cells[$0] }, line: number, path: file.path, origin: file.origin))
    }
    self.rows = rows
  }

  private static let columnsMark = "# columns:"

  /// The lines, without LF, CR before it, or a byte order mark in front: editors leave them.
  ///
  /// Bytes, not characters, are split: CR and LF together are one `Character`.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    return bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
  }

  private static func order(
    of columns: [String], in found: [String], _ place: String
  ) throws(LanguageDataError) -> [Int] {
    var order: [Int] = []
    for column in columns {
      guard let index = found.firstIndex(of: column) else {
        let names = found.joined(separator: ", ")
        throw LanguageDataError("\(place): expected a column \(column), found \(names)")
      }
      order.append(index)
    }
    return order
  }

  private static func cells(of line: Substring) -> [String] {
    line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
      Substring($0).trimming(" ")
    }
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
