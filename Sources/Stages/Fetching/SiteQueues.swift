/// Who is asked when: one request at a time for a site, with a pause after each.
struct SiteQueues {
  typealias Instant = ContinuousClock.Instant

  private struct Site {
    /// Requests that wait, in order.
    var waiting: [Int] = []
    /// Whether a request is under way.
    var isBusy = false
    /// Before this no request starts.
    var notBefore: Instant
    /// Whether the site could not be reached in all the tries for its last request.
    var isUnreachable = false
  }

  private var sites: [String: Site] = [:]

  /// Adds a request to its site's queue, before those of later lines: the oldest line never waits
  /// behind a later one that was redirected or is tried again.
  mutating func add(_ id: Int, to site: String) {
    var entry = sites[site] ?? Site(notBefore: .now)
    let place = entry.waiting.firstIndex { $0 > id } ?? entry.waiting.endIndex
    entry.waiting.insert(id, at: place)
    sites[site] = entry
  }

  /// Takes out the requests that may start now, the oldest first.
  ///
  /// - Parameters:
  ///   - limit: At most so many.
  ///   - only: When given, no other request may start.
  mutating func takeStartable(at now: Instant, limit: Int, only: Int? = nil) -> [Int] {
    var candidates: [(id: Int, site: String)] = []
    var forgotten: [String] = []
    for (name, site) in sites where !site.isBusy && site.notBefore <= now {
      if let first = site.waiting.first {
        if only == nil || only == first { candidates.append((first, name)) }
      } else {
        // Its pause is over and nobody waits: forgotten, so that memory stays bounded.
        forgotten.append(name)
      }
    }
    for name in forgotten { sites.removeValue(forKey: name) }
    let chosen = candidates.sorted { $0.id < $1.id }.prefix(max(limit, 0))
    for (_, name) in chosen {
      sites[name]?.waiting.removeFirst()
      sites[name]?.isBusy = true
    }
    return chosen.map(\.id)
  }

  /// Notes that a site's request is over and when the next may start. A later time that was noted
  /// before is kept.
  mutating func release(_ site: String, notBefore: Instant) {
    sites[site]?.isBusy = false
    let known = sites[site]?.notBefore ?? notBefore
    sites[site]?.notBefore = max(notBefore, known)
  }

  /// Whether a site could not be reached lately: then the requests behind get one try each.
  func isUnreachable(_ site: String) -> Bool { sites[site]?.isUnreachable ?? false }

  /// Notes whether a site could be reached, as long as requests wait for it.
  mutating func note(_ site: String, isUnreachable: Bool) {
    sites[site]?.isUnreachable = isUnreachable
  }

  /// When the next request may start, or the only one that shall; nil when none waits for the time.
  func nextStart(only: Int? = nil) -> Instant? {
    sites.values.lazy
      .filter { site in
        guard !site.isBusy, let first = site.waiting.first else { return false }
        return only == nil || only == first
      }
      .map(\.notBefore).min()
  }
}
