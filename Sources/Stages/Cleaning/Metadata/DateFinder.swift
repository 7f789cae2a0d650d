import Records

/// Chooses the dates among what the page offers: the day of publication by a vote of all
/// witnesses, weighted by `world/date-witnesses.tsv`.
struct DateFinder {
  private let reader: DateReader
  let witnesses: DateWitnesses
  private let latest: PageDate?

  /// What a page's markup for machines says.
  struct Stated {
    /// From JSON-LD: of the article, and of the page around it.
    var linked: String?
    var linkedPage: String?
    var linkedModified: String?
    /// From meta tags: published, undefined and modified dates, best first.
    var meta: [String] = []
    var metaDate: [String] = []
    var metaModified: [String] = []
    /// The address.
    var url: String?
  }

  /// A date and who says it.
  struct Finding: Equatable {
    var date: PageDate
    var source: DateSource
  }

  /// Prepares the choice.
  ///
  /// - Parameter latest: The day on which the page was fetched; later dates are not believed.
  init(reader: DateReader, witnesses: DateWitnesses, latest: String?) {
    self.reader = reader
    self.witnesses = witnesses
    self.latest = latest.flatMap { reader.date(in: $0) }
  }

  /// When the text was published, by data that scripts of the page hold.
  func find(embedded date: PageDate?) -> Finding? {
    date.flatMap { isPlausible($0) ? Finding(date: $0, source: .script) : nil }
  }

  /// When the text was published and last changed.
  func find(_ stated: Stated, shown: ShownDates) -> (published: Finding?, modified: Finding?) {
    var candidates = machineDates(stated) + urlDate(stated.url)
    let shownChanges = shown.modified.filter {
      isPlausible($0.date, isStated: $0.isDateline && $0.isNearTitle)
    }
    let machineChanges = machineChanges(stated)
    let daysOfChange = machineChanges.map(\.date.daysSince1970)
    // A page that shows only its last change was published as it is on that day.
    candidates += shownChanges.filter { isPlausible($0.date, isStated: false) }
    candidates += shown.published.filter {
      let isChange = daysOfChange.contains($0.date.daysSince1970)
      return isPlausible($0.date, isStated: $0.isDateline && $0.isNearTitle && !isChange)
    }
    let clock = LocalClock(candidates)
    candidates = candidates.map { candidate in
      var candidate = candidate
      candidate.date = clock.localized(candidate.date)
      return candidate
    }
    leaveOutTeasers(of: &candidates)
    weighContradictions(in: &candidates)
    let changes = machineChanges + shownChanges
    let changeClock = LocalClock(changes)
    var modified = changes.first.map {
      Finding(date: changeClock.localized($0.date), source: $0.source)
    }
    let published = elect(candidates)
    // Before it was published nothing is changed; one day is the zones'.
    if let published, let change = modified,
      change.date.daysSince1970 < published.date.daysSince1970 - 1
    {
      modified = nil
    }
    return (published, modified)
  }

  // MARK: - Witnesses

  private func machineDates(_ stated: Stated) -> [DateCandidate] {
    candidates([stated.linked], .jsonLD, .linkedData)
      + candidates([stated.linkedPage], .jsonLD, .linkedPage)
      + candidates(stated.meta, .meta, .meta) + candidates(stated.metaDate, .meta, .metaDate)
  }

  private func machineChanges(_ stated: Stated) -> [DateCandidate] {
    candidates([stated.linkedModified], .jsonLD, .linkedData)
      + candidates(stated.metaModified, .meta, .meta)
  }

  /// The first date of several that can be.
  private func candidates(
    _ texts: [String?], _ source: DateSource, _ witness: DateWitnesses.Witness
  ) -> [DateCandidate] {
    for text in texts {
      guard let text, let date = reader.date(in: text) ?? reader.timestamp(in: text) else {
        continue
      }
      if isPlausible(date) {
        return [DateCandidate(date: date, source: source, points: witnesses.points(witness))]
      }
    }
    return []
  }

  /// /2022/09/28/ or /2022-09-28- or 20220928 in the path.
  private func urlDate(_ url: String?) -> [DateCandidate] {
    guard let url, let scheme = url[...].firstSchemeMark else { return [] }
    let path = url[scheme.upperBound...].utf8.drop { $0 != UInt8(ascii: "/") }
    var rest = path[...]
    let marks = Array("/-_".utf8)
    while let start = rest.firstIndex(where: { marks.contains($0) }) {
      rest = rest[start...].dropFirst()
      guard rest.starts(with: "19".utf8) || rest.starts(with: "20".utf8) else { continue }
      let written = rest.prefix(16).map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
      guard let date = reader.read(written)?.date, isPlausible(date) else { continue }
      return [DateCandidate(date: date, source: .url, points: witnesses.points(.url))]
    }
    return []
  }

  /// Whether a date can be: not before the web, not after the page was fetched.
  ///
  /// - Parameter isStated: Whether the page clearly gives it as its own. Such a date is believed up
  ///   to a year ahead, for copies of pages and clocks of fetchers are wrong more often.
  private func isPlausible(_ date: PageDate, isStated: Bool = true) -> Bool {
    guard date.year >= 1990 else { return false }
    guard let latest else { return true }
    // A zone ahead of UTC may already have the next day.
    return date.daysSince1970 <= latest.daysSince1970 + (isStated ? 366 : 1)
  }

  // MARK: - Choice

  /// The day with most points; of equals the one that was named first.
  ///
  /// Of each kind of witness only the best for a day counts: ten teasers are no better than one.
  private func elect(_ candidates: [DateCandidate]) -> Finding? {
    var best: (points: Int, finding: Finding)?
    var counted: [Int] = []
    for candidate in candidates {
      let day = candidate.date.daysSince1970
      guard !counted.contains(day) else { continue }
      counted.append(day)
      let same = candidates.filter { $0.date.daysSince1970 == day }
      let points = Self.kinds.reduce(0) { sum, kind in
        sum + max(0, same.filter { kind.contains($0.source) }.map(\.points).max() ?? 0)
      }
      guard points >= witnesses.points(.minimum), points > best?.points ?? .min,
        let voice = same.max(by: { ($0.exactness, $0.points) < ($1.exactness, $1.points) })
      else { continue }
      best = (points, Finding(date: voice.date, source: voice.source))
    }
    return best?.finding
  }

  /// Sources that are witnesses of one kind: mostly one template's field fills them all.
  private static let kinds: [Set<DateSource>] = [
    [.jsonLD], [.meta], [.microdata, .time, .text], [.url],
  ]
}
