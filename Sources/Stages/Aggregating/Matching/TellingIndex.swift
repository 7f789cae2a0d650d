/// The tellings under each key, in the order of placement, and their incidents.
///
/// With a source, what a store holds is fetched key by key when it is first asked for; without one,
/// there is only what was added.
final class TellingIndex {
  private var lists: [UInt64: TellingList] = [:]
  private let source: (any TellingSource)?
  /// Tellings that were appended and may still be looked for, with the lists that hold them.
  private var recent: [(telling: Telling, lists: [TellingList])] = []
  private var firstRecent = 0
  private let retiresOld: Bool
  /// Told of every telling that no other will be compared with any more.
  var onRetire: (Telling) throws -> Void = { _ in }

  /// - Parameter retiresOld: Whether appended tellings are forgotten once they are out of reach.
  init(source: (any TellingSource)? = nil, retiresOld: Bool = true) {
    self.source = source
    self.retiresOld = retiresOld
  }

  /// The tellings under a key.
  func list(under key: UInt64) throws -> TellingList {
    if let list = lists[key] { return list }
    let stored = try source?.tellings(under: key).sorted(by: Telling.precedes)
    let list = TellingList(key: key, stored ?? [])
    lists[key] = list
    return list
  }

  /// The incident of a telling, all its members at hand; nil for one that is not placed.
  func cluster(of telling: Telling) throws -> TellingCluster? {
    if telling.cluster == nil { try source?.fetchCluster(of: telling) }
    return telling.cluster
  }

  /// Adds a telling that comes behind all others, and forgets those too old for any that follow.
  ///
  /// - Parameter lists: Those of its keys.
  func append(_ telling: Telling, to lists: [TellingList]) throws {
    for list in lists { list.append(telling) }
    guard retiresOld else { return }
    recent.append((telling, lists))
    try retire(before: telling.profile.position - Placement.reachDays)
  }

  /// Forgets what was appended.
  func retireAll() throws { try retire(before: Int.max) }

  private func retire(before day: Int) throws {
    while firstRecent < recent.count, recent[firstRecent].telling.profile.position < day {
      let old = recent[firstRecent]
      firstRecent += 1
      for list in old.lists {
        // Oldest first, so it is at the front.
        list.removeFirst()
        if list.isEmpty { lists[list.key] = nil }
      }
      try onRetire(old.telling)
    }
    if firstRecent > 4096, firstRecent > recent.count / 2 {
      recent.removeFirst(firstRecent)
      firstRecent = 0
    }
  }

  /// Adds a telling wherever it comes.
  func insert(_ telling: Telling) throws {
    for key in telling.keys { try list(under: key).insert(telling) }
  }

  /// Takes a telling out of what is at hand.
  func remove(_ telling: Telling) {
    for key in telling.keys { lists[key]?.remove(telling) }
  }
}

/// Where tellings of earlier runs lie.
protocol TellingSource: AnyObject {
  /// The tellings under a key, in any order; each telling is always the same object.
  func tellings(under key: UInt64) throws -> [Telling]
  /// Sets the incident of a telling, and that of its other members.
  func fetchCluster(of telling: Telling) throws
}
