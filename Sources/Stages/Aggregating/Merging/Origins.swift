import Records

/// Who stands behind the mentions of an incident.
enum Origins {
  /// The origins, that of most mentions first.
  static func of(_ mentions: [ToldEvent], _ voices: Voices) -> [IncidentOrigin] {
    var tallies: [Tally] = []
    for mention in mentions {
      guard let origin = origin(of: mention, voices) else { continue }
      // Most are named as before; only another name has to be brought to its key.
      if let place = tallies.firstIndex(where: { $0.origin == origin }) {
        tallies[place].add(mention)
        continue
      }
      let key = origin.key
      let place = tallies.firstIndex { $0.key == key } ?? tallies.count
      if place == tallies.count { tallies.append(Tally(origin, key)) }
      tallies[place].add(mention)
    }
    return tallies.sorted { ($1.mentions, $0.key) < ($0.mentions, $1.key) }.map(\.record)
  }

  private struct Origin: Equatable {
    let kind: IncidentOrigin.Kind
    let id: String?
    let name: String

    var key: String { "\(kind.rawValue) \(id ?? name.lowercased())" }
  }

  private struct Tally {
    let origin: Origin
    let key: String
    var name: String
    var mentions = 0
    var documents = TextIndex()
    var affirms = false
    var denies = false

    init(_ origin: Origin, _ key: String) {
      self.origin = origin
      self.key = key
      name = origin.name
    }

    mutating func add(_ mention: ToldEvent) {
      if origin.kind == .claimant, let claimant = mention.claimant { name = min(name, claimant) }
      mentions += 1
      _ = documents.add(mention.event.documentID)
      if mention.stance == .denied { denies = true } else { affirms = true }
    }

    var record: IncidentOrigin {
      IncidentOrigin(
        kind: origin.kind, id: origin.id, name: name, mentions: mentions,
        documents: documents.texts.count, stance: !denies ? .affirms : affirms ? .both : .denies)
    }
  }

  /// Whom the mention quotes; otherwise the site whose text others repeat; otherwise its own site.
  private static func origin(of mention: ToldEvent, _ voices: Voices) -> Origin? {
    if let claimant = mention.claimant {
      return Origin(kind: .claimant, id: mention.event.claim?.source?.id, name: claimant)
    }
    if let agency = voices.agency(of: mention) {
      return Origin(kind: .agency, id: nil, name: agency)
    }
    return mention.site.map { Origin(kind: .site, id: nil, name: $0) }
  }
}
