import Records

/// Takes the incidents of several runs apart, for them to be made anew from all their mentions.
///
/// Runs over parts of the input, merged, give the incidents and counts of one run over all of it,
/// whatever their number and order.
public final class ShardMerger: RecordStage {
  /// "aggregate".
  public static let name = "aggregate"
  /// Incidents.
  public static let input = Incident.schema
  /// The counts of the parts.
  public static let replacedKinds: Set<String> = [Aggregate.schema.kind]

  /// Where the mentions go.
  public let collector: EventCollector

  /// Makes a merger that gives what it finds to a collector.
  public init(into collector: EventCollector) { self.collector = collector }

  /// Reads the mentions of an incident.
  public func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    for mention in try record.decode(Incident.self).mentions {
      guard !mention.event.id.isEmpty, !mention.event.documentID.isEmpty else {
        throw StageFailure(.invalidRecord, "a mention without event_id or document_id")
      }
      output.gather(EventCollector.mention(mention.event))
    }
  }

  /// Keeps the mentions.
  public func gather(_ values: [any Sendable]) { collector.gather(values) }

  /// Counts a failure.
  public func notice(_ failure: FailureRecord) { collector.notice(failure) }
}
