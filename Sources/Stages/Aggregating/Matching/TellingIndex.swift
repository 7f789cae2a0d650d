/// The tellings under each key, in the order of placement, and their incidents.
///
/// With a source, what a store holds is fetched key by key when it is first asked for; without one,
/// there is only what was added.
final class TellingIndex {
  private var lists: [UInt64: [Telling]] = [:]
  private let source: (any TellingSource)?
  /// Tellings that were appended and may still be looked for, with their keys.
  private var recent: [(telling: Telling, keys: [UInt64])] = []
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
  func tellings(under key: UInt64) throws -> [Telling] {
    if let list = lists[key] { return list }
    guard let source else { return [] }
    let list = try source.tellings(under: key).sorted(by: Telling.precedes)
    lists[key] = list
    return list
  }

  /// The incident of a telling, all its members at hand; nil for one that is not placed.
  func cluster(of telling: Telling) throws -> TellingCluster? {
    if telling.cluster == nil { try source?.fetchCluster(of: telling) }
    return telling.cluster
  }

  /// Adds a telling that comes behind all others, and forgets those too old for any that follow.
  func append(_ telling: Telling, keys: [UInt64]) throws {
    for key in keys { lists[key, default: []].append(telling) }
    guard retiresOld else { return }
    recent.append((telling, keys))
    try retire(before: telling.profile.position - Placement.reachDays)
  }

  /// Forgets what was appended.
  func retireAll() throws { try retire(before: Int.max) }

  private func retire(before day: Int) throws {
    while firstRecent < recent.count, recent[firstRecent].telling.profile.position < day {
      let old = recent[firstRecent]
      firstRecent += 1
      for key in old.keys {
        // Oldest first, so it is at the front.
        lists[key]?.removeFirst()
        if lists[key]?.isEmpty == true { lists[key] = nil }
      }
      try onRetire(old.telling)
    }
    if firstRecent > 4096, firstRecent > recent.count / 2 {
      recent.removeFirst(firstRecent)
      firstRecent = 0
    }
  }

  /// Adds a telling wherever it comes.
  func insert(_ telling: Telling, keys: [UInt64]) throws {
    for key in keys {
      var list = try tellings(under: key)
      lists[key] = nil
      var place = list.count
      while place > 0, Telling.precedes(telling, list[place - 1]) { place -= 1 }
      list.insert(telling, at: place)
      lists[key] = list
    }
  }

  /// Takes a telling out of what is at hand.
  func remove(_ telling: Telling, keys: [UInt64]) {
    for key in keys { lists[key]?.removeAll { $0 === telling } }
  }
}

/// Where tellings of earlier runs lie.
protocol TellingSource: AnyObject {
  /// The tellings under a key, in any order; each telling is always the same object.
  func tellings(under key: UInt64) throws -> [Telling]
  /// Sets the incident of a telling, and that of its other members.
  func fetchCluster(of telling: Telling) throws
}
