import Records

/// Writes what a placement has touched to a store: new incidents, changed ones, and those that are gone.
///
/// An incident keeps its id as long as the mention that founded it stays with it, or what the same page
/// tells in its place; where two are merged, the one that was stored first stays.
struct IncidentUpdate {
  private let events: EventRows
  private let tellings: TellingRows
  private let incidents: IncidentRows
  private let placement: Placement
  private let successions: [Succession.Pair]

  /// - Parameter successions: What pages told before this update and tell in other words now.
  init(
    _ events: EventRows, _ tellings: TellingRows, _ incidents: IncidentRows, _ placement: Placement,
    successions: [Succession.Pair]
  ) {
    self.successions = successions
    self.events = events
    self.tellings = tellings
    self.incidents = incidents
    self.placement = placement
  }

  /// An incident as it is now, with the row that it takes over.
  private struct Heir {
    let cluster: TellingCluster
    var id = ""
    var founder = ""
    var stored: IncidentRows.Stored?
  }

  /// Writes everything.
  ///
  /// - Returns: What is different, by the order of the incidents; what was withdrawn comes last.
  func save() throws -> [IncidentChange] {
    try touchParts()
    let touched = placement.touched.values
    var heirs = touched.filter { !$0.members.isEmpty }
      .sorted { Telling.precedes($0.members[0], $1.members[0]) }
      .map { Heir(cluster: $0) }
    var stored: [IncidentRows.Stored] = []
    for row in touched.map(\.row).filter({ $0 != 0 }).sorted() {
      if let one = try incidents.stored(row) { stored.append(one) }
    }
    let merged = inherit(stored, &heirs)
    var ids: [ObjectIdentifier: String] = [:]
    for place in heirs.indices {
      try name(&heirs[place])
      ids[ObjectIdentifier(heirs[place].cluster)] = heirs[place].id
    }
    var withdrawn: [IncidentChange] = []
    for (one, heir) in merged {
      withdrawn.append(
        try incidents.withdraw(one, mergedInto: heir.map { heirs[$0].id }))
    }
    return try heirs.compactMap { try save($0, ids) } + withdrawn
  }

  /// What lies inside an incident that changes has to name it anew.
  private func touchParts() throws {
    for cluster in Array(placement.touched.values) {
      for whole in cluster.members where whole.isWhole {
        for part in try tellings.tellings(ofDocument: whole.documentID)
        where part.partOf == whole.id {
          if let cluster = try placement.index.cluster(of: part) { placement.touch(cluster) }
        }
      }
    }
  }

  /// Gives stored incidents to what is now.
  ///
  /// - Returns: Those that go to nobody, with the place of the heir that they were merged into.
  private func inherit(
    _ stored: [IncidentRows.Stored], _ heirs: inout [Heir]
  ) -> [(IncidentRows.Stored, heir: Int?)] {
    var places: [String: Int] = [:]
    var placesOfRows: [Int64: Int] = [:]
    for (place, heir) in heirs.enumerated() {
      for member in heir.cluster.members {
        for event in member.eventIDs { places[event] = place }
        if member.incidentRow != 0, placesOfRows[member.incidentRow] == nil {
          placesOfRows[member.incidentRow] = place
        }
      }
    }
    var left: [IncidentRows.Stored] = []
    var withdrawn: [(IncidentRows.Stored, heir: Int?)] = []
    for one in stored {
      if let place = places[one.founder] {
        if heirs[place].stored == nil {
          heirs[place].stored = one
          heirs[place].founder = one.founder
        } else {
          withdrawn.append((one, place))
        }
      } else {
        left.append(one)
      }
    }
    // The founding mention was taken back; others may still be there, or its page tells it anew.
    let successors = successors(among: heirs)
    for one in left {
      let place = placesOfRows[one.row] ?? successors[one.row]
      if let place, heirs[place].stored == nil {
        heirs[place].stored = one
      } else {
        withdrawn.append((one, place))
      }
    }
    return withdrawn
  }

  /// For rows of incidents, the place of the heir that tells anew what was taken back of them.
  private func successors(among heirs: [Heir]) -> [Int64: Int] {
    guard !successions.isEmpty else { return [:] }
    var places: [ObjectIdentifier: Int] = [:]
    for (place, heir) in heirs.enumerated() { places[ObjectIdentifier(heir.cluster)] = place }
    var successors: [Int64: Int] = [:]
    for pair in successions where successors[pair.gone.incidentRow] == nil {
      successors[pair.gone.incidentRow] = pair.successor.cluster.flatMap {
        places[ObjectIdentifier($0)]
      }
    }
    return successors
  }

  private func name(_ heir: inout Heir) throws {
    if heir.founder.isEmpty { heir.founder = IncidentBuilder.founder(of: heir.cluster) }
    heir.id = try heir.stored?.id ?? incidents.newID(foundedBy: heir.founder)
  }

  private func save(
    _ heir: Heir, _ ids: [ObjectIdentifier: String]
  ) throws -> IncidentChange? {
    let members = heir.cluster.members
    let incident = IncidentBuilder.incident(
      try events.events(of: members), members, id: heir.id, partOf: try whole(of: heir, ids))
    let row: Int64
    let change: IncidentChange?
    if let stored = heir.stored {
      row = stored.row
      change = try incidents.update(stored, with: incident, heir.cluster, founder: heir.founder)
    } else {
      row = try incidents.insert(incident, heir.cluster, founder: heir.founder)
      change = IncidentChange(
        incidentID: heir.id, kind: .new, date: incidents.day, title: incident.title)
    }
    for member in members { try tellings.updatePlace(of: member, incident: row) }
    heir.cluster.row = row
    return change
  }

  private func whole(of heir: Heir, _ ids: [ObjectIdentifier: String]) throws -> String? {
    guard heir.cluster.members.contains(where: { $0.partOf != nil }) else { return nil }
    var clusters: [String: TellingCluster] = [:]
    for member in heir.cluster.members {
      guard let name = member.partOf, let whole = try tellings.telling(ofEvent: name) else {
        continue
      }
      clusters[name] = try placement.index.cluster(of: whole)
    }
    for whole in clusters.values {
      for member in whole.members where member.partOf != nil {
        guard let name = member.partOf, let other = try tellings.telling(ofEvent: name) else {
          continue
        }
        clusters[name] = try placement.index.cluster(of: other)
      }
    }
    return try IncidentBuilder.wholes(of: heir.cluster) { clusters[$0] }
      .compactMap { try ids[ObjectIdentifier($0)] ?? incidents.stored($0.row)?.id }.min()
  }
}
