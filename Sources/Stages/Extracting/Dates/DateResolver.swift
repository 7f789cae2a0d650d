import Records

/// Works out the days that the words of a pattern stand for.
///
/// This file has the dates of the calendar; `DateResolver+Relative` has those that are counted from
/// another day.
struct DateResolver {
  let grammar: DateGrammar
  let context: DateContext

  /// The days of a match; nil when the calendar has no such day or nothing to count from is known.
  func period(of match: DateMatch) -> DatePeriod? {
    guard let period = wholePeriod(of: match) else { return nil }
    let edge = match.edge ?? match.pattern.arguments.first.flatMap(DateEdge.init)
    return edge?.part(of: period) ?? period
  }

  /// Whether the words name the year.
  static func isExplicit(_ match: DateMatch) -> Bool {
    match.has("year") || match.has("decade") || match.has("numeric")
      || !match.dates.isEmpty && match.dates.contains(where: isExplicit)
  }

  private func wholePeriod(of match: DateMatch) -> DatePeriod? {
    switch match.pattern.operation {
    case .day: day(match)
    case .weekday: match.weekday.flatMap { day(context.weekday($0, match.direction)) }
    case .weekdayNumber: weekdayWithNumber(match)
    case .weekdayOfWeek: weekdayOfWeek(match)
    case .numeric: numeric(match)
    case .short: short(match)
    case .month: month(match)
    case .year: year(match)
    case .decade: decade(match)
    case .season, .holiday: yearly(match)
    case .newYear: newYear(match)
    case .dayRange: dayRange(match)
    case .range: range(match)
    case .weekOf: weekOf(match)
    case .since: since(match)
    case .until: until(match)
    case .offset, .span, .anaphor, .unit, .lasting, .coming, .following, .ago, .hoursAgo, .ahead,
      .earlier,
      .later, .weekend:
      relative(match)
    case nil: nil
    }
  }

  /// A single day as a period.
  func day(_ day: CivilDate?) -> DatePeriod? { day.map { DatePeriod($0) } }

  // MARK: - Days

  private func day(_ match: DateMatch) -> DatePeriod? {
    guard let number = match.numbers("day", "daynumber").first, let month = match.month else {
      return nil
    }
    return day(dayOfMonth(number, month, match))
  }

  private func dayOfMonth(_ number: Int, _ month: Int, _ match: DateMatch) -> CivilDate? {
    if let year = match.year { return CivilDate(year: year, month: month, day: number) }
    return context.day(number, month: month, weekday: match.weekday, match.direction)
  }

  /// A weekday with a number and no month is seldom farther from the day of writing than this.
  private static let weekdayReach = 10

  /// "mercredi 13": a near day with both, or nothing, for "lundi 12 personnes" looks the same.
  private func weekdayWithNumber(_ match: DateMatch) -> DatePeriod? {
    guard let weekday = match.weekday, let number = match.numbers("daynumber").first,
      let published = context.published
    else { return nil }
    let days = [-1, 0, 1].compactMap { published.adding(months: $0) }.compactMap {
      CivilDate(year: $0.year, month: $0.month, day: number)
    }
    return day(
      days.first {
        $0.weekday == weekday
          && abs($0.daysSince1970 - published.daysSince1970) <= Self.weekdayReach
      })
  }

  private func numeric(_ match: DateMatch) -> DatePeriod? {
    for binding in match.bindings {
      if case .day(let found) = binding.value { return day(found) }
    }
    return nil
  }

  private func short(_ match: DateMatch) -> DatePeriod? {
    for binding in match.bindings {
      if case .dayAndMonth(let number, let month) = binding.value {
        return day(context.day(number, month: month, weekday: match.weekday, match.direction))
      }
    }
    return nil
  }

  // MARK: - Months and years

  private func month(_ match: DateMatch) -> DatePeriod? {
    guard let month = match.month,
      let year = match.year ?? context.year(ofMonth: month, match.direction)
    else { return nil }
    return Self.month(month, of: year)
  }

  /// A whole month.
  static func month(_ month: Int, of year: Int) -> DatePeriod? {
    DatePeriod(
      from: CivilDate(year: year, month: month, day: 1),
      to: CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year)))
  }

  private func year(_ match: DateMatch) -> DatePeriod? {
    guard let year = match.year ?? thisYear(match.direction) else { return nil }
    return Self.years(year...year)
  }

  private func thisYear(_ direction: DateContext.Direction) -> Int? {
    guard let year = context.published?.year else { return nil }
    switch direction {
    case .past: return year - 1
    case .next: return year + 1
    case .unsaid: return year
    }
  }

  /// Whole years.
  static func years(_ years: ClosedRange<Int>) -> DatePeriod? {
    DatePeriod(
      from: CivilDate(year: years.lowerBound, month: 1, day: 1),
      to: CivilDate(year: years.upperBound, month: 12, day: 31))
  }

  private func decade(_ match: DateMatch) -> DatePeriod? {
    guard let number = match.numbers("decade").first else { return nil }
    let first = number < 100 ? 1900 + number : number
    return Self.years(first...first + 9)
  }

  // MARK: - Days of every year

  private func yearly(_ match: DateMatch) -> DatePeriod? {
    for binding in match.bindings {
      guard case .yearly(let from, let to) = binding.value else { continue }
      if let year = match.year { return Self.yearly(from, to, year) }
      guard let published = context.published else { return nil }
      let periods = (-1...1).compactMap { Self.yearly(from, to, published.year + $0) }
      switch match.direction {
      case .past: return periods.last { $0.to < published }
      case .next: return periods.first { $0.from > published }
      case .unsaid where context.prefersFuture: return periods.first { $0.to >= published }
      case .unsaid: return periods.last { $0.from <= published }
      }
    }
    return nil
  }

  /// "12-21/03-20" of 2020 ends in 2021.
  private static func yearly(
    _ from: (month: Int, day: Int), _ to: (month: Int, day: Int), _ year: Int
  ) -> DatePeriod? {
    DatePeriod(
      from: CivilDate(year: year, month: from.month, day: from.day),
      to: CivilDate(
        year: (to.month, to.day) < (from.month, from.day) ? year + 1 : year,
        month: to.month, day: to.day))
  }

  private func newYear(_ match: DateMatch) -> DatePeriod? {
    if let year = match.year { return day(CivilDate(year: year, month: 1, day: 1)) }
    return day(context.day(1, month: 1, weekday: nil, match.direction))
  }

  // MARK: - Ranges

  private func dayRange(_ match: DateMatch) -> DatePeriod? {
    let days = match.numbers("day", "daynumber")
    guard let first = days.first, let last = days.last else { return nil }
    let end = match.month.map { dayOfMonth(last, $0, match) } ?? context.dayOfMonth(last)
    guard let to = end else { return nil }
    // "du 30 au 2 mai" begins in April.
    let start = first <= last ? to : to.adding(months: -1)
    return start.flatMap {
      DatePeriod(from: CivilDate(year: $0.year, month: $0.month, day: first), to: to)
    }
  }

  private func range(_ match: DateMatch) -> DatePeriod? {
    guard let first = match.dates.first, let last = match.dates.last,
      let end = period(of: last)
    else { return nil }
    // "de lundi à mardi", "de juin à août 2020": the first is the nearest before the second.
    var resolver = self
    if first.isCyclic, !Self.isExplicit(first) {
      resolver = DateResolver(
        grammar: grammar,
        context: DateContext(
          published: end.to, previous: context.previous, prefersFuture: false))
    }
    return DatePeriod(from: resolver.period(of: first)?.from, to: end.to)
  }

  private func since(_ match: DateMatch) -> DatePeriod? {
    guard let start = match.dates.first.flatMap({ period(of: $0) }) else { return nil }
    var since = DatePeriod(from: start.from, to: context.published) ?? start
    since.relation = .since
    return since
  }

  private func until(_ match: DateMatch) -> DatePeriod? {
    var ahead = context
    ahead.prefersFuture = true
    var until = match.dates.first.flatMap {
      DateResolver(grammar: grammar, context: ahead).period(of: $0)
    }
    until?.relation = .until
    return until
  }
}
