import Records

/// What a run of the stage comes to.
public struct Aggregation: Sendable {
  /// The incidents, by day; empty where they were only handed out.
  public let incidents: [Incident]
  /// The counts, by group and keys.
  public let aggregates: [Aggregate]
  /// What became of the incidents of a store that held some; empty otherwise, as everything is new.
  public let changes: [IncidentChange]
  /// What each site has told; of a store, in all its runs.
  public let sources: [SourceCoverage]

  /// Takes everything as it is.
  init(
    incidents: [Incident], aggregates: [Aggregate], changes: [IncidentChange],
    sources: [SourceCoverage]
  ) {
    self.incidents = incidents
    self.aggregates = aggregates
    self.changes = changes
    self.sources = sources
  }

  /// Counts incidents and failures.
  ///
  /// - Parameter sources: What each site has told; nil to take it from the mentions.
  public init(
    incidents: [Incident], failures: [FailureRecord] = [], sources: [SourceCoverage]? = nil
  ) {
    var counter = IncidentCounter()
    for incident in incidents { counter.count(incident) }
    for failure in failures { counter.count(failures: 1, stage: failure.stage, code: failure.code) }
    self.init(
      incidents: incidents, aggregates: counter.aggregates, changes: [],
      sources: sources ?? Self.sources(of: incidents))
  }

  /// Calls `body` with each incident.
  public func forEachIncident(_ body: (Incident) throws -> Void) rethrows {
    for incident in incidents { try body(incident) }
  }

  /// Incidents and counts as records, each on its line.
  public var jsonLines: [UInt8] {
    var output = RecordOutput()
    for incident in incidents { output.write(incident) }
    return output.writer.bytes + aggregateLines
  }

  /// The counts as records, each on its line.
  public var aggregateLines: [UInt8] {
    var output = RecordOutput()
    for aggregate in aggregates { output.write(aggregate) }
    return output.writer.bytes
  }

  private static func sources(of incidents: [Incident]) -> [SourceCoverage] {
    var tally = SourceTally()
    var documents: Set<String> = []
    for event in incidents.lazy.flatMap(\.mentions).map(\.event) {
      let isNew = documents.insert(event.documentID).inserted
      tally.count(
        name: event.siteName, url: event.url, day: event.published.map { String($0.prefix(10)) },
        documents: isNew ? 1 : 0, events: 1)
    }
    return tally.sources
  }
}
