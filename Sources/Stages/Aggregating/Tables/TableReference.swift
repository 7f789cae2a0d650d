/// The page that says what every column of every table holds, made from the tables themselves.
public enum TableReference {
  /// The page as Markdown.
  public static func markdown(codes: CountryCodes) -> String {
    var page = """
      # Tables

      What `depeche-aggregate --write TABLE=FILE` and `--tables FOLDER` write, column by column. The end of the
      file's name says how: `.csv`, `.tsv`, `.jsonl` (JSON Lines), and for tables with places `.geojson`. This page is
      what `depeche-aggregate --describe-tables` prints.

      - CSV follows RFC 4180: UTF-8 without a byte order mark, a heading, CR LF, quotes where needed. A text that a
        spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, one of these in full width, a tab
        or a line end) gets an apostrophe in front. Numbers stay as they are. Programs that want texts to the byte read
        JSON Lines.
      - TSV has no quotes: tabs and line ends in texts become spaces, and nothing is guarded. It is for programs.
      - JSON Lines has numbers as numbers, lists as arrays, and null for what is not known.
      - GeoJSON follows RFC 7946: WGS 84, longitude first; what has no coordinates has a null geometry.
      - An empty cell is not known; it is never zero. Lists in a cell are separated by ";".
      - Codes such as CAMEO's `043` begin with zeros: read them as text (`dtype=str` in pandas, `colClasses` in R).


      """
    for table in ExportTable.allCases {
      page += "## \(table.rawValue)\n\n\(table.summary)\n\n| column | what it holds |\n|---|---|\n"
      for (name, meaning) in columns(of: table, codes) {
        page += "| `\(name)` | \(meaning.split(separator: "|").joined(separator: "\\|")) |\n"
      }
      page += "\n"
    }
    return String(page.dropLast())
  }

  private static func columns(
    of table: ExportTable, _ codes: CountryCodes
  ) -> [(String, String)] {
    switch table {
    case .incidents: pairs(IncidentForm.form)
    case .events: pairs(EventForm.form)
    case .gdelt: pairs(GDELTForm(codes).form)
    case .acled: pairs(ACLEDForm(codes).form)
    case .dyadDay: pairs(DyadSeries.form(by: .day))
    case .dyadMonth: pairs(DyadSeries.form(by: .month))
    case .countryMonth: pairs(PlacePanel.form(byDivision: false))
    case .admin1Month: pairs(PlacePanel.form(byDivision: true))
    case .sources: pairs(SourceForm.form)
    }
  }

  private static func pairs<Row>(_ form: TableForm<Row>) -> [(String, String)] {
    form.columns.map { ($0.name, $0.meaning) }
  }
}
