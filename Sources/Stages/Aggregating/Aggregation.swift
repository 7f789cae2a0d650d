import Records

/// What a run of the stage comes to.
public struct Aggregation: Sendable {
  /// The incidents, by date, place and id.
  public let incidents: [Incident]
  /// The counts, by group and keys.
  public let aggregates: [Aggregate]

  /// Counts incidents and failures.
  public init(incidents: [Incident], failures: [FailureRecord] = []) {
    var counts: [[String]: Int] = [:]
    for failure in failures { counts[[failure.stage, failure.code], default: 0] += 1 }
    self.init(incidents: incidents, failures: counts)
  }

  /// Counts incidents and failures.
  ///
  /// - Parameter failures: Numbers of failures by stage and code.
  init(incidents: [Incident], failures: [[String]: Int]) {
    self.incidents = incidents
    var counter = IncidentCounter()
    for incident in incidents { counter.count(incident) }
    for (path, number) in failures where path.count == 2 {
      counter.count(failures: number, stage: path[0], code: path[1])
    }
    aggregates = counter.aggregates
  }

  /// Incidents and counts as records, each on its line.
  public var jsonLines: [UInt8] {
    var output = RecordOutput()
    for incident in incidents { output.write(incident) }
    for aggregate in aggregates { output.write(aggregate) }
    return output.writer.bytes
  }
}
