import Aggregating
import ArgumentParser
import CommandSupport

/// The files that a run writes beside its records.
struct ResultOptions: ParsableArguments {
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
    help: ArgumentHelp("The language of the page and the feed: en, fr, or another of your data.", valueName: "code"))
  var language = "en"

  @Option(
    help: ArgumentHelp("Write an Atom feed of the incidents to this file.", valueName: "file"),
    completion: .file())
  var feed: String?

  @Flag(help: "Print what every column of every table holds, and end.")
  var describeTables = false

  @OptionGroup var languageData: LanguageDataOptions

  func validate() throws {
    for letter in language.utf8 where !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) {
      throw ValidationError("--report-language: expected a code such as fr, found \(language)")
    }
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
      throw ValidationError("expected a file that ends in \(ends) for \(table.rawValue), found \(path)")
    }
    self.init(table: table, format: format, path: path)
  }
}
