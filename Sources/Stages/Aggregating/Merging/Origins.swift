import Records

/// Who stands behind the mentions of an incident.
enum Origins {
  /// The origins, that of most mentions first.
  static func of(_ mentions: [ToldEvent], _ voices: Voices) -> [IncidentOrigin] {
    var tallies: [String: Tally] = [:]
    for mention in mentions {
      guard let origin = origin(of: mention, voices) else { continue }
      tallies[origin.key, default: Tally(origin)].add(mention)
    }
    return tallies.sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }
      .map(\.value.record)
  }

  private struct Origin {
    let kind: IncidentOrigin.Kind
    let id: String?
    let name: String

    var key: String { "\(kind.rawValue) \(id ?? name.lowercased())" }
  }

  private struct Tally {
    let origin: Origin
    var name: String
    var mentions = 0
    var documents: Set<String> = []
    var affirms = false
    var denies = false

    init(_ origin: Origin) {
      self.origin = origin
      name = origin.name
    }

    mutating func add(_ mention: ToldEvent) {
      if origin.kind == .claimant, let claimant = mention.claimant { name = min(name, claimant) }
      mentions += 1
      documents.insert(mention.event.documentID)
      if mention.stance == .denied { denies = true } else { affirms = true }
    }

    var record: IncidentOrigin {
      IncidentOrigin(
        kind: origin.kind, id: origin.id, name: name, mentions: mentions,
        documents: documents.count, stance: !denies ? .affirms : affirms ? .both : .denies)
    }
  }

  /// Whom the mention quotes; otherwise the site whose text others repeat; otherwise its own site.
  private static func origin(of mention: ToldEvent, _ voices: Voices) -> Origin? {
    if let claimant = mention.claimant {
      return Origin(kind: .claimant, id: mention.event.claim?.source?.id, name: claimant)
    }
    if let agency = voices.agency(of: mention.event) {
      return Origin(kind: .agency, id: nil, name: agency)
    }
    return Voices.site(of: mention.event).map { Origin(kind: .site, id: nil, name: $0) }
  }
}
