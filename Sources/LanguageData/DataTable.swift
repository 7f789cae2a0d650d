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
      cells[column].utf8.split(separator: UInt8(ascii: "|")).map { Substring($0).trimmingSpaces() }
        .filter { !$0.isEmpty }
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
  ///   - optional: Columns that the file may lack; rows give them behind the others, empty where it does.
  /// - Throws: `LanguageDataError` with file and line.
  public init(
    _ file: LanguageDataFile, columns: [String], optional: [String] = []
  ) throws(LanguageDataError) {
    let bytes = file.bytes
    try Self.checkText(file)
    var columnCount: Int?
    var order: [Int?] = []
    var rows: [Row] = []
    var cells: [Range<Int>] = []
    var number = 0
    var start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    while start <= bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Self.withoutReturn(bytes[start..<end])
      start = end + 1
      if line.first == UInt8(ascii: "#") {
        guard line.starts(with: Self.columnsMark.utf8) else { continue }
        Self.split(line.dropFirst(Self.columnsMark.utf8.count), into: &cells)
        let found = cells.map { String(decoding: bytes[$0], as: UTF8.self) }
        columnCount = found.count
        order = try Self.order(of: columns, in: found, "\(file.origin):\(number)")
        order += optional.map(found.firstIndex)
        continue
      }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      guard let columnCount else {
        throw LanguageDataError(
          "\(file.origin):\(number): expected \"\(Self.columnsMark)\", found a row before it")
      }
      Self.split(line, into: &cells)
      guard cells.count == columnCount else {
        throw LanguageDataError(
          "\(file.origin):\(number): expected \(columnCount) columns, found \(cells.count)")
      }
      rows.append(
        Row(
          cells: order.map { $0.map { String(decoding: bytes[cells[$0]], as: UTF8.self) } ?? "" },
          line: number, path: file.path, origin: file.origin))
    }
    self.rows = rows
  }

  private static let columnsMark = "# columns:"
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Checks that a file is UTF-8.
  private static func checkText(_ file: LanguageDataFile) throws(LanguageDataError) {
    do { _ = try UTF8Span(validating: file.bytes.span) } catch {
      let line = file.bytes[..<error.byteOffsets.lowerBound].count { $0 == 0x0A } + 1
      throw LanguageDataError("\(file.origin):\(line): expected UTF-8, found other bytes")
    }
  }

  /// A line without the CR that editors leave before LF.
  ///
  /// Bytes, not characters, are split: CR and LF together are one `Character`.
  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }

  /// Finds the cells of a line, without spaces around.
  private static func split(_ line: ArraySlice<UInt8>, into cells: inout [Range<Int>]) {
    cells.removeAll(keepingCapacity: true)
    var start = line.startIndex
    while true {
      let end = line[start...].firstIndex(of: 0x09) ?? line.endIndex
      var low = start
      var high = end
      while low < high, line[low] == 0x20 { low += 1 }
      while high > low, line[high - 1] == 0x20 { high -= 1 }
      cells.append(low..<high)
      if end == line.endIndex { return }
      start = end + 1
    }
  }

  private static func order(
    of columns: [String], in found: [String], _ place: String
  ) throws(LanguageDataError) -> [Int?] {
    var order: [Int?] = []
    for column in columns {
      guard let index = found.firstIndex(of: column) else {
        let names = found.joined(separator: ", ")
        throw LanguageDataError("\(place): expected a column \(column), found \(names)")
      }
      order.append(index)
    }
    return order
  }
}

extension Substring {
  /// The text without spaces at its ends.
  func trimmingSpaces() -> String {
    let start = utf8.drop { $0 == 0x20 }.startIndex
    guard let last = utf8[start...].lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(self[start..<utf8.index(after: last)])
  }
}
