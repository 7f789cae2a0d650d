/// What a run makes of its events.
public struct AggregationOptions: Sendable {
  /// The day of the update, ISO 8601; nil for the last day of publication among the events.
  public var day: String?
  /// Whether of incidents with one date, source, target and type only the first is kept.
  public var isOneADay = false
  /// Documents that the run has read whole, besides those that its events are of: of all these a store
  /// gives up events that the run does not have. Nil where the run may hold parts of documents.
  public var replacedDocuments: Set<String>?
  /// Whether what each site has told is counted, for a report or a table; of a large store that takes
  /// some seconds.
  public var tellsSources = true
  /// Whether the incidents are kept, for a report or a table; else they are only handed out.
  public var keepsIncidents = false

  /// Makes options with their defaults.
  public init() {}
}
