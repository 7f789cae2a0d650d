/// A line of tab-separated cells, and where it stands.
struct TabbedLine {
  private let bytes: ArraySlice<UInt8>
  private var cells: [Range<Int>] = []
  /// "SY.txt:41".
  private let label: String
  private let number: Int

  /// Cuts a line.
  init(_ bytes: ArraySlice<UInt8>, label: String, number: Int) {
    self.bytes = bytes
    self.label = label
    self.number = number
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == 0x09 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<bytes.endIndex)
  }

  /// The number of cells.
  var count: Int { cells.count }

  /// The bytes of a cell.
  subscript(column: Int) -> ArraySlice<UInt8> { bytes[cells[column]] }

  /// A cell as text; invalid UTF-8 is mended.
  func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// Checks the number of cells.
  func expectColumns(_ expected: ClosedRange<Int>) throws(GazetteerError) {
    guard !expected.contains(count) else { return }
    let wanted =
      expected.count == 1
      ? "\(expected.lowerBound)" : "\(expected.lowerBound) to \(expected.upperBound)"
    throw error("expected \(wanted) columns, found \(count)")
  }

  /// A whole number that is not negative.
  func whole(_ column: Int, _ what: String) throws(GazetteerError) -> Int {
    guard let value = Int(text(column)), value >= 0 else {
      throw error("expected \(what), found \"\(text(column))\"")
    }
    return value
  }

  /// A geonameid.
  func geonameid(_ column: Int) throws(GazetteerError) -> UInt32 {
    guard let value = UInt32(text(column)) else {
      throw error("expected a geonameid, found \"\(text(column))\"")
    }
    return value
  }

  /// Degrees from minus to plus `limit`.
  func degrees(_ column: Int, _ what: String, limit: Double) throws(GazetteerError) -> Double {
    guard let value = Double(text(column)), abs(value) <= limit else {
      throw error("expected a \(what), found \"\(text(column))\"")
    }
    return value
  }

  /// An error about this line.
  func error(_ reason: String) -> GazetteerError {
    .malformed(place: "\(label):\(number)", reason: reason)
  }
}
