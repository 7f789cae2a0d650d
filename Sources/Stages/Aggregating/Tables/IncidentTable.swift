import Records

/// Incidents as a table for a terminal, at most 120 columns wide.
public struct IncidentTable: Sendable {
  private struct Column {
    let heading: String
    let maximum: Int
    var alignRight = false
    let cell: @Sendable (Incident) -> String
  }

  private static let gap = "  "

  /// With the gaps the maxima add up to 120.
  private static let columns = [
    Column(heading: "DATE", maximum: 11) { date(of: $0) },
    Column(heading: "PLACE", maximum: 18) { $0.place?.name ?? "" },
    Column(heading: "EVENT", maximum: 21) { IncidentWording($0).event },
    Column(heading: "ACTORS → RECIPIENTS", maximum: 36) { IncidentWording($0).parties },
    Column(heading: "KILLED", maximum: 8, alignRight: true) { IncidentWording($0).killed ?? "" },
    Column(heading: "SITES", maximum: 5, alignRight: true) { "\($0.sites.count)" },
    Column(heading: "STATUS", maximum: 9) {
      $0.disputed ? "disputed" : $0.status.rawValue
    },
  ]

  private let incidents: [Incident]

  /// Makes the table of some incidents, in their order.
  ///
  /// - Parameter top: At most so many: those told by the most voices, then with the most killed, then
  ///   with the most mentions, then the latest; nil for all.
  public init(_ incidents: [Incident], top: Int? = nil) {
    guard let top, top < incidents.count else {
      self.incidents = incidents
      return
    }
    let weights = incidents.map { incident in
      [incident.voices, incident.fatalities?.best ?? 0, incident.mentions.count]
    }
    let chosen = incidents.indices.sorted { left, right in
      weights[left] == weights[right]
        ? left > right : weights[right].lexicographicallyPrecedes(weights[left])
    }
    self.incidents = chosen.prefix(top).sorted().map { incidents[$0] }
  }

  /// The table: a heading, a line for each incident, each with its end.
  public var text: String {
    let rows =
      [Self.columns.map(\.heading)]
      + incidents.map { incident in Self.columns.map { $0.cell(incident) } }
    let widths = Self.columns.indices.map { column in
      min(
        Self.columns[column].maximum, rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0)
    }
    return rows.map { row in
      let line = zip(row, zip(Self.columns, widths)).map { cell, shape in
        DisplayWidth.fit(cell, to: shape.1, alignRight: shape.0.alignRight)
      }
      .joined(separator: Self.gap)
      return line.trimmingTrailingSpaces() + "\n"
    }
    .joined()
  }

  /// "2022-09-27", "2022-09-26~" for some days, "2022-09" for a month, "2022" for a year.
  private static func date(of incident: Incident) -> String {
    guard let date = incident.date else { return "" }
    return switch date.precision {
    case 1: date.from
    case 4: String(date.from.prefix(7))
    case 5: String(date.from.prefix(4))
    default: date.from + "~"
    }
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var end = unicodeScalars.endIndex
    while end > unicodeScalars.startIndex {
      let before = unicodeScalars.index(before: end)
      if unicodeScalars[before] != " " { break }
      end = before
    }
    return String(unicodeScalars[..<end])
  }
}
