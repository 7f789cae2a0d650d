import Records

/// Counts the incidents of a run as they are made.
struct AggregationTally {
  private let options: AggregationOptions
  private var counter = IncidentCounter()
  private var filter = OneADayFilter()
  private var incidents: [Incident] = []
  private var new: [IncidentChange] = []

  /// - Parameter failures: Numbers of failures by stage and code.
  init(_ options: AggregationOptions, failures: [[String]: Int]) {
    self.options = options
    for (path, number) in failures where path.count == 2 {
      counter.count(failures: number, stage: path[0], code: path[1])
    }
  }

  /// Counts an incident.
  ///
  /// - Returns: The same; nil for one that the options leave out.
  mutating func add(_ incident: Incident) -> Incident? {
    if options.isOneADay, !filter.admits(incident) { return nil }
    counter.count(incident)
    if options.keepsIncidents { incidents.append(incident) }
    return incident
  }

  /// What the run comes to.
  func aggregation(_ result: UpdateResult) -> Aggregation {
    Aggregation(
      incidents: incidents, aggregates: counter.aggregates, changes: result.changes,
      sources: result.sources)
  }
}
