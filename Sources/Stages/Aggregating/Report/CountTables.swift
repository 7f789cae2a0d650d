import Records

/// The report's tables of counts, and what failed on the way.
struct CountTables {
  /// Rows of a table that are shown; the JSON Lines have all.
  private static let rowLimit = 15

  private let aggregates: [Aggregate]
  private let names: [String: String]

  /// Makes the tables.
  ///
  /// - Parameter names: Names of actors by code.
  init(_ aggregates: [Aggregate], names: [String: String]) {
    self.aggregates = aggregates
    self.names = names
  }

  /// Writes all tables that have rows.
  func write(to page: inout HTMLWriter) {
    page.element("section", ["class": "tables"]) { page in
      page.element("h2", "Counts")
      page.element("div", ["class": "grid"]) { page in
        write(.type, "By type", to: &page) { Self.type($0.keys) }
        write(.country, "By country", to: &page) { $0.keys["country"] ?? "" }
        write(.dyad, "By pair of actors", to: &page) { dyad($0.keys) }
      }
      writeFailures(to: &page)
    }
  }

  private func write(
    _ group: Aggregate.Group, _ caption: String, to page: inout HTMLWriter,
    name: (Aggregate) -> String
  ) {
    let rows = aggregates.filter { $0.group == group }.sorted {
      ($1.incidents, $1.events, $0.id) < ($0.incidents, $0.events, $1.id)
    }
    guard !rows.isEmpty else { return }
    page.element("div", ["class": "scroll"]) { page in
      page.element("table") { page in
        page.element("caption", caption)
        page.markup("<thead><tr><th scope=\"col\"></th><th scope=\"col\">Incidents</th>")
        page.markup("<th scope=\"col\">Mentions</th><th scope=\"col\">Killed</th></tr></thead>")
        page.element("tbody") { page in
          for row in rows.prefix(Self.rowLimit) {
            page.element("tr") { page in
              page.element("th", ["scope": "row"], name(row))
              page.element("td", "\(row.incidents)")
              page.element("td", "\(row.events)")
              page.element("td", Self.killed(row))
            }
          }
        }
      }
      if rows.count > Self.rowLimit {
        page.element("p", ["class": "note"], "and \(rows.count - Self.rowLimit) more")
      }
    }
  }

  private static func killed(_ row: Aggregate) -> String {
    row.fatalitiesLow == row.fatalitiesHigh
      ? "\(row.fatalitiesLow)" : "\(row.fatalitiesLow)–\(row.fatalitiesHigh)"
  }

  private static func type(_ keys: [String: String]) -> String {
    let type = keys["event_type"] ?? ""
    return type.prefix(1) + type.dropFirst().lowercased()
      + (keys["event_mode"].map { " (\($0))" } ?? "")
  }

  private func dyad(_ keys: [String: String]) -> String {
    let sides = ["source", "target"].map { keys[$0] ?? "" }
    return sides.map { names[$0] ?? $0 }.joined(separator: " → ")
  }

  private func writeFailures(to page: inout HTMLWriter) {
    let failures = aggregates.filter { $0.group == .failure }
    let total = failures.reduce(0) { $0 + $1.failures }
    guard total > 0 else {
      page.element("p", ["class": "note"], "No record failed on the way here.")
      return
    }
    let kinds = failures.map {
      "\($0.failures) in \($0.keys["stage"] ?? "?") (\($0.keys["code"] ?? "?"))"
    }
    page.element(
      "p", ["class": "note"],
      "\(total) \(total == 1 ? "record" : "records") failed on the way here: "
        + kinds.joined(separator: ", ") + ". What they held is missing above.")
  }
}
