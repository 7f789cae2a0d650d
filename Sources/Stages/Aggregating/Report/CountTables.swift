import Records

/// The report's tables of counts.
struct CountTables {
  /// Rows of a table that are shown; the JSON Lines have all.
  private static let rowLimit = 15

  private let aggregates: [Aggregate]
  private let names: [String: String]
  private let words: ReportWords

  /// Makes the tables.
  init(_ contents: ReportContents, _ words: ReportWords) {
    aggregates = contents.aggregates
    names = contents.names
    self.words = words
  }

  /// Writes all tables that have rows.
  func write(to page: inout HTMLWriter) {
    guard aggregates.contains(where: { $0.group == .type }) else { return }
    page.element("section", ["id": "counts"]) { page in
      page.element("h2", words("section.counts"))
      page.element("div", ["class": "grid"]) { page in
        write(.type, to: &page) { words.event($0["event_type"] ?? "", $0["event_mode"]) }
        write(.country, to: &page) { keys in
          keys["country"].map { $0 == "unknown" ? words("unknown") : words.country($0) } ?? ""
        }
      }
      write(.dyad, to: &page, name: dyad)
    }
  }

  private func write(
    _ group: Aggregate.Group, to page: inout HTMLWriter, name: ([String: String]) -> String
  ) {
    let rows = aggregates.filter { $0.group == group && !isOfNobody($0.keys) }.sorted {
      ($1.incidents, $1.events, $0.id) < ($0.incidents, $0.events, $1.id)
    }
    guard !rows.isEmpty else { return }
    let isDyad = group == .dyad
    var headings = ["column.name", "column.incidents", "column.mentions", "column.killed"]
    if isDyad { headings.append("column.goldstein") }
    ReportTable(
      caption: words("counts.\(group.rawValue)"), headings: headings.map { words($0) },
      rows: rows.prefix(Self.rowLimit).map { row in
        var cells = [words.number(row.incidents), words.number(row.events), killed(row)]
        if isDyad { cells.append(row.goldsteinMean.map(words.decimal) ?? "") }
        return ReportTable.Row(name: name(row.keys), cells: cells)
      },
      more: rows.count - Self.rowLimit
    ).write(words, to: &page)
  }

  /// A pair of two unknown sides tells nothing.
  private func isOfNobody(_ keys: [String: String]) -> Bool {
    keys["source"] == "UNK" && keys["target"] == "UNK"
  }

  private func killed(_ row: Aggregate) -> String {
    let low = words.number(row.fatalitiesLow)
    return row.fatalitiesLow == row.fatalitiesHigh
      ? low : "\(low)–\(words.number(row.fatalitiesHigh))"
  }

  private func dyad(_ keys: [String: String]) -> String {
    ["source", "target"].map { side in
      let code = keys[side] ?? ""
      return names[code] ?? (code == "UNK" ? words("somebody") : words.party(code))
    }
    .joined(separator: " → ")
  }
}
