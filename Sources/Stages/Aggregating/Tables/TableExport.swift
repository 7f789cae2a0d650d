import LanguageData
import Records

/// Writes one table as incidents come by, one at a time; nothing is kept but the counts of series.
public struct TableExport {
  private var sink: any TableSink

  /// What stands before the first row.
  public let heading: [UInt8]

  /// Makes a table.
  ///
  /// - Parameter format: One of the table's formats.
  public init(_ table: ExportTable, _ format: TableFormat, codes: CountryCodes) {
    precondition(table.formats.contains(format), "no \(format) of \(table)")
    switch table {
    case .incidents: sink = RowSink(IncidentForm.form, format) { [$0] }
    case .events:
      sink = RowSink(EventForm.form, format) { incident in
        incident.mentions.map { EventRow(incident: incident, mention: $0) }
      }
    case .gdelt:
      sink = RowSink(GDELTForm(codes).form, format, hasHeading: format != .tsv) {
        $0.isCounted ? [$0] : []
      }
    case .acled:
      sink = RowSink(ACLEDForm(codes).form, format) { ACLEDForm.includes($0) ? [$0] : [] }
    case .dyadDay: sink = DyadSink(by: .day, format)
    case .dyadMonth: sink = DyadSink(by: .month, format)
    case .countryMonth: sink = PanelSink(byDivision: false, format)
    case .admin1Month: sink = PanelSink(byDivision: true, format)
    case .sources: sink = SourceSink(writer: TableWriter(SourceForm.form, format))
    }
    heading = sink.heading
  }

  /// The rows that an incident adds at once; series have theirs at the end.
  public mutating func add(_ incident: Incident) -> [UInt8] { sink.add(incident) }

  /// What stands behind: the rows of series, and the end of the format. Given in parts, so that a long
  /// panel need not lie in memory whole.
  public mutating func end(
    sources: [SourceCoverage], _ write: ([UInt8]) throws -> Void
  ) rethrows {
    try sink.end(sources: sources, write)
  }
}

/// One way to make rows.
private protocol TableSink {
  var heading: [UInt8] { get }
  mutating func add(_ incident: Incident) -> [UInt8]
  mutating func end(sources: [SourceCoverage], _ write: ([UInt8]) throws -> Void) rethrows
}

private struct RowSink<Row>: TableSink {
  var writer: TableWriter<Row>
  let rows: (Incident) -> [Row]

  init(
    _ form: TableForm<Row>, _ format: TableFormat, hasHeading: Bool = true,
    rows: @escaping (Incident) -> [Row]
  ) {
    writer = TableWriter(form, format, hasHeading: hasHeading)
    self.rows = rows
  }

  var heading: [UInt8] { writer.heading }

  mutating func add(_ incident: Incident) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows(incident) { bytes += writer.line(row) }
    return bytes
  }

  mutating func end(sources: [SourceCoverage], _ write: ([UInt8]) throws -> Void) rethrows {
    try write(writer.ending)
  }
}

private struct DyadSink: TableSink {
  var series: DyadSeries
  var writer: TableWriter<DyadSeries.Row>

  init(by period: DyadSeries.Period, _ format: TableFormat) {
    series = DyadSeries(by: period)
    writer = TableWriter(DyadSeries.form(by: period), format)
  }

  var heading: [UInt8] { writer.heading }

  mutating func add(_ incident: Incident) -> [UInt8] {
    series.add(incident)
    return []
  }

  mutating func end(sources: [SourceCoverage], _ write: ([UInt8]) throws -> Void) rethrows {
    for row in series.rows { try write(writer.line(row)) }
    try write(writer.ending)
  }
}

private struct PanelSink: TableSink {
  var panel: PlacePanel
  var writer: TableWriter<PlacePanel.Row>

  init(byDivision: Bool, _ format: TableFormat) {
    panel = PlacePanel(byDivision: byDivision)
    writer = TableWriter(PlacePanel.form(byDivision: byDivision), format)
  }

  var heading: [UInt8] { writer.heading }

  mutating func add(_ incident: Incident) -> [UInt8] {
    panel.add(incident)
    return []
  }

  mutating func end(sources: [SourceCoverage], _ write: ([UInt8]) throws -> Void) rethrows {
    try panel.forEachRow { try write(writer.line($0)) }
    try write(writer.ending)
  }
}

private struct SourceSink: TableSink {
  var writer: TableWriter<SourceForm.Row>

  var heading: [UInt8] { writer.heading }

  mutating func add(_ incident: Incident) -> [UInt8] { [] }

  mutating func end(sources: [SourceCoverage], _ write: ([UInt8]) throws -> Void) rethrows {
    for row in SourceForm.rows(sources) { try write(writer.line(row)) }
    try write(writer.ending)
  }
}
