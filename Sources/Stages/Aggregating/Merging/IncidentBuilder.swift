import Records

/// Makes incidents from event mentions.
///
/// The result depends on the set of events alone, not on their order.
public struct IncidentBuilder: Sendable {
  /// Makes a builder; it has no settings yet.
  public init() {}

  /// Merges mentions of one occurrence, within and across documents, all in memory.
  ///
  /// - Parameter events: Any order; of events with one id the one whose JSON sorts last counts.
  /// - Returns: One incident for each occurrence, by day as far as it is known, then by how exactly
  ///   day and place are known, then by publication and id of the telling that knows most.
  /// - Complexity: O(*n* log *n*) in the events; see `Placement`.
  public func incidents(from events: [Event]) -> [Incident] {
    let mentions = Self.eachOnce(events).map { ToldEvent($0) }
    var byID: [String: ToldEvent] = [:]
    for mention in mentions { byID[mention.event.id] = mention }
    let tellings = Dictionary(grouping: mentions, by: \.event.documentID)
      .flatMap { DocumentTellings.tellings(of: $0.value) }
      .sorted(by: Telling.precedes)
    var incidents: [Incident] = []
    let stream = PlacementStream { cluster, wholes in
      incidents.append(
        Self.incident(
          cluster.members.flatMap { $0.eventIDs.compactMap { byID[$0] } }, cluster.members,
          partOf: wholes.map(Self.id).min()))
    }
    do {
      for telling in tellings { try stream.append(telling) }
      try stream.finish()
    } catch {
      preconditionFailure("placing in memory cannot fail: \(error)")
    }
    return incidents
  }

  /// Incidents that a telling of this one lies inside, but those that lie inside this one too.
  static func wholes(
    of cluster: TellingCluster, _ find: (String) -> TellingCluster?
  ) -> [TellingCluster] {
    cluster.members.compactMap { $0.partOf.flatMap(find) }.filter { whole in
      whole !== cluster && !whole.members.contains { $0.partOf.flatMap(find) === cluster }
    }
  }

  /// The id of the incident that tellings make: from the mention that was published first.
  static func id(of cluster: TellingCluster) -> String { id(foundedBy: founder(of: cluster)) }

  /// The mention that was published first, by its event's id.
  static func founder(of cluster: TellingCluster) -> String {
    func published(_ telling: Telling) -> String {
      telling.published.isEmpty ? "~" : telling.published
    }
    let first = cluster.members.min { left, right in
      let (one, other) = (published(left), published(right))
      return one == other
        ? left.eventIDs.min() ?? "" < right.eventIDs.min() ?? "" : one < other
    }
    return first?.eventIDs.min() ?? ""
  }

  /// The id of an incident: made from the mention that was published first.
  static func id(foundedBy eventID: String) -> String {
    ContentDigest.identifier(of: "incident", eventID)
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

  /// One incident.
  ///
  /// - Parameters:
  ///   - events: Its mentions in any order, at least one.
  ///   - tellings: The same by document, in the order of placement.
  ///   - id: Its id; nil to make one from the mention that was published first.
  ///   - partOf: The id of the incident inside which it lies.
  static func incident(
    _ events: [ToldEvent], _ tellings: [Telling], id: String? = nil, partOf: String? = nil
  ) -> Incident {
    let mentions = events.sorted(by: ToldEvent.precedes)
    let voices = Voices(of: mentions, tellings)
    let merged = MergedFields(of: mentions)
    var incident = Incident(
      id: id ?? Self.id(foundedBy: mentions[0].event.id), eventType: merged.coding.type,
      status: IncidentStatus.status(of: mentions))
    incident.eventMode = merged.coding.mode
    incident.cameo = merged.coding.cameo
    incident.goldstein = merged.coding.goldstein
    incident.quad = merged.coding.quad
    incident.acled = merged.coding.acled
    incident.contexts = Self.eachOnce(mentions.lazy.flatMap { $0.event.contexts })
    incident.date = merged.date
    incident.place = merged.place
    incident.actors = MergedParties.parties(mentions.map { $0.event.actors })
    incident.recipients = MergedParties.parties(mentions.map { $0.event.recipients })
    addFigures(of: mentions, voices, to: &incident)
    addSources(of: mentions, voices, to: &incident)
    incident.factuality = IncidentStatus.factuality(of: mentions)
    incident.disagreements = Disagreements.of(incident, mentions)
    incident.disputed =
      incident.status == .disputed || MergedFigure.isDisputed(incident.fatalities)
    incident.partOf = partOf
    incident.mentions = mentions.map { mention in
      IncidentMention(
        mention.mentioned, voice: voices.number(of: mention),
        copyOf: voices.original(of: mention))
    }
    let joins = IncidentJoins(tellings, mentions)
    incident.links = joins.links
    incident.why = joins.why
    incident.provenance = [ProvenanceStep(stage: "aggregate")]
    incident.title = IncidentWording(incident).title
    return incident
  }

  private static func addFigures(
    of mentions: [ToldEvent], _ voices: Voices, to incident: inout Incident
  ) {
    // What a text denies or thinks of is no count of people, unless there is nothing else.
    let told = mentions.filter { $0.stance == .happened }
    let sources = told.isEmpty ? mentions : told
    incident.fatalities = MergedFigure.figure(of: sources, voices) { $0.event.fatalities }
    incident.injured = MergedFigure.figure(of: sources, voices) { $0.event.injured }
    incident.arrested = MergedFigure.figure(of: sources, voices) { $0.event.arrested }
    incident.displaced = MergedFigure.figure(of: sources, voices) { $0.event.displaced }
    incident.participants = MergedFigure.figure(of: sources, voices) { $0.event.participants }
  }

  /// Texts in alphabetical order, each once. Mentions of one document mostly follow each other.
  private static func eachOnce(_ texts: some Sequence<String>) -> [String] {
    var index = TextIndex()
    for text in texts { _ = index.add(text) }
    return index.texts.count > 1 ? index.texts.sorted() : index.texts
  }

  private static func addSources(
    of mentions: [ToldEvent], _ voices: Voices, to incident: inout Incident
  ) {
    // Mentions come in this order.
    incident.firstPublished = mentions.first?.event.published
    incident.lastPublished = mentions.last { $0.event.published != nil }?.event.published
    incident.documents = voices.documents
    incident.copies = voices.copies
    incident.sites = Self.eachOnce(mentions.lazy.compactMap { $0.site })
    incident.urls = Self.eachOnce(mentions.lazy.compactMap { $0.event.url })
    incident.voices = voices.count
    incident.claimants = MergedParties.claimants(mentions)
    incident.origins = Origins.of(mentions, voices)
  }
}
