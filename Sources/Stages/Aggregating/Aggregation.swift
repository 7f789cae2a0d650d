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
  public init(incidents: [Incident], failures: [FailureRecord] = []) {
    var counter = IncidentCounter()
    for incident in incidents { counter.count(incident) }
    for failure in failures { counter.count(failures: 1, stage: failure.stage, code: failure.code) }
    self.init(
      incidents: incidents, aggregates: counter.aggregates, changes: [],
      sources: Self.sources(of: incidents))
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
    var sources: [String: SourceCoverage] = [:]
    var documents: Set<String> = []
    for mention in incidents.lazy.flatMap(\.mentions) {
      let site = Voices.site(of: mention.event) ?? ""
      var source = sources[site] ?? SourceCoverage(site: site)
      source.events += 1
      if documents.insert(mention.event.documentID).inserted {
        source.documents += 1
        source.days[String((mention.event.published ?? "").prefix(10)), default: 0] += 1
      }
      sources[site] = source
    }
    return sources.sorted { $0.key < $1.key }.map(\.value)
  }
}
