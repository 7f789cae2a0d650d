import Records

/// What a date is counted from.
struct DateContext {
  /// The day of writing; nil where the document does not give it.
  var published: CivilDate?
  /// The first day of the date mentioned before.
  var previous: CivilDate?
  /// Whether what is told lies ahead, so that "lundi" is the coming Monday.
  var prefersFuture: Bool

  /// A day and month without year may be so many days after the day of writing and still be meant
  /// to come soon ("le 2 janvier" on 30 December), not to be almost a year old.
  private static let daysAhead = 7
  /// Farther from the day of writing than this, a weekday that agrees decides about the year.
  private static let surelyNear = 31

  /// Which side of the day of writing a date without year or week lies on.
  enum Direction {
    /// Strictly before: "dernier".
    case past
    /// Strictly after: "prochain".
    case next
    /// Not said; `prefersFuture` decides.
    case unsaid
  }

  /// The weekday meant, 1 to 7.
  func weekday(_ weekday: Int, _ direction: Direction) -> CivilDate? {
    guard let published else { return nil }
    let ahead = (weekday - published.weekday + 7) % 7
    switch direction {
    case .past: return published.adding(days: ahead == 0 ? -7 : ahead - 7)
    case .next: return published.adding(days: ahead == 0 ? 7 : ahead)
    case .unsaid:
      return published.adding(days: prefersFuture || ahead == 0 ? ahead : ahead - 7)
    }
  }

  /// The day meant by day and month.
  ///
  /// - Parameter weekday: A weekday beside them. It never outweighs the number, but may tell the
  ///   year.
  func day(_ day: Int, month: Int, weekday: Int?, _ direction: Direction) -> CivilDate? {
    guard let published else { return nil }
    // 29 February comes every fourth year, or eighth.
    let reach = month == 2 && day == 29 ? 8 : 1
    let candidates = (-reach...reach).compactMap {
      CivilDate(year: published.year + $0, month: month, day: day)
    }
    let chosen: CivilDate?
    switch direction {
    case .past: chosen = candidates.last { $0 < published }
    case .next: chosen = candidates.first { $0 > published }
    case .unsaid where prefersFuture: chosen = candidates.first { $0 >= published }
    case .unsaid:
      chosen = candidates.last {
        $0.daysSince1970 <= published.daysSince1970 + Self.daysAhead
      }
    }
    guard let weekday, let chosen, chosen.weekday != weekday,
      abs(chosen.daysSince1970 - published.daysSince1970) > Self.surelyNear
    else { return chosen }
    return candidates.first { $0.weekday == weekday } ?? chosen
  }

  /// The day with this number of the last month that has one, or of the coming.
  func dayOfMonth(_ day: Int) -> CivilDate? {
    guard let published else { return nil }
    let candidates = (-2...2).compactMap { published.adding(months: $0) }.compactMap {
      CivilDate(year: $0.year, month: $0.month, day: day)
    }
    return prefersFuture
      ? candidates.first { $0 >= published } : candidates.last { $0 <= published }
  }

  /// The year of a month without year.
  func year(ofMonth month: Int, _ direction: Direction) -> Int? {
    guard let (year, current, _) = published?.parts else { return nil }
    switch direction {
    case .past: return month < current ? year : year - 1
    case .next: return month > current ? year : year + 1
    case .unsaid where prefersFuture: return month >= current ? year : year + 1
    case .unsaid: return month <= current ? year : year - 1
    }
  }
}
