/// Places tellings that come in the order of `Telling.precedes`, and hands out incidents as soon as no
/// telling to come can change them.
///
/// What is held is what lies within some weeks of the last telling, however many there are in all.
final class PlacementStream {
  /// Takes an incident, and the members' incidents of which it is a part.
  typealias Receiver = (TellingCluster, _ wholes: [TellingCluster]) throws -> Void

  private let index = TellingIndex()
  private let placement: Placement
  private let receive: Receiver
  /// Incidents in the order of their first tellings, from `first` on.
  private var queue: [TellingCluster] = []
  private var first = 0
  /// Tellings that others are told to lie inside, by id.
  private var wholes: [String: Telling] = [:]

  init(_ receive: @escaping Receiver) {
    placement = Placement(index: index)
    self.receive = receive
    index.onRetire = { telling in telling.cluster?.open -= 1 }
  }

  /// Places the next telling.
  func append(_ telling: Telling) throws {
    if telling.isWhole { wholes[telling.id] = telling }
    try placement.append(telling)
    telling.cluster?.open += 1
    if telling.parent == nil, let cluster = telling.cluster { queue.append(cluster) }
    try handOut(before: telling.profile.position - 2 * Placement.reachDays)
  }

  /// Hands out what is left.
  func finish() throws {
    try index.retireAll()
    try handOut(before: Int.max)
  }

  private func handOut(before day: Int) throws {
    while first < queue.count, isFinal(queue[first], day) {
      let cluster = queue[first]
      first += 1
      try receive(cluster, IncidentBuilder.wholes(of: cluster) { wholes[$0]?.cluster })
      forgetOld(cluster)
    }
    if first > 4096, first > queue.count / 2 {
      queue.removeFirst(first)
      first = 0
    }
  }

  /// Whether neither the incident nor one that holds it will change: parts lie within reach of the
  /// whole, so both are closed once the last member is two reaches back.
  private func isFinal(_ cluster: TellingCluster, _ day: Int) -> Bool {
    guard cluster.open == 0 else { return false }
    if day == Int.max { return true }
    for member in cluster.members {
      guard let name = member.partOf else { continue }
      if let whole = wholes[name] {
        if let open = whole.cluster?.open, open > 0 { return false }
      } else if member.profile.position >= day {
        return false
      }
    }
    return true
  }

  /// Lets go of an incident that was handed out; those that hold others stay a while.
  private func forgetOld(_ cluster: TellingCluster) {
    guard !cluster.members.contains(where: { $0.isWhole || $0.partOf != nil }) else {
      kept.append(cluster)
      let oldest = (queue.indices.contains(first) ? queue[first].members[0] : nil)?
        .profile.position
      guard let oldest else { return }
      while let old = kept.first, (old.members.last?.profile.position ?? 0) < oldest - 40 {
        kept.removeFirst()
        for member in old.members where member.isWhole { wholes[member.id] = nil }
        placement.release(old)
      }
      return
    }
    placement.release(cluster)
  }

  /// Incidents that were handed out and that others may lie inside, or lie inside others.
  private var kept: [TellingCluster] = []
}
