/// Joins tellings to incidents, one at a time in the order of `Telling.precedes`.
///
/// A telling is compared with the earlier ones under its keys and joins the incident of the one it
/// matches best, if it agrees with that incident on the whole; else it begins one. Where it goes
/// depends on earlier tellings alone, so the incidents depend on the set of tellings and not on the
/// order in which they come: when one comes late, those behind it that it may concern are placed
/// again, as if it had come in time.
final class Placement {
  /// Days behind which a telling looks no further back.
  static let reachDays = 8
  /// Tellings that are looked at under one key, the last before it. Keys hold the days, so there are
  /// more only of one occurrence told by very many.
  private static let candidateLimit = 48
  /// Members of an incident that a join looks at: the first ones know most.
  private static let sampleSize = 12
  /// What they must reach on average.
  private static let meanThreshold = 3.0

  let index: TellingIndex
  private var visit = 0
  /// The incidents that have gained or lost tellings.
  private(set) var touched: [ObjectIdentifier: TellingCluster] = [:]

  init(index: TellingIndex = TellingIndex()) { self.index = index }

  /// Forgets which incidents were touched, and takes them apart: their tellings hold each other.
  func release() {
    for cluster in touched.values { cluster.release() }
    touched = [:]
  }

  /// Forgets an incident that no telling to come will join, and takes it apart.
  func release(_ cluster: TellingCluster) {
    touched[ObjectIdentifier(cluster)] = nil
    cluster.release()
  }

  /// Notes that an incident has to be made anew although its tellings stay.
  func touch(_ cluster: TellingCluster) { touched[ObjectIdentifier(cluster)] = cluster }

  /// Places a telling that comes behind all that were placed before.
  func append(_ telling: Telling) throws {
    let lists = try telling.keys.map(index.list)
    join(telling, try decision(for: telling, in: lists))
    try index.append(telling, to: lists)
  }

  /// Places tellings wherever they come, and again all that they may concern.
  func insert(_ tellings: [Telling]) throws {
    for telling in tellings { try index.insert(telling) }
    var queue = PlacementQueue(tellings)
    try settle(&queue)
  }

  /// Takes tellings out, and places again all that they may concern.
  func remove(_ tellings: [Telling]) throws {
    var queue = PlacementQueue([])
    for telling in tellings {
      guard let cluster = try index.cluster(of: telling) else { continue }
      try queueConcerned(by: [cluster], after: telling, &queue)
      touch(cluster)
      cluster.members.removeAll { $0 === telling }
      for child in cluster.members where child.parent === telling {
        child.parent = nil
        split(child, from: cluster)
        queue.insert(child)
      }
      telling.cluster = nil
      index.remove(telling)
    }
    let gone = Set(tellings.map(ObjectIdentifier.init))
    queue.removeAll { gone.contains(ObjectIdentifier($0)) }
    try settle(&queue)
  }

  private func settle(_ queue: inout PlacementQueue) throws {
    while let telling = queue.popFirst() {
      let old = try index.cluster(of: telling)
      let decision = try decision(for: telling, in: telling.keys.map(index.list))
      if old != nil, telling.parent === decision?.parent { continue }
      let goal = try decision.flatMap { try index.cluster(of: $0.parent) }
      try queueConcerned(by: [old, goal].compactMap { $0 }, after: telling, &queue)
      move(telling, from: old, decision)
      if let now = telling.cluster {
        try queueConcerned(by: [now], after: telling, &queue)
      }
    }
  }

  /// Queues the later tellings that share a key with a member of incidents that change.
  private func queueConcerned(
    by clusters: [TellingCluster], after telling: Telling, _ queue: inout PlacementQueue
  ) throws {
    var keys: Set<UInt64> = []
    if clusters.isEmpty { keys.formUnion(telling.keys) }
    for cluster in clusters {
      for member in cluster.members { keys.formUnion(member.keys) }
    }
    keys.formUnion(telling.keys)
    for key in keys {
      for later in try index.list(under: key).behind(telling) {
        if later.profile.position <= telling.profile.position + 2 * Self.reachDays {
          queue.insert(later)
        }
      }
    }
  }

  private struct Decision {
    let parent: Telling
    let score: Double
    let evidence: [String]
  }

  private func join(_ telling: Telling, _ decision: Decision?) {
    telling.parent = decision?.parent
    telling.score = decision?.score ?? 0
    telling.evidence = decision?.evidence ?? []
    let cluster = decision?.parent.cluster ?? TellingCluster()
    cluster.insert(telling)
    touch(cluster)
  }

  private func move(_ telling: Telling, from old: TellingCluster?, _ decision: Decision?) {
    guard let old else { return join(telling, decision) }
    touch(old)
    telling.parent = decision?.parent
    telling.score = decision?.score ?? 0
    telling.evidence = decision?.evidence ?? []
    let goal = decision?.parent.cluster ?? TellingCluster()
    guard goal !== old else { return }
    for member in Self.branch(of: telling, in: old) {
      old.members.removeAll { $0 === member }
      goal.insert(member)
    }
    touch(goal)
  }

  private func split(_ telling: Telling, from old: TellingCluster) {
    let goal = TellingCluster()
    for member in Self.branch(of: telling, in: old) {
      old.members.removeAll { $0 === member }
      goal.insert(member)
    }
    touch(goal)
  }

  /// A telling and all that were joined to it, directly or by others.
  private static func branch(of telling: Telling, in cluster: TellingCluster) -> [Telling] {
    var branch: [Telling] = [telling]
    // Members follow their parents in the order of placement.
    for member in cluster.members where member !== telling {
      if let parent = member.parent, branch.contains(where: { $0 === parent }) {
        branch.append(member)
      }
    }
    return branch
  }

  // MARK: - Deciding

  private struct Match {
    let telling: Telling
    let comparison: MentionComparison
    let score: Double

    /// The order in which they are tried: by score, then as the tellings come.
    func precedes(_ other: Match) -> Bool {
      score == other.score ? Telling.precedes(telling, other.telling) : score > other.score
    }
  }

  private func decision(for telling: Telling, in lists: [TellingList]) throws -> Decision? {
    var matches: [Match] = []
    for candidate in candidates(for: telling, in: lists) {
      if let comparison = MentionComparison(candidate, telling, onlyMatch: true),
        comparison.isMatch
      {
        matches.append(
          Match(telling: candidate, comparison: comparison, score: comparison.score))
      }
    }
    guard let best = matches.indices.min(by: { matches[$0].precedes(matches[$1]) }) else {
      return nil
    }
    matches.swapAt(0, best)
    var refused: Set<ObjectIdentifier> = []
    for place in matches.indices {
      // Mostly the best will do.
      if place == 1 { matches[1...].sort { $0.precedes($1) } }
      let match = matches[place]
      guard let cluster = try index.cluster(of: match.telling),
        !refused.contains(ObjectIdentifier(cluster))
      else { continue }
      if agrees(telling, cluster) {
        return Decision(
          parent: match.telling, score: match.score, evidence: match.comparison.evidence)
      }
      refused.insert(ObjectIdentifier(cluster))
    }
    return nil
  }

  /// The earlier tellings that share a key, each once.
  private func candidates(for telling: Telling, in lists: [TellingList]) -> [Telling] {
    visit += 1
    telling.lastVisit = visit
    let firstDay = telling.profile.position - Self.reachDays
    var found: [Telling] = []
    for list in lists {
      for candidate in list.before(telling).prefix(Self.candidateLimit) {
        if candidate.profile.position < firstDay { break }
        guard candidate.lastVisit != visit else { continue }
        candidate.lastVisit = visit
        found.append(candidate)
      }
    }
    return found
  }

  /// Whether a telling can be of an incident, and is so by most of what its earlier members say.
  private func agrees(_ telling: Telling, _ cluster: TellingCluster) -> Bool {
    var sum = 0.0
    var count = 0
    for member in cluster.members {
      if count == Self.sampleSize || !Telling.precedes(member, telling) { break }
      guard let comparison = MentionComparison(member, telling) else { return false }
      // A document that tells of two occurrences keeps them apart.
      if member.documentID == telling.documentID, !comparison.isMatch { return false }
      sum += comparison.score
      count += 1
    }
    return sum >= Self.meanThreshold * Double(count)
  }
}
