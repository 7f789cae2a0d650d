import Records

/// Looks up in the calendar what fields say.
struct DateFieldResolver {
  let periods: NamedPeriods
  let anchor: DateAnchor

  /// A day and month without year may be so many days after the day of writing and still be meant
  /// to come soon ("le 2 janvier" on 30 December), not to be almost a year old.
  private static let daysAhead = 7

  /// The time that fields stand for; nil where they say too little, or the calendar has no such day.
  func resolve(_ fields: DateFields) -> ResolvedDate? {
    guard var date = date(of: fields) else { return nil }
    if let edge = fields.edge, let period = date.period {
      guard var part = DateEdges.part(edge, of: period) else { return nil }
      // "en fin d'année" told as past, in spring.
      if fields.unit != nil, fields.year == nil, fields.direction == nil, anchor.side == .past,
        let now = anchor.now,
        part.start > now, let before = period.moved(-1, period.grain),
        let earlier = DateEdges.part(edge, of: before)
      {
        part = earlier
      }
      date.start = part.start
      date.end = part.end
      date.grain = part.grain
      date.kind = .interval
    }
    if fields.hour != nil || fields.part != nil {
      guard let clock = clock(fields, on: date) else { return nil }
      date = clock
    }
    date.zone = fields.zone
    date.isApproximate = date.isApproximate || fields.isApproximate
    return date
  }

  // MARK: - The day, or the longer time

  private func date(of fields: DateFields) -> ResolvedDate? {
    if fields.number != nil { return numbered(fields) }
    if let shift = fields.shift { return shifted(fields, shift) }
    if let offset = fields.offset { return offsetDate(fields, offset) }
    if let named = fields.named { return namedDate(named, fields) }
    if fields.isBeforeChrist { return nil }
    if let unit = fields.unit, unit == .week || unit == .weekend, fields.day != nil {
      var rest = fields
      rest.unit = nil
      guard var found = day(rest), let start = found.start,
        let period = CivilPeriod(unit, holding: start)
      else { return nil }
      found.start = period.start
      found.end = period.end
      found.grain = unit
      return found
    }
    if fields.weekday != nil, fields.day == nil { return weekday(fields) }
    if fields.day != nil { return day(fields) }
    if let quarter = fields.quarter { return inYear(fields, .quarter, (quarter - 1) * 3 + 1) }
    if let half = fields.half { return inYear(fields, .halfYear, (half - 1) * 6 + 1) }
    if let week = fields.isoWeek { return isoWeek(week, fields) }
    if let decade = fields.decade {
      return CivilDate(year: decade, month: 1, day: 1).flatMap {
        CivilPeriod(.decade, holding: CivilMoment($0))
      }.map { interval($0) }
    }
    if let century = fields.century {
      return CivilDate(year: century * 100 - 99, month: 1, day: 1).flatMap {
        CivilPeriod(.century, holding: CivilMoment($0))
      }.map { interval($0) }
    }
    if let month = fields.month {
      guard let year = fields.year ?? year(ofMonth: month, fields.direction) else { return nil }
      return unit(.month, year, month, isSaid: fields.year != nil)
    }
    if let year = fields.year { return unit(.year, year, 1, isSaid: true) }
    if let unit = fields.unit { return relative(unit, fields) }
    return momentsDay(fields)
  }

  private func interval(_ period: CivilPeriod) -> ResolvedDate {
    var date = ResolvedDate(period, .calendar)
    date.kind = .interval
    return date
  }

  private func unit(_ unit: DateUnit, _ year: Int, _ month: Int, isSaid: Bool) -> ResolvedDate? {
    guard let day = CivilDate(year: year, month: month, day: 1),
      let period = CivilPeriod(unit, holding: CivilMoment(day))
    else { return nil }
    return ResolvedDate(period, isSaid ? .calendar : .published)
  }

  private func inYear(_ fields: DateFields, _ unit: DateUnit, _ month: Int) -> ResolvedDate? {
    if let year = fields.year ?? relativeYear(fields) {
      return self.unit(unit, year, month, isSaid: fields.year != nil)
    }
    guard let today = anchor.today,
      let this = self.unit(unit, today.year, month, isSaid: false), let start = this.start
    else { return nil }
    // The third quarter is the last one that has begun.
    let isAhead = start.day > today
    if isAhead, anchor.side == .past {
      return self.unit(unit, today.year - 1, month, isSaid: false)
    }
    return this
  }

  /// The year of "l'année dernière" beside something else.
  func relativeYear(_ fields: DateFields) -> Int? {
    guard fields.unit == .year, let today = anchor.today else { return nil }
    switch fields.direction {
    case .past, .preceding: return today.year - 1
    case .next, .following: return today.year + 1
    default: return today.year
    }
  }

  private func isoWeek(_ week: Int, _ fields: DateFields) -> ResolvedDate? {
    guard let year = fields.year ?? anchor.today?.isoWeek.year,
      let fourth = CivilDate(year: year, month: 1, day: 4),
      let first = CivilPeriod(.week, holding: CivilMoment(fourth)),
      let period = first.moved(week - 1, .week)
    else { return nil }
    return ResolvedDate(period, fields.year == nil ? .published : .calendar)
  }

  /// The day that a time of the clock without a date belongs to.
  private func momentsDay(_ fields: DateFields) -> ResolvedDate? {
    if let narrative = anchor.narrative, narrative.dayCount == 1,
      let period = CivilPeriod(narrative.firstDay), fields.direction == nil
    {
      return ResolvedDate(period, .narrative)
    }
    return anchor.today.flatMap { CivilPeriod($0) }.map { ResolvedDate($0, .published) }
  }

  // MARK: - Weeks, months and years without a number

  /// "la semaine prochaine", "ce mois", "l'année suivante".
  private func relative(_ unit: DateUnit, _ fields: DateFields) -> ResolvedDate? {
    var steps: Int
    var base = anchor.now
    var lean = DateMention.Anchor.published
    switch fields.direction {
    case .past: steps = -1
    case .next: steps = 1
    case .following, .preceding:
      steps = fields.direction == .following ? 1 : -1
      if let narrative = anchor.narrative {
        base = narrative.start
        lean = .narrative
      }
    case .this, nil: steps = 0
    }
    steps *= fields.unitCount ?? 1
    guard let base, let this = CivilPeriod(unit, holding: base) else { return nil }
    if steps == 0, unit == .weekend, anchor.isTold, base < this.start { steps = -1 }
    guard let period = this.moved(steps, unit) else { return nil }
    return ResolvedDate(period, lean)
  }

  /// The year of a month without year.
  private func year(ofMonth month: Int, _ direction: DateFields.Direction?) -> Int? {
    guard let (year, current, _) = anchor.today?.parts else { return nil }
    switch direction {
    case .past, .preceding: return month < current ? year : year - 1
    case .next, .following: return month > current ? year : year + 1
    case .this: return year
    case nil:
      return anchor.side == .past
        ? (month <= current ? year : year - 1) : (month >= current ? year : year + 1)
    }
  }

  // MARK: - Counted from the moment of writing, or from another time

  /// "hier", "maintenant", "hier, mercredi 1er mars".
  private func offsetDate(_ fields: DateFields, _ offset: DateAmount.Part) -> ResolvedDate? {
    var rest = fields
    rest.offset = nil
    rest.hour = nil
    rest.part = nil
    rest.edge = nil
    rest.direction = nil
    guard let now = anchor.now else { return rest.hasDate ? date(of: rest) : nil }
    let period: CivilPeriod?
    if offset.unit < .day {
      period = now.adding(Int(offset.count), offset.unit).flatMap {
        CivilPeriod(.second, holding: $0)
      }
    } else {
      period = CivilPeriod(offset.unit, holding: now)?.moved(Int(offset.count), offset.unit)
    }
    guard let period else { return nil }
    var found = ResolvedDate(period, .published)
    if rest.hasDate {
      let day = period.firstDay
      found.contradicts =
        rest.weekday.map { $0 != day.weekday } ?? false
        || rest.day.map { $0 != day.day } ?? false || rest.month.map { $0 != day.month } ?? false
        || rest.year.map { $0 != day.year } ?? false
      // The date of day and month is the surer one.
      if found.contradicts, rest.day != nil, rest.month != nil, var said = date(of: rest) {
        said.contradicts = true
        return said
      }
    }
    return found
  }

  /// "la veille", "le lendemain du 13 février".
  private func shifted(_ fields: DateFields, _ shift: DateAmount.Part) -> ResolvedDate? {
    var rest = fields
    rest.shift = nil
    rest.hour = nil
    rest.part = nil
    rest.edge = nil
    var found: ResolvedDate
    if rest.hasDate {
      guard let date = date(of: rest) else { return nil }
      found = date
    } else if let narrative = anchor.narrative, let day = CivilPeriod(narrative.firstDay) {
      found = ResolvedDate(day, .narrative)
    } else if shift.count > 0, anchor.side == .past, let far = anchor.far,
      let day = CivilPeriod(far.firstDay)
    {
      found = ResolvedDate(day, .narrative)
    } else if let day = anchor.today.flatMap({ CivilPeriod($0) }) {
      found = ResolvedDate(day, .published)
    } else {
      return nil
    }
    guard let period = found.period?.moved(Int(shift.count), shift.unit) else { return nil }
    found.start = period.start
    found.end = period.end
    return found
  }

  // MARK: - Feasts and seasons

  private func namedDate(_ rule: CalendarRule, _ fields: DateFields) -> ResolvedDate? {
    if let year = fields.year ?? relativeYear(fields) {
      guard let days = rule.days(in: year, lists: periods).first,
        let period = CivilPeriod(days: days)
      else { return nil }
      return ResolvedDate(period, fields.year == nil ? .published : .calendar)
    }
    guard let today = anchor.today else { return nil }
    let candidates = (-3...3).flatMap { rule.days(in: today.year + $0, lists: periods) }
    let chosen: ClosedRange<CivilDate>?
    switch fields.direction {
    case .past, .preceding: chosen = candidates.last { $0.upperBound < today }
    case .next, .following: chosen = candidates.first { $0.lowerBound > today }
    case .this:
      chosen =
        candidates.first { $0.contains(today) }
        ?? candidates.first { $0.lowerBound.year == today.year }
    case nil where anchor.side == .past:
      let reach = today.adding(days: Self.daysAhead) ?? today
      chosen = candidates.last { $0.lowerBound <= reach }
    case nil: chosen = candidates.first { $0.upperBound >= today }
    }
    guard let chosen, let period = CivilPeriod(days: chosen) else { return nil }
    return ResolvedDate(period, .published)
  }
}
