/// One row of comma-separated values after RFC 4180.
///
/// Values that hold a comma, a quote or a line end are quoted, quotes are doubled, the row ends in
/// CR LF. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, one of
/// these in full width, a tab or a line end) gets an apostrophe in front: spreadsheets then show it as text. One with
/// such a thing behind a semicolon is quoted, as spreadsheets of many countries begin a cell there.
/// Numbers stay as they are. Whoever needs texts to the byte reads the JSON Lines.
public struct CSVRow: Sendable {
  private var cells: [String] = []

  /// Makes an empty row.
  public init() {}

  /// Adds a text; nil is an empty cell.
  public mutating func add(_ text: String?) {
    let text = text ?? ""
    let isFormula = text.unicodeScalars.first.map(Self.beginsFormula) ?? false
    cells.append(Self.quoted(isFormula ? "'" + text : text))
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(scalar)
  }

  /// Adds a whole number; nil is an empty cell.
  public mutating func add(_ number: Int?) { cells.append(number.map { "\($0)" } ?? "") }

  /// Adds a number; nil is an empty cell.
  public mutating func add(_ number: Double?) { cells.append(number.map { "\($0)" } ?? "") }

  /// Adds several texts as one cell, separated by semicolons.
  public mutating func add(_ texts: [String]) { add(texts.joined(separator: ";") as String?) }

  /// The row with its end.
  public var text: String { cells.joined(separator: ",") + "\r\n" }

  private static func quoted(_ text: String) -> String {
    var last: Unicode.Scalar?
    let needsQuotes = text.unicodeScalars.contains { scalar in
      defer { last = scalar }
      return "\",\r\n".unicodeScalars.contains(scalar) || last == ";" && beginsFormula(scalar)
    }
    guard needsQuotes else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
