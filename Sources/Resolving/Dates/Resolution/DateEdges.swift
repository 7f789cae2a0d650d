import Records

/// Parts of a period: its beginning, middle and end, its first Monday, its third week.
enum DateEdges {
  /// The beginning, middle or end of a period, as the words are mostly meant.
  ///
  /// A week begins with two days and ends with four, a month has five days, ten and ten, a year two
  /// months, as Duckling has them; of other periods a third is taken.
  static func part(_ edge: DateFields.Edge, of period: CivilPeriod) -> CivilPeriod? {
    switch period.grain {
    case .hour, .minute, .second: return period
    case .day where period.dayCount == 1:
      return slice(period.start, .hour, [6..<10, 11..<16, 17..<21], edge)
    case .week: return slice(period.start, .day, [0..<2, 2..<4, 3..<7], edge)
    case .month:
      let length = period.dayCount
      return slice(period.start, .day, [0..<5, 9..<19, 20..<length], edge)
    case .year: return slice(period.start, .month, [0..<2, 4..<8, 10..<12], edge)
    case .decade: return slice(period.start, .year, [0..<3, 3..<7, 7..<10], edge)
    case .century: return slice(period.start, .year, [0..<20, 40..<60, 80..<100], edge)
    case .quarter: return slice(period.start, .month, [0..<1, 1..<2, 2..<3], edge)
    case .halfYear: return slice(period.start, .month, [0..<2, 2..<4, 4..<6], edge)
    default:
      let days = period.dayCount
      let third = max(1, days / 3)
      return slice(
        period.start, .day, [0..<third, third..<max(third, days - third), (days - third)..<days],
        edge)
    }
  }

  private static func slice(
    _ start: CivilMoment, _ unit: DateUnit, _ slices: [Range<Int>], _ edge: DateFields.Edge
  ) -> CivilPeriod? {
    let slice: Range<Int>
    switch edge {
    case .begin: slice = slices[0]
    case .middle: slice = slices[1]
    case .end: slice = slices[2]
    case .workdays: slice = 0..<5
    }
    guard let from = start.adding(slice.lowerBound, unit),
      let to = start.adding(slice.upperBound, unit)
    else { return nil }
    return CivilPeriod(start: from, end: to, grain: unit)
  }

  /// The weekday with this number in a period, from its end if negative.
  static func weekday(_ weekday: Int, _ number: Int, in period: CivilPeriod) -> CivilPeriod? {
    let day: CivilDate?
    if number > 0 {
      let first = period.firstDay
      day = first.adding(days: (weekday - first.weekday + 7) % 7 + (number - 1) * 7)
    } else {
      let last = period.lastDay
      day = last.adding(days: -((last.weekday - weekday + 7) % 7) + (number + 1) * 7)
    }
    return day.flatMap { CivilPeriod($0) }
  }

  /// The unit with this number in a period, from its end if negative.
  ///
  /// Weeks and weekends are those that begin in it; the last week is the last that ends in it.
  static func unit(_ unit: DateUnit, _ number: Int, in period: CivilPeriod) -> CivilPeriod? {
    switch unit {
    case .weekend:
      let saturday = weekday(6, number, in: period)
      return saturday.flatMap { CivilPeriod(.weekend, holding: $0.start) }
    case .week:
      let day = weekday(number > 0 ? 1 : 7, number, in: period)
      return day.flatMap { CivilPeriod(.week, holding: $0.start) }
    default:
      guard
        let first = CivilPeriod(
          unit, holding: number > 0 ? period.start : CivilMoment(period.lastDay))
      else { return nil }
      return first.moved(number > 0 ? number - 1 : number + 1, unit)
    }
  }
}
