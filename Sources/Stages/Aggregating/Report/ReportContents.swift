import Records

/// What a report tells of.
public struct ReportContents: Sendable {
  /// The incidents, all of them.
  let incidents: [Incident]
  /// Counts over them, and failures.
  let aggregates: [Aggregate]
  /// What a store's update did; empty without a store, where everything is new.
  let changes: [IncidentChange]
  /// What each site has told.
  let sources: [SourceCoverage]

  /// Makes the contents of a report of a run.
  public init(_ aggregation: Aggregation) {
    incidents = aggregation.incidents
    aggregates = aggregation.aggregates
    changes = aggregation.changes
    sources = aggregation.sources
  }

  /// The incidents that happened by some source.
  var counted: [Incident] { incidents.filter(\.status.isCounted) }

  /// Names of actors by code, for tables of pairs.
  var names: [String: String] {
    var names: [String: String] = [:]
    for party in counted.flatMap({ $0.actors + $0.recipients }) {
      guard let id = party.id, let name = party.name else { continue }
      names[id] = min(names[id] ?? name, name)
    }
    return names
  }

  /// When the pages were published, the first day and the last: what they tell of may lie years back.
  var published: (first: CivilDate, last: CivilDate)? {
    let days = incidents.lazy.flatMap(\.mentions).compactMap(\.published)
      .compactMap { CivilDate(iso: $0) }
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first, last)
  }
}

extension Incident {
  /// Orders by what a reader must see first: the dead, then how much is told of it.
  func isGraver(than other: Incident) -> Bool {
    (other.fatalities?.best ?? 0, other.mentions.count, id)
      < (fatalities?.best ?? 0, mentions.count, other.id)
  }
}
