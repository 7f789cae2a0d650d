import Records

/// A stretch of time: a second, a day, "en 2014", "de lundi à mercredi".
package struct CivilPeriod: Hashable, Sendable {
  /// The first second.
  package var start: CivilMoment
  /// One past the last second.
  package var end: CivilMoment
  /// What it is told in.
  package var grain: DateUnit

  /// Makes a period; its end must not lie before its start.
  package init(start: CivilMoment, end: CivilMoment, grain: DateUnit) {
    precondition(start <= end, "a period that ends before it starts: \(start) \(end)")
    self.start = start
    self.end = end
    self.grain = grain
  }

  /// The period of a whole day.
  package init?(_ day: CivilDate) {
    self.init(from: CivilMoment(day), count: 1, .day)
  }

  /// So many units from a moment.
  package init?(from start: CivilMoment, count: Int, _ unit: DateUnit) {
    guard count >= 0, let end = start.adding(count, unit) else { return nil }
    self.init(start: start, end: end, grain: unit)
  }

  /// From the first of these days to the last.
  package init?(days: ClosedRange<CivilDate>) {
    guard let end = CivilMoment(days.upperBound).adding(1, .day) else { return nil }
    self.init(start: CivilMoment(days.lowerBound), end: end, grain: .day)
  }

  /// The unit of the calendar or the clock that holds a moment.
  package init?(_ unit: DateUnit, holding moment: CivilMoment) {
    guard let start = Self.start(of: unit, holding: moment) else { return nil }
    if unit == .weekend {
      guard let end = start.adding(2, .day) else { return nil }
      self.init(start: start, end: end, grain: .weekend)
    } else {
      self.init(from: start, count: 1, unit)
    }
  }

  private static func start(of unit: DateUnit, holding moment: CivilMoment) -> CivilMoment? {
    let (year, month, _) = moment.day.parts
    let day: CivilDate?
    switch unit {
    case .second: return moment
    case .minute: return CivilMoment(seconds: moment.seconds - moment.secondOfDay % 60)
    case .hour: return CivilMoment(seconds: moment.seconds - moment.secondOfDay % 3600)
    case .day: day = moment.day
    case .week: day = moment.day.adding(days: 1 - moment.day.weekday)
    case .weekend: day = moment.day.adding(days: 6 - moment.day.weekday)
    case .month: day = CivilDate(year: year, month: month, day: 1)
    case .quarter: day = CivilDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    case .halfYear: day = CivilDate(year: year, month: (month - 1) / 6 * 6 + 1, day: 1)
    case .year: day = CivilDate(year: year, month: 1, day: 1)
    case .decade: day = CivilDate(year: max(1, year / 10 * 10), month: 1, day: 1)
    case .century: day = CivilDate(year: (year - 1) / 100 * 100 + 1, month: 1, day: 1)
    }
    return day.map { CivilMoment($0) }
  }

  /// The first day.
  package var firstDay: CivilDate { start.day }

  /// The last day.
  package var lastDay: CivilDate {
    guard end > start, let last = CivilMoment(seconds: end.seconds - 1) else { return start.day }
    return last.day
  }

  /// The number of days that it touches.
  package var dayCount: Int { lastDay.daysSince1970 - firstDay.daysSince1970 + 1 }

  /// The period moved by so many units.
  package func moved(_ count: Int, _ unit: DateUnit) -> CivilPeriod? {
    guard let start = start.adding(count, unit) else { return nil }
    if let whole = CivilPeriod(grain, holding: self.start), whole == self {
      return CivilPeriod(grain, holding: start)
    }
    guard let end = end.adding(count, unit), start <= end else { return nil }
    return CivilPeriod(start: start, end: end, grain: grain)
  }

  /// UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more.
  package var precision: Int {
    switch dayCount {
    case ...1: 1
    case ...6: 2
    case ...8: 3
    case ...31: 4
    default: 5
    }
  }
}
