/// Who is asked when: one request at a time for a site, with a pause after each. A site is here what
/// `WebAddress.server` names: by http and https it is the same one.
struct SiteQueues {
  typealias Instant = ContinuousClock.Instant

  private struct Site {
    /// Requests that wait, the oldest line's first.
    var waiting: [Visit] = []
    /// Whether a request is under way.
    var isBusy = false
    /// Before this no request starts.
    var notBefore: Instant
    /// Whether the site could not be reached in all the tries for its last request.
    var isUnreachable = false
  }

  private var sites: [String: Site] = [:]
  /// Requests that wait, over all sites.
  private(set) var waitingCount = 0

  /// Adds a request to its site's queue, before those of later lines: the oldest line never waits
  /// behind a later one that was redirected or is tried again.
  mutating func add(_ visit: Visit, to site: String) {
    var entry = sites[site] ?? Site(notBefore: .now)
    // Most come in order: the end is looked at first.
    var place = entry.waiting.endIndex
    if let last = entry.waiting.last, Self.precedes(visit, last) {
      var low = 0
      while low < place {
        let middle = (low + place) / 2
        if Self.precedes(visit, entry.waiting[middle]) { place = middle } else { low = middle + 1 }
      }
    }
    sites[site] = nil
    entry.waiting.insert(visit, at: place)
    sites[site] = entry
    waitingCount += 1
  }

  private static func precedes(_ one: Visit, _ other: Visit) -> Bool {
    one.slot.order.lexicographicallyPrecedes(other.slot.order)
  }

  /// The requests that may start now, the oldest first; they stay in their queues until `begin`.
  ///
  /// - Parameters:
  ///   - limit: At most so many.
  ///   - mayStart: Whether a request at the head of its queue may.
  mutating func startable(
    at now: Instant, limit: Int, where mayStart: (Visit) -> Bool = { _ in true }
  ) -> [Visit] {
    var candidates: [Visit] = []
    var forgotten: [String] = []
    for (name, site) in sites where !site.isBusy && site.notBefore <= now {
      if let first = site.waiting.first {
        if mayStart(first) { candidates.append(first) }
      } else {
        // Its pause is over and nobody waits: forgotten, so that memory stays bounded.
        forgotten.append(name)
      }
    }
    for name in forgotten { sites.removeValue(forKey: name) }
    guard limit > 0 else { return [] }
    return Array(candidates.sorted(by: Self.precedes).prefix(limit))
  }

  /// Takes the first request of a site out of its queue.
  ///
  /// - Parameter isBusy: Whether it occupies the site until `release`.
  mutating func begin(_ site: String, isBusy: Bool) {
    guard sites[site]?.waiting.isEmpty == false else { return }
    sites[site]?.waiting.removeFirst()
    sites[site]?.isBusy = isBusy
    waitingCount -= 1
  }

  /// Occupies a site for a request that is in no queue: its robots.txt.
  mutating func occupy(_ site: String) { sites[site]?.isBusy = true }

  /// Notes that a site's request is over and when the next may start. A later time that was noted
  /// before is kept.
  mutating func release(_ site: String, notBefore: Instant) {
    sites[site]?.isBusy = false
    let known = sites[site]?.notBefore ?? notBefore
    sites[site]?.notBefore = max(notBefore, known)
  }

  /// Takes out all that waits for a site.
  mutating func removeAll(of site: String) -> [Visit] {
    let removed = sites[site]?.waiting ?? []
    sites[site]?.waiting = []
    waitingCount -= removed.count
    return removed
  }

  /// Whether a site could not be reached lately: then the requests behind get one try each.
  func isUnreachable(_ site: String) -> Bool { sites[site]?.isUnreachable ?? false }

  /// Notes whether a site could be reached, as long as requests wait for it.
  mutating func note(_ site: String, isUnreachable: Bool) {
    sites[site]?.isUnreachable = isUnreachable
  }

  /// When the next of the requests that may start can; nil when none waits for the time.
  func nextStart(where mayStart: (Visit) -> Bool = { _ in true }) -> Instant? {
    var earliest: Instant?
    for site in sites.values where !site.isBusy {
      guard let first = site.waiting.first, mayStart(first) else { continue }
      if let known = earliest, known <= site.notBefore { continue }
      earliest = site.notBefore
    }
    return earliest
  }

  /// The request at the head of a site's queue.
  func first(at site: String) -> Visit? { sites[site]?.waiting.first }

  /// The number of sites with waiting requests, and the one with the most.
  var summary: (sites: Int, busiest: String, longest: Int) {
    var result = (sites: 0, busiest: "", longest: 0)
    for (name, site) in sites where !site.waiting.isEmpty {
      result.sites += 1
      let count = site.waiting.count
      if count > result.longest || (count == result.longest && name < result.busiest) {
        result.busiest = name
        result.longest = count
      }
    }
    return result
  }
}
