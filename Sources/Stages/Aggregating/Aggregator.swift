import Records

/// Collects the records of a run and makes incidents and counts from them.
///
/// Events are held in memory until the end of the input; nothing else is.
public struct Aggregator: Sendable {
  /// The stage's name in summaries, failures and provenance.
  public static let name = "aggregate"

  private var events: [Event] = []
  private var failures: [[String]: Int] = [:]

  /// Makes an aggregator that has seen nothing.
  public init() {}

  /// The events so far.
  public var collectedEvents: [Event] { events }

  /// Takes up a record, if it is an event or a failure.
  ///
  /// - Returns: Whether the record is to be handed on in the output: everything but an event is.
  /// - Throws: `StageFailure` when the record says that it is an event or a failure, and is not.
  public mutating func add(_ record: RawRecord) throws(StageFailure) -> Bool {
    switch record.schema?.kind {
    case Event.schema.kind:
      events.append(try record.decode(Event.self))
      return false
    case FailureRecord.schema.kind:
      add(try record.decode(FailureRecord.self))
      return true
    default:
      return true
    }
  }

  /// Takes up an event.
  public mutating func add(_ event: Event) { events.append(event) }

  /// Counts a failure.
  public mutating func add(_ failure: FailureRecord) {
    failures[[failure.stage, failure.code], default: 0] += 1
  }

  /// Incidents and counts of all that was taken up.
  public func aggregation() -> Aggregation {
    Aggregation(incidents: IncidentBuilder().incidents(from: events), failures: failures)
  }
}

/// What a run of the stage comes to.
public struct Aggregation: Sendable {
  /// The incidents, by date, place and id.
  public let incidents: [Incident]
  /// The counts, by group and keys.
  public let aggregates: [Aggregate]

  /// Counts incidents and failures.
  ///
  /// - Parameter failures: Numbers of failures by stage and code.
  public init(incidents: [Incident], failures: [[String]: Int]) {
    self.incidents = incidents
    var counter = IncidentCounter()
    for incident in incidents { counter.count(incident) }
    for (path, number) in failures where path.count == 2 {
      counter.count(failures: number, stage: path[0], code: path[1])
    }
    aggregates = counter.aggregates
  }
}
