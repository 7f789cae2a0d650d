import Records

extension DateFieldResolver {
  // MARK: - Weekdays

  /// "mardi", "mardi dernier", "mardi de la semaine prochaine", "mardi en huit".
  func weekday(_ fields: DateFields) -> ResolvedDate? {
    guard let weekday = fields.weekday, let today = anchor.today else { return nil }
    if fields.unit == .week, let week = weekOf(fields),
      let day = week.firstDay.adding(days: weekday - 1)
    {
      return CivilPeriod(day).map { ResolvedDate($0, .published) }
    }
    let ahead = (weekday - today.weekday + 7) % 7
    let days: Int
    if let more = fields.weekdayPlus {
      days = ahead + more
    } else {
      switch fields.direction {
      case .past: days = ahead == 0 ? -7 : ahead - 7
      case .next: days = ahead == 0 ? 7 : ahead
      case .following, .preceding: return weekdayOfNarrative(weekday, fields.direction)
      case .this, nil:
        switch anchor.side {
        case .past: days = ahead == 0 ? 0 : ahead - 7
        case .future: days = ahead
        case .agenda: days = ahead == 0 && fields.direction == nil ? 7 : ahead
        }
      }
    }
    return today.adding(days: days).flatMap { CivilPeriod($0) }.map { ResolvedDate($0, .published) }
  }

  private func weekOf(_ fields: DateFields) -> CivilPeriod? {
    var week = DateFields()
    week.unit = .week
    week.direction = fields.direction
    return resolve(week)?.period
  }

  /// "le mardi suivant": counted from the day told of.
  private func weekdayOfNarrative(
    _ weekday: Int, _ direction: DateFields.Direction?
  ) -> ResolvedDate? {
    guard let base = anchor.narrative?.firstDay ?? anchor.today else { return nil }
    let ahead = (weekday - base.weekday + 7) % 7
    let days =
      direction == .following ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)
    let lean: DateMention.Anchor = anchor.narrative == nil ? .published : .narrative
    return base.adding(days: days).flatMap { CivilPeriod($0) }.map { ResolvedDate($0, lean) }
  }

  // MARK: - Days of a month

  /// "le 3 mars 2013", "mardi 3 mars", "le 3", "le 4 du mois prochain".
  func day(_ fields: DateFields) -> ResolvedDate? {
    guard let number = fields.day else { return nil }
    let isSaid = fields.month != nil && fields.year != nil
    guard var day = chosenDay(number, fields) else { return nil }
    var contradicts = false
    if let weekday = fields.weekday, day.weekday != weekday {
      contradicts = true
      if !isSaid, let near = nearDay(day, weekday) { day = near }
    }
    guard let period = CivilPeriod(day) else { return nil }
    var date = ResolvedDate(period, isSaid ? .calendar : .published)
    date.contradicts = contradicts
    return date
  }

  /// The day of writing or the day before, where the weekday names it and the number misses it by
  /// one: who writes "jeudi 16" on Thursday the 17th has miscounted.
  private func nearDay(_ day: CivilDate, _ weekday: Int) -> CivilDate? {
    guard let today = anchor.today else { return nil }
    return [today, today.adding(days: -1)].compactMap { $0 }.first {
      $0.weekday == weekday && abs($0.daysSince1970 - day.daysSince1970) == 1
    }
  }

  private func chosenDay(_ number: Int, _ fields: DateFields) -> CivilDate? {
    if let month = fields.month {
      if let year = fields.year ?? relativeYear(fields) {
        return CivilDate(year: year, month: month, day: number)
      }
      return dayOfYear(number, month, fields)
    }
    if fields.unit == .month || fields.year != nil {
      var month = fields
      month.day = nil
      month.weekday = nil
      guard fields.unit == .month, let first = resolve(month)?.period?.firstDay else { return nil }
      return CivilDate(year: first.year, month: first.month, day: number)
    }
    return dayOfMonth(number, fields.weekday, fields.direction)
  }

  /// Farther from the day of writing than this, a weekday that agrees decides about the year.
  private static let surelyNear = 31

  /// The day meant by day and month without year.
  private func dayOfYear(_ number: Int, _ month: Int, _ fields: DateFields) -> CivilDate? {
    guard let today = anchor.today else { return nil }
    // 29 February comes every fourth year, or eighth.
    let reach = month == 2 && number == 29 ? 8 : 1
    let candidates = (-reach...reach).compactMap {
      CivilDate(year: today.year + $0, month: month, day: number)
    }
    let chosen: CivilDate?
    switch fields.direction {
    case .past, .preceding: chosen = candidates.last { $0 < today }
    case .next, .following: chosen = candidates.first { $0 > today }
    case .this: chosen = candidates.last { $0.year == today.year } ?? candidates.first
    case nil where anchor.side == .past:
      chosen = candidates.last { $0.daysSince1970 <= today.daysSince1970 + Self.soon }
    case nil: chosen = candidates.first { $0 >= today }
    }
    guard let weekday = fields.weekday, let chosen, chosen.weekday != weekday,
      abs(chosen.daysSince1970 - today.daysSince1970) > Self.surelyNear
    else { return chosen }
    return candidates.first {
      $0.weekday == weekday && (anchor.side != .past || $0 <= today)
    } ?? chosen
  }

  /// What is dated so few days ahead is about to come.
  private static let soon = 7

  /// The day with this number in the last month that has one, or in the coming; with a weekday, in
  /// the nearest month in which they agree.
  private func dayOfMonth(
    _ number: Int, _ weekday: Int?, _ direction: DateFields.Direction?
  ) -> CivilDate? {
    guard let today = anchor.today else { return nil }
    let reach = weekday == nil ? 2 : 12
    let candidates = (-reach...reach).compactMap { today.adding(months: $0) }.compactMap {
      CivilDate(year: $0.year, month: $0.month, day: number)
    }
    let isPast = direction == .past || direction == nil && anchor.side == .past
    func nearest(_ days: [CivilDate]) -> CivilDate? {
      isPast ? days.last { $0 <= today } : days.first { $0 >= today }
    }
    let plain = nearest(candidates)
    guard let weekday else { return plain }
    let agreeing = candidates.filter { $0.weekday == weekday }
    let close = agreeing.min {
      abs($0.daysSince1970 - today.daysSince1970) < abs($1.daysSince1970 - today.daysSince1970)
    }
    // A coming day may be named without a future: "la réunion de jeudi 15".
    if anchor.side != .agenda, let close,
      abs(close.daysSince1970 - today.daysSince1970) <= Self.surelyNear / 2
    {
      return close
    }
    if let plain, nearDay(plain, weekday) != nil { return plain }
    return anchor.side == .past ? plain : nearest(agreeing) ?? plain
  }

  // MARK: - Numbered parts

  /// "le premier mercredi du mois prochain", "la dernière semaine de septembre 2014".
  func numbered(_ fields: DateFields) -> ResolvedDate? {
    guard let number = fields.number, number != 0 else { return nil }
    var rest = fields
    rest.number = nil
    rest.numbered = nil
    rest.weekday = nil
    rest.hour = nil
    rest.part = nil
    rest.edge = nil
    guard rest.hasDate, var found = resolve(rest), let whole = found.period else { return nil }
    let period: CivilPeriod?
    if let weekday = fields.weekday {
      period = DateEdges.weekday(weekday, number, in: whole)
    } else if let unit = fields.numbered {
      period = DateEdges.unit(unit, number, in: whole)
    } else {
      return nil
    }
    guard let period, period.start >= whole.start || fields.numbered == .week,
      period.start < whole.end
    else { return nil }
    found.start = period.start
    found.end = period.end
    found.grain = period.grain
    found.kind = period.grain == .weekend ? .interval : .point
    return found
  }

  // MARK: - Times of the clock

  /// Sets hour or part of the day on a day.
  func clock(_ fields: DateFields, on date: ResolvedDate) -> ResolvedDate? {
    guard let day = date.start.map({ CivilMoment($0.day) }) else { return nil }
    var result = date
    if var hour = fields.hour {
      let afternoon = fields.meridiem ?? (fields.part.map { $0.from >= 12 ? 12 : 0 } ?? 0)
      if fields.meridiem == 0, hour == 12 {
        hour = 0
      } else if hour < 12, afternoon == 12, fields.part.map({ $0.to <= 24 || hour >= 6 }) ?? true {
        hour += 12
      }
      let grain: DateUnit =
        fields.second != nil ? .second : fields.minute != nil ? .minute : .hour
      let seconds = hour * 3600 + (fields.minute ?? 0) * 60 + (fields.second ?? 0)
      guard let start = day.adding(seconds, .second),
        let period = CivilPeriod(from: start, count: 1, grain)
      else { return nil }
      result.start = period.start
      result.end = period.end
      result.grain = grain
      result.kind = .point
    } else if var part = fields.part {
      // What is told of "this night" happened in the one that is over.
      if fields.direction == .this, part.from >= 20, anchor.side == .past {
        part = DateFields.DayPart(from: 0, to: 6)
      } else if part.to > 24, anchor.side == .past, anchor.isTold, !fields.hasDate,
        fields.direction == nil, result.anchor == .published
      {
        // "a été attaqué dans la nuit": the one before the day of writing.
        part = DateFields.DayPart(from: part.from - 24, to: part.to - 24)
      }
      guard let start = day.adding(part.from, .hour), let end = day.adding(part.to, .hour) else {
        return nil
      }
      result.start = start
      result.end = end
      result.grain = .hour
      result.kind = .interval
    }
    return result
  }
}
