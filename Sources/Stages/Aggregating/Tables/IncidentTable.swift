import Records

/// Incidents as a table for a terminal.
public struct IncidentTable: Sendable {
  private struct Column {
    let heading: String
    let maximum: Int
    var alignRight = false
    /// What stands out in colours, of incidents for which this holds.
    var style: TerminalStyle?
    var isStyled: @Sendable (Incident) -> Bool = { _ in true }
    let cell: @Sendable (Incident) -> String
  }

  private static let gap = "  "

  /// No column gets narrower than this, however narrow the terminal.
  private static let minimum = 4

  /// With the gaps the maxima add up to 120.
  private static let columns = [
    Column(heading: "DATE", maximum: 11) { date(of: $0) },
    Column(heading: "PLACE", maximum: 18) { $0.place?.name ?? "" },
    Column(heading: "EVENT", maximum: 21) { IncidentWording($0).event },
    Column(heading: "ACTORS → RECIPIENTS", maximum: 36) { IncidentWording($0).parties },
    Column(heading: "KILLED", maximum: 8, alignRight: true, style: .red) {
      IncidentWording($0).killed ?? ""
    },
    Column(heading: "SITES", maximum: 5, alignRight: true) { "\($0.sites.count)" },
    Column(
      heading: "STATUS", maximum: 9, style: .yellow,
      isStyled: { $0.disputed || $0.status != .occurred }
    ) {
      $0.disputed ? "disputed" : $0.status.rawValue
    },
  ]

  private let incidents: [Incident]
  private let width: Int
  private let usesColours: Bool

  /// Makes the table of some incidents, in their order.
  ///
  /// - Parameters:
  ///   - top: At most so many: those told by the most voices, then with the most killed, then with the
  ///     most mentions, then the latest; nil for all.
  ///   - width: Columns of the terminal that lines may take; wider than 120 they do not get.
  ///   - usesColours: Whether to write SGR sequences.
  public init(
    _ incidents: [Incident], top: Int? = nil, width: Int = 120, usesColours: Bool = false
  ) {
    self.width = width
    self.usesColours = usesColours
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
    let rows = incidents.map { incident in Self.columns.map { $0.cell(incident) } }
    let widths = widths(of: [Self.columns.map(\.heading)] + rows)
    let heading = line(Self.columns.map(\.heading), widths) { cell, _ in
      usesColours ? TerminalStyle.bold.applied(to: cell) : cell
    }
    let lines = zip(incidents, rows).map { incident, row in
      line(row, widths) { cell, column in
        guard usesColours, let style = column.style, column.isStyled(incident) else { return cell }
        return style.applied(to: cell)
      }
    }
    return heading + lines.joined()
  }

  /// As wide as the cells, and no wider than the terminal: the widest column gives first.
  private func widths(of rows: [[String]]) -> [Int] {
    var widths = Self.columns.indices.map { column in
      min(
        Self.columns[column].maximum, rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0)
    }
    let gaps = (widths.count - 1) * Self.gap.utf8.count
    var excess = widths.reduce(gaps, +) - width
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.minimum
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(
    _ cells: [String], _ widths: [Int], style: (String, Column) -> String
  ) -> String {
    let fitted = cells.indices.map { index in
      DisplayWidth.fit(
        cells[index], to: widths[index], alignRight: Self.columns[index].alignRight)
    }
    // Spaces at the end of a line help nobody.
    let last = fitted.count - 1
    return fitted.enumerated().map { index, cell in
      style(index == last ? cell.trimmingTrailingSpaces() : cell, Self.columns[index])
    }
    .joined(separator: Self.gap).trimmingTrailingSpaces() + "\n"
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
