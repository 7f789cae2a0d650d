import Records

/// Dates that are counted from the day of writing, or from the date mentioned before.
extension DateResolver {
  /// The days of a match whose operation counts from another day.
  func relative(_ match: DateMatch) -> DatePeriod? {
    guard let published = context.published ?? context.previous else { return nil }
    switch match.pattern.operation {
    case .offset, .span, .unit, .weekend, .lasting, .coming, .following, .ago, .hoursAgo, .ahead:
      if context.published == nil { return nil }
    default: break
    }
    switch match.pattern.operation {
    case .offset:
      return day(match.numbers("offset").first.flatMap { published.adding(days: $0) })
    case .span:
      let days = match.pattern.arguments.compactMap { Int($0) }
      guard days.count == 2 else { return nil }
      return DatePeriod(from: published.adding(days: days[0]), to: published.adding(days: days[1]))
    case .anaphor:
      let base = context.previous ?? published
      return day(match.numbers("anaphor").first.flatMap { base.adding(days: $0) })
    case .unit: return unit(match, published)
    case .weekend: return weekend(match, published)
    default: return counted(match, published)
    }
  }

  // MARK: - Weeks

  /// "cette semaine", "le mois dernier", "l'année prochaine".
  private func unit(_ match: DateMatch, _ published: CivilDate) -> DatePeriod? {
    guard let unit = match.unit else { return nil }
    let times = match.direction == .past ? -1 : match.direction == .next ? 1 : 0
    guard let day = unit.added(times, to: published) else { return nil }
    switch unit.base {
    // "ces jours-ci" are no certain days.
    case .day: return nil
    case .week: return Self.week(of: day)
    case .month where unit.count == 1: return Self.month(day.month, of: day.year)
    case .month: return DatePeriod(from: min(day, published), to: max(day, published))
    case .year where unit.count == 1: return Self.years(day.year...day.year)
    case .year: return DatePeriod(from: min(day, published), to: max(day, published))
    }
  }

  /// Monday to Sunday.
  private static func week(of day: CivilDate) -> DatePeriod? {
    DatePeriod(
      from: day.adding(days: 1 - day.weekday), to: day.adding(days: 7 - day.weekday))
  }

  /// "lundi de la semaine dernière".
  func weekdayOfWeek(_ match: DateMatch) -> DatePeriod? {
    guard let published = context.published, let weekday = match.weekday else { return nil }
    let weeks = match.direction == .past ? -1 : match.direction == .next ? 1 : 0
    return day(published.adding(days: weekday - published.weekday + 7 * weeks))
  }

  /// "la semaine du 6 octobre".
  func weekOf(_ match: DateMatch) -> DatePeriod? {
    guard let number = match.numbers("day").first, let month = match.month else { return nil }
    let day =
      match.year.map { CivilDate(year: $0, month: month, day: number) }
      ?? context.day(number, month: month, weekday: nil, match.direction)
    guard let day else { return nil }
    if match.has("weekend") { return Self.weekend(onOrAfter: day.adding(days: -1)) }
    return Self.week(of: day)
  }

  /// The weekend that began last, or the coming one.
  private func weekend(_ match: DateMatch, _ published: CivilDate) -> DatePeriod? {
    let direction = match.direction
    let comes = direction == .next || direction == .unsaid && context.prefersFuture
    if comes { return Self.weekend(onOrAfter: published) }
    // On a Saturday or Sunday, "le week-end dernier" is not the one that runs.
    let back = published.weekday >= 6 && direction == .past ? -8 : -1
    let saturday = published.weekday == 6 && direction == .unsaid ? 0 : -6
    return Self.weekend(onOrAfter: published.adding(days: min(saturday, back + 1)))
  }

  private static func weekend(onOrAfter day: CivilDate?) -> DatePeriod? {
    guard let day, let saturday = day.adding(days: (6 - day.weekday + 7) % 7) else { return nil }
    return DatePeriod(from: saturday, to: saturday.adding(days: 1))
  }

  // MARK: - So many units

  private func counted(_ match: DateMatch, _ published: CivilDate) -> DatePeriod? {
    if match.pattern.operation == .hoursAgo {
      let hours = match.numbers("n").first ?? 1
      return day(published.adding(days: -(hours / 24)))
    }
    guard let unit = match.unit else { return nil }
    let given = match.numbers("n").first ?? match.pattern.arguments.first.flatMap { Int($0) }
    let count = given ?? grammar.usualCounts[unit] ?? 1
    let isVague = given == nil
    switch match.pattern.operation {
    case .lasting:
      return DatePeriod(from: unit.added(-count, to: published), to: published)
    case .coming:
      var coming = DatePeriod(from: published, to: unit.added(count, to: published))
      coming?.relation = .until
      return coming
    case .following:
      return DatePeriod(
        from: published.adding(days: 1), to: unit.added(count, to: published))
    case .ago where isVague:
      return DatePeriod(from: unit.added(-count, to: published), to: published)
    case .ahead where isVague:
      return DatePeriod(from: published, to: unit.added(count, to: published))
    case .ago: return counted(-count, unit, from: published)
    case .ahead: return counted(count, unit, from: published)
    case .earlier: return counted(-count, unit, from: context.previous ?? published)
    // Without a date before, what came later is not known to lie after the day of writing.
    case .later: return context.previous.flatMap { counted(count, unit, from: $0) }
    default: return nil
    }
  }

  private func counted(_ times: Int, _ unit: DateUnit, from day: CivilDate) -> DatePeriod? {
    unit.added(times, to: day).map { DatePeriod($0, precision: unit.precision) }
  }
}

extension DateMatch {
  /// The weekday, 1 to 7.
  var weekday: Int? { numbers("weekday").first }
  /// The month, 1 to 12.
  var month: Int? { numbers("month").first }
  /// The year.
  var year: Int? { numbers("year").first }

  /// Which side of the day of writing the words point to.
  var direction: DateContext.Direction {
    has("past") ? .past : has("next") ? .next : .unsaid
  }

  /// Whether the same words come back every week or year.
  var isCyclic: Bool {
    switch pattern.operation {
    case .day, .weekday, .month, .season, .holiday, .short: direction == .unsaid
    default: false
    }
  }
}
