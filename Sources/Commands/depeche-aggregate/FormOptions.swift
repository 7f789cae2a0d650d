import Aggregating
import ArgumentParser
import CommandSupport

/// The forms in which incidents are written besides records.
struct FormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write incidents as CSV to this file.", valueName: "file"),
    completion: .file())
  var csv: String?

  @Option(
    help: ArgumentHelp(
      """
      Write a table to a file: incidents, events, gdelt, acled, dyad-day, dyad-month, country-month, \
      admin1-month or sources; as .csv, .tsv, .jsonl or .geojson. May be repeated.
      """,
      valueName: "table=file"),
    completion: .file(), transform: TableFile.init)
  var write: [TableFile] = []

  @Option(
    help: ArgumentHelp(
      "Write all tables, and incidents as GeoJSON too, into this folder.", valueName: "folder"),
    completion: .directory)
  var tables: String?

  @Option(
    help: ArgumentHelp("Write a page to read to this file.", valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    name: .customLong("report-language"),
    help: ArgumentHelp(
      "The language of the page and the feed: en, fr, or another of your data.", valueName: "code"))
  var language = "en"

  @Option(
    help: ArgumentHelp("Write an Atom feed of the incidents to this file.", valueName: "file"),
    completion: .file())
  var feed: String?

  @Flag(help: "Write incidents as a table for people, instead of records.")
  var table = false

  @Option(
    help: ArgumentHelp(
      "Show only the incidents in the table that most sites tell of, so many of them.",
      valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "How many columns the table may take; by default those of the terminal, or 120.",
      valueName: "columns"))
  var width: Int?

  @Flag(help: "Print what every column of every table holds, and end.")
  var describeTables = false

  @OptionGroup var languageData: LanguageDataOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top: expected at least 1, found \(top)") }
    if let width, width < 40 {
      throw ValidationError("--width: expected at least 40, found \(width)")
    }
    var paths: Set<String> = []
    for path in tableFiles.map(\.path) + [report, feed].compactMap({ $0 })
    where !paths.insert(path).inserted {
      throw ValidationError("\(path): two forms cannot go to one file")
    }
    for letter in language.utf8 where !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) {
      throw ValidationError("--report-language: expected a code such as fr, found \(language)")
    }
  }

  /// Whether a form needs all incidents at once.
  var needsAll: Bool { report != nil || feed != nil || table }

  /// Whether a form tells what each site has told.
  var needsSources: Bool {
    report != nil || feed != nil || tableFiles.contains { $0.table == .sources }
  }

  /// The table for people.
  ///
  /// - Parameter usesColours: Whether the output takes SGR sequences.
  func tableBytes(_ aggregation: Aggregation, usesColours: Bool) -> [UInt8] {
    let table = IncidentTable(
      aggregation.incidents, top: top, width: width ?? TerminalWidth.columns ?? 120,
      usesColours: usesColours)
    return Array(table.text.utf8)
  }

  /// Prints what every column of every table holds.
  func printReference() throws {
    let codes = try CountryCodes(try languageData.source())
    try OutputFile(path: nil).write(Array(TableReference.markdown(codes: codes).utf8))
  }

  /// Every table that is asked for.
  var tableFiles: [TableFile] {
    var files = write
    if let csv { files.append(TableFile(table: .incidents, format: .csv, path: csv)) }
    if let tables {
      files += ExportTable.allCases.map { table in
        let format = table.usualFormat
        return TableFile(
          table: table, format: format, path: "\(tables)/\(table.rawValue).\(format.rawValue)")
      }
      files.append(
        TableFile(table: .incidents, format: .geojson, path: "\(tables)/incidents.geojson"))
    }
    return files
  }
}
