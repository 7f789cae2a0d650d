import Records
import Synchronization

/// Gathers the events and failures of a run, for incidents to be made from at its end.
///
/// Events go to a store as they come: one that is kept, or one for this run alone. Of failures only
/// what is counted is kept, not the input that failed.
public final class EventCollector: RecordStage {
  /// "aggregate".
  public static let name = "aggregate"
  /// Events; failures are heard of by `notice`.
  public static let input = Event.schema

  fileprivate struct State {
    let session: StoreSession
    var failures: [[String]: Int] = [:]
    /// What went wrong first; nothing is stored after that.
    var error: StoreError?
  }

  private let state: Mutex<State>

  /// Makes a collector that holds nothing.
  ///
  /// - Parameter store: Where events of earlier runs lie and those of this run go; nil to keep nothing.
  /// - Throws: `StoreError` when the store is locked or cannot be written.
  public init(store: IncidentStore? = nil) throws(StoreError) {
    state = Mutex(State(session: try StoreSession(store)))
  }

  /// Reads a line as the extractor writes it.
  public func takes(
    _ bytes: [UInt8], line: Range<Int>, into output: inout RecordOutput
  ) -> Bool {
    guard let mention = ToldEvent(canonical: bytes, line) else { return false }
    output.gather(mention)
    return true
  }

  /// Reads an event that is laid out otherwise.
  public func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    let event = try record.decode(Event.self)
    output.gather(ToldEvent(MentionedEvent(event), line: record.lineBytes))
  }

  /// Keeps what was read.
  public func gather(_ values: [any Sendable]) {
    state.withLock { state in
      for case let mention as ToldEvent in values { state.attempt { try $0.add(mention) } }
    }
  }

  /// Keeps an event that did not come as a line.
  func add(_ event: Event) { gather([Self.mention(event)]) }

  /// An event with the line that would bring it.
  static func mention(_ event: Event) -> ToldEvent {
    var writer = JSONWriter()
    event.write(to: &writer)
    return ToldEvent(MentionedEvent(event), line: writer.bytes[...])
  }

  /// Counts a failure.
  public func notice(_ failure: FailureRecord) {
    var failure = failure
    failure.inputComplete = failure.input.isEmpty
    failure.input = ""
    state.withLock { [failure] state in
      state.failures[[failure.stage, failure.code], default: 0] += 1
      state.attempt { try $0.add(failure) }
    }
  }

  /// Makes incidents and counts, and ends the update of the store.
  ///
  /// With a kept store the incidents are those that this run's documents tell of, told by the events of
  /// all runs.
  ///
  /// - Parameters:
  ///   - options: What is made.
  ///   - body: Takes each incident as it is made, in the order of the output.
  /// - Throws: `StoreError`, or what `body` throws; the store is as before then.
  public func finish(
    _ options: AggregationOptions = AggregationOptions(),
    _ body: (Incident) throws -> Void = { _ in }
  ) throws -> Aggregation {
    let (session, failures, error) = state.withLock { ($0.session, $0.failures, $0.error) }
    if let error { throw error }
    var tally = AggregationTally(options, failures: failures)
    let result = try session.finish(options) { incident in
      if let incident = tally.add(incident) { try body(incident) }
    }
    return tally.aggregation(result)
  }
}

extension EventCollector.State {
  fileprivate mutating func attempt(_ body: (StoreSession) throws -> Void) {
    guard error == nil else { return }
    do throws(StoreError) {
      try IncidentStore.attempt(session.path) { [session] in try body(session) }
    } catch {
      self.error = error
    }
  }
}
