import Records

/// A table of the report: a name and some cells a row.
struct ReportTable {
  /// One row.
  struct Row {
    let name: String
    let cells: [String]
    var isMarked = false
  }

  var caption: String?
  let headings: [String]
  let rows: [Row]
  /// Rows that were left out.
  var more = 0

  /// Writes the table, which scrolls sideways where the screen is narrow.
  func write(_ words: ReportWords, to page: inout HTMLWriter) {
    page.element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption ?? headings[0]]
    ) { page in
      page.element("table") { page in
        if let caption { page.element("caption", caption) }
        page.element("thead") { page in
          page.element("tr") { page in
            for heading in headings { page.element("th", ["scope": "col"], heading) }
          }
        }
        page.element("tbody") { page in
          for row in rows {
            page.element("tr", row.isMarked ? ["class": "odd"] : [:]) { page in
              page.element("th", ["scope": "row"], row.name)
              for cell in row.cells { page.element("td", cell) }
            }
          }
        }
      }
      if more > 0 { page.element("p", ["class": "note"], words.count("rows.more", more)) }
    }
  }
}
