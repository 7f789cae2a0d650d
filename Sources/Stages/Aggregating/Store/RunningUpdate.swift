import GRDB
import Records

/// An update that takes events one after the other and makes their incidents at its end.
protocol RunningUpdate: AnyObject {
  /// Takes an event, with its line.
  func add(_ mention: ToldEvent) throws

  /// Makes incidents.
  ///
  /// - Parameters:
  ///   - options: The day of the update and whether documents are whole.
  ///   - database: Where everything is stored; nil in a run that keeps nothing.
  ///   - body: Takes the incidents that events of this update belong to, in order.
  func finish(
    _ options: AggregationOptions, _ database: Database?, _ body: (Incident) throws -> Void
  ) throws -> UpdateResult
}

/// What an update came to.
struct UpdateResult {
  /// What became of the incidents of a store that held some.
  var changes: [IncidentChange] = []
  /// What each site has told, in all runs.
  var sources: [SourceCoverage] = []
}
