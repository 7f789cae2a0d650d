import Records
import Synchronization

/// Gathers the events and failures of a run, for incidents to be made from at its end.
///
/// Events are held in memory until then; of failures only what is counted, not the input that failed.
public final class EventCollector: RecordStage {
  /// "aggregate".
  public static let name = "aggregate"
  /// Events; failures are heard of by `notice`.
  public static let input = Event.schema

  private struct Gathered {
    var events: [Event] = []
    var failures: [FailureRecord] = []
  }

  private let gathered = Mutex(Gathered())

  /// Makes a collector that holds nothing.
  public init() {}

  /// Keeps an event. Threads bring them in any order, which plays no part in what is made of them.
  public func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    let event = try record.decode(Event.self)
    gathered.withLock { $0.events.append(event) }
  }

  /// Keeps a failure without its input, which may be a whole page.
  public func notice(_ failure: FailureRecord) {
    var failure = failure
    failure.inputComplete = failure.input.isEmpty
    failure.input = ""
    gathered.withLock { [failure] in $0.failures.append(failure) }
  }

  /// Incidents and counts.
  ///
  /// - Parameter store: Where events of earlier runs lie and those of this run go. With a store the
  ///   incidents are those that this run's events belong to, told by the events of all runs.
  public func aggregation(with store: IncidentStore? = nil) throws(StoreError) -> Aggregation {
    let all = gathered.withLock { $0 }
    let incidents =
      if let store {
        try store.update(events: all.events, failures: all.failures)
      } else {
        IncidentBuilder().incidents(from: all.events)
      }
    return Aggregation(incidents: incidents, failures: all.failures)
  }
}
