import Aggregating
import CommandSupport
import Glibc
import LanguageData
import Records

/// The files that incidents are written to as they are made; each appears when it is whole.
final class FormOutputs {
  /// Rows are gathered to so many bytes before they are written.
  private static let bufferLimit = 1 << 18

  private struct Table {
    var export: TableExport
    let file: OutputFile
    var buffer: [UInt8]
  }

  private var tables: [Table] = []
  private let report: OutputFile?
  private let feed: OutputFile?
  private let words: ReportWords?
  private let outlines: MapOutlines?
  private var isFinished = false

  /// Opens the files and reads the data that they need.
  ///
  /// - Throws: `RunError` or `LanguageDataError`.
  init(_ options: FormOptions) throws {
    let data = try options.languageData.source()
    let needsWords = options.report != nil || options.feed != nil
    words = needsWords ? try ReportWords(options.language, in: data) : nil
    outlines = options.report == nil ? nil : try MapOutlines(data)
    if let folder = options.tables, mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw RunError(.inputOutput, "\(folder): \(String(cString: strerror(errno)))")
    }
    report = try options.report.map { try OutputFile(path: $0) }
    feed = try options.feed.map { try OutputFile(path: $0) }
    let wanted = options.tableFiles
    guard !wanted.isEmpty else { return }
    let codes = try CountryCodes(data)
    for table in wanted {
      let export = TableExport(table.table, table.format, codes: codes)
      tables.append(
        Table(export: export, file: try OutputFile(path: table.path), buffer: export.heading))
    }
  }

  deinit {
    guard !isFinished else { return }
    for table in tables { table.file.abandon() }
    report?.abandon()
    feed?.abandon()
  }

  /// Writes an incident to the forms that take one at a time.
  func add(_ incident: Incident) throws {
    for index in tables.indices {
      tables[index].buffer += tables[index].export.add(incident)
      if tables[index].buffer.count > Self.bufferLimit { try empty(index) }
    }
  }

  /// Writes the forms that need everything, and ends all files.
  func finish(_ aggregation: Aggregation) throws {
    for index in tables.indices {
      try empty(index)
      let file = tables[index].file
      try tables[index].export.end(sources: aggregation.sources) { try file.write($0) }
    }
    if let words {
      let contents = ReportContents(aggregation)
      if let outlines {
        let page = IncidentReport(contents, words: words, outlines: outlines)
        try report?.write(Array(page.html.utf8))
      }
      try feed?.write(Array(IncidentFeed(contents, words: words).xml.utf8))
    }
    for table in tables { try table.file.finish() }
    try report?.finish()
    try feed?.finish()
    isFinished = true
  }

  private func empty(_ index: Int) throws {
    try tables[index].file.write(tables[index].buffer)
    tables[index].buffer.removeAll(keepingCapacity: true)
  }
}
