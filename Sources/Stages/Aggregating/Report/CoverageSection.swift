import Records

/// Which sites were heard, and what failed on the way.
struct CoverageSection {
  /// Sites that are listed.
  private static let rowLimit = 40

  private let table: CoverageTable
  private let failures: [Aggregate]
  private let words: ReportWords

  init(_ contents: ReportContents, _ words: ReportWords) {
    table = CoverageTable(contents.sources)
    failures = contents.aggregates.filter { $0.group == .failure }
    self.words = words
  }

  /// Writes the section.
  func write(to page: inout HTMLWriter) {
    page.element("section", ["id": "coverage"]) { page in
      page.element("h2", words("section.coverage"))
      if let day = table.day, !table.rows.isEmpty {
        let isUsualKnown = table.days >= CoverageTable.fewestDays
        page.element(
          "p", ["class": "note"],
          isUsualKnown
            ? words.count("coverage.lead", table.days, ["day": words.day(day)])
            : words("coverage.short"))
        writeSites(day, isUsualKnown, to: &page)
      }
      writeFailures(to: &page)
    }
  }

  private func writeSites(_ day: CivilDate, _ isUsualKnown: Bool, to page: inout HTMLWriter) {
    var headings = [words("column.site"), words.shortDay(day)]
    if isUsualKnown { headings.append(words("column.usual")) }
    headings += [words("column.documents"), words("column.last")]
    if isUsualKnown { headings.append(words("column.state")) }
    let rows = [table.total] + table.rows.prefix(Self.rowLimit)
    ReportTable(
      headings: headings,
      rows: rows.map { row in
        var cells = ["\(row.today)"]
        if isUsualKnown { cells.append(row.usual.map(words.decimal) ?? "") }
        cells += [words.number(row.documents), row.last.map(words.shortDay) ?? ""]
        if isUsualKnown {
          cells.append(row.remark.map { words("coverage.\($0.rawValue)") } ?? "")
        }
        let site = row.site.map { $0.isEmpty ? words("unknown") : $0 }
        return ReportTable.Row(
          name: site ?? words("coverage.total"), cells: cells, isMarked: row.remark != nil)
      },
      more: table.rows.count - Self.rowLimit
    ).write(words, to: &page)
  }

  private func writeFailures(to page: inout HTMLWriter) {
    let total = failures.reduce(0) { $0 + $1.failures }
    guard total > 0 else {
      page.element("p", ["class": "note"], words("failures.none"))
      return
    }
    page.element("p", ["class": "note"], words.count("failures.some", total))
    ReportTable(
      headings: [words("column.stage"), words("column.kind"), words("column.number")],
      rows: failures.sorted { ($1.failures, $0.id) < ($0.failures, $1.id) }.map {
        ReportTable.Row(
          name: $0.keys["stage"] ?? "?", cells: [$0.keys["code"] ?? "?", "\($0.failures)"])
      }
    ).write(words, to: &page)
  }
}
