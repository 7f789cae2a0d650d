import Aggregating
import CommandSupport
import Glibc
import LanguageData
import Records

/// The files that a run writes beside its records, while they are written.
///
/// Every file is whole or not there: nothing is renamed into its place before all are written.
struct ResultFiles {
  private var tables: [(export: TableExport, file: OutputFile)] = []
  private let options: ResultOptions
  private let data: LanguageDataSource

  /// Opens the files of all tables and writes their headings.
  ///
  /// - Throws: `RunError`, `LanguageDataError`, or what stops a write.
  init(_ options: ResultOptions) throws {
    self.options = options
    data = try options.languageData.source()
    if let folder = options.tables, mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw RunError(.inputOutput, "\(folder): \(String(cString: strerror(errno)))")
    }
    let wanted = options.tableFiles
    guard !wanted.isEmpty else { return }
    let codes = try CountryCodes(data)
    do {
      for table in wanted {
        let export = TableExport(table.table, table.format, codes: codes)
        let file = try OutputFile(path: table.path)
        tables.append((export, file))
        try file.write(export.heading)
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes an incident into all tables.
  mutating func add(_ incident: Incident) throws {
    do {
      for index in tables.indices {
        let rows = tables[index].export.add(incident)
        if !rows.isEmpty { try tables[index].file.write(rows) }
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes what only the end of a run can tell, the report and the feed, and puts all in place.
  mutating func finish(_ contents: @autoclosure () -> ReportContents, sources: [SourceCoverage]) throws {
    do {
      for index in tables.indices {
        let file = tables[index].file
        try tables[index].export.end(sources: sources) { try file.write($0) }
      }
      for table in tables { try table.file.finish() }
    } catch {
      abandon()
      throw error
    }
    guard options.report != nil || options.feed != nil else { return }
    let words = try ReportWords(options.language, in: data)
    let contents = contents()
    if let path = options.report {
      let outlines = try MapOutlines(data)
      try save(IncidentReport(contents, words: words, outlines: outlines).html, to: path)
    }
    if let path = options.feed { try save(IncidentFeed(contents, words: words).xml, to: path) }
  }

  private func abandon() {
    for table in tables { table.file.abandon() }
  }

  private func save(_ text: String, to path: String) throws {
    let file = try OutputFile(path: path)
    do {
      try file.write(Array(text.utf8))
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}
