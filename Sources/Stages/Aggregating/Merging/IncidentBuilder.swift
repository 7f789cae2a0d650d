import Records

/// Makes incidents from event mentions.
///
/// The result depends on the set of events alone, not on their order.
public struct IncidentBuilder: Sendable {
  /// Makes a builder; it has no settings yet.
  public init() {}

  /// Merges mentions of one occurrence, within and across documents.
  ///
  /// - Parameter events: Any order; of events with one id the one whose JSON sorts last counts.
  /// - Returns: One incident for each occurrence, by date, then place, then id.
  /// - Complexity: O(*n* log *n*) in the events; see `CandidatePairs`.
  public func incidents(from events: [Event]) -> [Incident] {
    let mentions = Self.eachOnce(events).map(ComparableEvent.init)
    let incidents = MentionClusters.groups(of: mentions)
      .map { incident(mentions, $0.members, $0.joins) }
    // Incidents are large; their places in the order are sorted in their stead.
    return incidents.indices.map { (key: Self.sortKey(incidents[$0]), place: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { incidents[$0.place] }
  }

  /// Events sorted by id, each id once.
  static func eachOnce(_ events: [Event]) -> [Event] {
    var byID: [String: Event] = [:]
    for event in events {
      if let known = byID[event.id], known != event, precedes(event, known) { continue }
      byID[event.id] = event
    }
    return byID.values.sorted { $0.id < $1.id }
  }

  private static func precedes(_ left: Event, _ right: Event) -> Bool {
    func json(_ event: Event) -> [UInt8] {
      var writer = JSONWriter()
      event.write(to: &writer)
      return writer.bytes
    }
    return json(left).lexicographicallyPrecedes(json(right))
  }

  private static func sortKey(_ incident: Incident) -> [String] {
    [incident.date?.from ?? "~", incident.place?.name ?? "~", incident.id]
  }

  private func incident(
    _ mentions: [ComparableEvent], _ members: [Int], _ joins: [MentionClusters.Join]
  ) -> Incident {
    let events = members.map { mentions[$0] }.sorted {
      ($0.event.published ?? "~", $0.event.id) < ($1.event.published ?? "~", $1.event.id)
    }
    let voices = Voices(of: events)
    let merged = MergedFields(of: events)
    var incident = Incident(
      id: ContentDigest.identifier(of: "incident", events[0].event.id),
      eventType: merged.coding.type, status: IncidentStatus.status(of: events.map(\.event)))
    incident.eventMode = merged.coding.mode
    incident.cameo = merged.coding.cameo
    incident.goldstein = merged.coding.goldstein
    incident.quad = merged.coding.quad
    incident.acled = merged.coding.acled
    incident.contexts = Set(events.flatMap(\.event.contexts)).sorted()
    incident.date = merged.date
    incident.place = merged.place
    incident.actors = MergedParties.parties(events.map(\.event.actors))
    incident.recipients = MergedParties.parties(events.map(\.event.recipients))
    addFigures(of: events, voices, to: &incident)
    incident.factuality = IncidentStatus.factuality(of: events.map(\.event))
    incident.disputed =
      incident.status == .disputed || MergedFigure.isDisputed(incident.fatalities)
    incident.documents = Set(events.map(\.event.documentID)).count
    incident.sites = Set(events.compactMap { Voices.site(of: $0.event) }).sorted()
    incident.urls = Set(events.compactMap(\.event.url)).sorted()
    incident.voices = voices.count
    incident.claimants = MergedParties.claimants(events.map(\.event))
    incident.mentions = events.map { IncidentMention($0.event, voice: voices.number(of: $0.event)) }
    incident.links = links(joins, mentions, order: events.map(\.event.id))
    incident.provenance = [ProvenanceStep(stage: "aggregate")]
    incident.title = IncidentWording(incident).title
    return incident
  }

  private func addFigures(
    of events: [ComparableEvent], _ voices: Voices, to incident: inout Incident
  ) {
    // What a text denies or thinks of is no count of people, unless there is nothing else.
    let told = events.filter { $0.stance == .happened }.map(\.event)
    let sources = told.isEmpty ? events.map(\.event) : told
    incident.fatalities = MergedFigure.figure(\.fatalities, of: sources, voices)
    incident.injured = MergedFigure.figure(\.injured, of: sources, voices)
    incident.arrested = MergedFigure.figure(\.arrested, of: sources, voices)
    incident.displaced = MergedFigure.figure(\.displaced, of: sources, voices)
    incident.participants = MergedFigure.figure(\.participants, of: sources, voices)
  }

  private func links(
    _ joins: [MentionClusters.Join], _ mentions: [ComparableEvent], order: [String]
  ) -> [IncidentLink] {
    var places: [String: Int] = [:]
    for (place, id) in order.enumerated() { places[id] = place }
    return joins.map { join in
      let ids = [mentions[join.left].event.id, mentions[join.right].event.id]
        .sorted { places[$0, default: 0] < places[$1, default: 0] }
      return IncidentLink(
        eventID: ids[1], mergedWith: ids[0], score: join.score, evidence: join.evidence)
    }
    .sorted {
      (places[$0.eventID, default: 0], $0.mergedWith)
        < (places[$1.eventID, default: 0], $1.mergedWith)
    }
  }
}
