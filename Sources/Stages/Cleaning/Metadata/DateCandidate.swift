import Records

/// A date that one witness gives.
struct DateCandidate: Sendable {
  var date: PageDate
  let source: DateSource
  /// How much the witness counts.
  var points: Int
  /// Whether readers see it near the title.
  var isNearTitle = false
  /// Whether it is set as datelines are.
  var isDateline = false
  /// Whether it is the dateline right under the title.
  var isUnderTitle = false
  /// Whether it stands in furniture.
  var isAside = false
  /// Whether words near it say that it is the day of publication.
  var isLabeled = false
  /// Whether words near it say that it is the day of the last change.
  var isChange = false

  /// Whether it clearly is one of the page's own, not of what the page links to.
  var isOwn: Bool { isNearTitle || isLabeled }

  /// How much of the moment it gives: a day, a time, a zone.
  var exactness: Int { (date.time == nil ? 0 : 1) + (date.zone == nil ? 0 : 1) }

  /// Whether the page shows it to its readers.
  var isShown: Bool { source == .time || source == .text || source == .microdata }
}

/// The clocks of a page's readers.
///
/// Machines like to give UTC, in which what was published in the evening in America is dated
/// tomorrow. Readers know the day that the page shows.
struct LocalClock {
  /// Dates with a time in a zone of the readers or in none, which tell how far it is from UTC.
  private let clocks: [DateCandidate]
  /// The days that the page shows most clearly.
  private let shownDays: [Int]
  private let urlDay: Int?

  /// Reads what a page says of its publication.
  init(_ candidates: [DateCandidate]) {
    clocks = candidates.filter { !$0.date.isUniversal && $0.date.minuteOfDay != nil }
    let shown = candidates.filter { $0.isShown && $0.isOwn && !$0.date.isUniversal }
    let most = shown.map(\.points).max()
    shownDays = shown.filter { $0.points == most }.map(\.date.daysSince1970)
    urlDay = candidates.first { $0.source == .url }?.date.daysSince1970
  }

  /// A moment given in UTC as readers date it; other dates stay as they are.
  func localized(_ date: PageDate) -> PageDate {
    // Midnight is how machines write a day without a time.
    guard date.isUniversal, let minute = date.minuteOfDay, minute > 0 else { return date }
    let day = date.daysSince1970
    for clock in clocks {
      let days = clock.date.daysSince1970 - day
      guard abs(days) == 1, let shown = clock.date.minuteOfDay else { continue }
      // The same second is no chance; the time of a teaser may be.
      let isSameSecond = date.hasSeconds && clock.date.time?.suffix(2) == date.time?.suffix(2)
      guard !clock.isShown || clock.isOwn || isSameSecond && clock.date.hasSeconds else { continue }
      let offset = days * 1440 + shown - minute
      guard offset % 30 == 0, -720...840 ~= offset else { continue }
      if let moved = date.moved(toZoneMinutes: offset) { return moved }
    }
    guard !shownDays.contains(day), urlDay != day, let other = shownDays.first ?? urlDay else {
      return date
    }
    // From ten hours behind UTC to ten ahead of it. Addresses may be made the day before.
    let earliest = shownDays.isEmpty ? 1380 : 840
    let latest = shownDays.isEmpty ? 480 : 600
    let isElsewhere = other == day - 1 ? minute < latest : other == day + 1 && minute >= earliest
    return isElsewhere ? date.withoutTime.moved(toDay: other) ?? date : date
  }
}
