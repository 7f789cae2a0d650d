import Records

extension DateExpressionResolver {
  /// From the start of one time to the end of another; each takes from the other what it leaves open.
  func range(_ first: DateExpression, _ second: DateExpression) -> ResolvedDate? {
    var (first, second) = (first, second)
    if case .fields(var from) = first, case .fields(var to) = second {
      let (said, meant) = (from, to)
      if anchor.side != .past, from.saysOnlyDay, to.saysOnlyDay, let first = resolve(.fields(from)),
        let day = first.start?.day
      {
        // The coming 27th and the 29th behind it.
        let month = (to.day ?? 0) > day.day ? day : day.adding(months: 1) ?? day
        to.month = month.month
        to.year = month.year
        from.month = day.month
        from.year = day.year
      }
      from.complete(from: meant)
      to.complete(from: said)
      (first, second) = (.fields(from), .fields(to))
    }
    guard var end = resolve(second), let last = end.period else { return nil }
    guard let start = start(of: first, before: last), let from = start.start else { return nil }
    var to = last.grain < .day ? last.start : last.end
    if to <= from, last.grain < .day {
      // "de 11 h 30 à 1 h 30" ends in the afternoon, "de 22 h à 4 h" the day after.
      let later = [12, 24].compactMap { to.adding($0, .hour) }.first { $0 > from }
      guard let later,
        (from.secondOfDay < 43_200) == (later.day == from.day) || later.day > from.day
      else { return nil }
      to = later
    }
    guard from < to else { return nil }
    end.note(start)
    end.start = from
    end.end = to
    end.grain = min(end.grain, start.grain)
    end.kind = .interval
    return end
  }

  /// The time that a range begins with, the last before its end where it may be several.
  private func start(of first: DateExpression, before last: CivilPeriod) -> ResolvedDate? {
    if case .fields(let fields) = first, let weekday = fields.weekday, fields.day == nil,
      fields.number == nil, fields.unit == nil
    {
      let back = (last.lastDay.weekday - weekday + 7) % 7
      guard let day = last.lastDay.adding(days: -back), var date = resolve(first) else {
        return nil
      }
      let clock = date.start.map(\.secondOfDay) ?? 0
      date.start = CivilMoment(day, second: clock)
      date.end = nil
      return date
    }
    guard var date = resolve(first), let start = date.start else { return nil }
    guard start >= last.end, case .fields(let fields) = first else { return date }
    // "du 28 décembre au 3 janvier 2014", "du 28 au 3 mars".
    let steps: (Int, DateUnit)? =
      fields.month != nil ? (-1, .year) : fields.day != nil ? (-1, .month) : nil
    guard let steps, let earlier = start.adding(steps.0, steps.1) else { return date }
    date.start = earlier
    date.end = nil
    return date
  }

  /// The night from one day to the next: from 20 to 6 hours.
  func night(_ first: DateExpression, _ second: DateExpression) -> ResolvedDate? {
    guard var date = range(first, second), let start = date.start, let end = date.end,
      let from = CivilMoment(start.day).adding(20, .hour),
      let to = CivilMoment(seconds: end.seconds - 1).flatMap({
        CivilMoment($0.day).adding(6, .hour)
      }),
      from < to
    else { return nil }
    date.start = from
    date.end = to
    date.grain = .hour
    return date
  }

  /// Times of the clock on a day that is said beside them.
  func on(_ fields: DateFields, _ inner: DateExpression) -> ResolvedDate? {
    let fieldResolver = DateFieldResolver(periods: periods, anchor: anchor)
    switch inner {
    case .fields(var time):
      guard time.add(fields) else { return nil }
      return fieldResolver.resolve(time)
    case .range(let first, let second):
      return resolve(.range(joined(fields, first), joined(fields, second)))
    case .since(let time): return resolve(.since(joined(fields, time)))
    case .after(let time): return resolve(.after(joined(fields, time)))
    case .before(let time): return resolve(.before(joined(fields, time)))
    case .by(let time): return resolve(.by(joined(fields, time)))
    case .until(let time):
      guard let start = fieldResolver.resolve(fields)?.start else { return nil }
      var date = resolve(.until(joined(fields, time)))
      guard let end = date?.end, start <= end else { return nil }
      date?.start = start
      date?.kind = .interval
      return date
    case .amount(var amount):
      amount.isApproximate = amount.isApproximate || fields.isApproximate
      return resolve(.amount(amount))
    case .on(var more, let deeper):
      guard more.add(fields) else { return nil }
      return on(more, deeper)
    default:
      guard var date = resolve(inner) else { return nil }
      date.isApproximate = date.isApproximate || fields.isApproximate
      if let edge = fields.edge, let period = date.period,
        let part = DateEdges.part(edge, of: period)
      {
        date.start = part.start
        date.end = part.end
        date.grain = part.grain
        date.kind = .interval
      }
      guard fields.hour != nil || fields.part != nil else { return date }
      return fieldResolver.clock(fields, on: date)
    }
  }

  private func joined(_ fields: DateFields, _ inner: DateExpression) -> DateExpression {
    guard case .fields(var time) = inner, time.add(fields) else { return .on(fields, inner) }
    return .fields(time)
  }
}
