import Records

/// Looks up in the calendar what leans on other times: ranges, "il y a", "depuis".
struct DateExpressionResolver {
  let periods: NamedPeriods
  var anchor: DateAnchor

  private var fieldResolver: DateFieldResolver {
    DateFieldResolver(periods: periods, anchor: anchor)
  }

  /// The time that an expression stands for; nil where it cannot be found.
  func resolve(_ expression: DateExpression) -> ResolvedDate? {
    switch expression {
    case .fields(let fields): return fieldResolver.resolve(fields)
    case .shifted(let origin, let amount, let sign): return shifted(origin, amount, sign)
    case .range(let first, let second): return range(first, second)
    case .night(let first, let second): return night(first, second)
    case .since(let inner): return since(inner)
    case .sinceThen(let inner):
      var past = self
      past.anchor.side = .past
      return past.since(inner)
    case .after(let inner): return after(inner)
    case .before(let inner): return before(inner)
    case .until(let inner): return until(inner, from: nil)
    case .by(let inner): return by(inner)
    case .lasting(let amount, let sign): return lasting(amount, sign)
    case .following(let amount): return following(amount)
    case .whole(let amount, let sign): return whole(amount, sign)
    case .amount(let amount): return duration(amount)
    case .recurring: return kind(.recurring)
    case .vague(let side): return vague(side)
    case .on(let fields, let inner): return on(fields, inner)
    }
  }

  private func kind(_ kind: DateMention.Kind) -> ResolvedDate {
    var date = ResolvedDate()
    date.kind = kind
    return date
  }

  private func duration(_ amount: DateAmount) -> ResolvedDate {
    var date = kind(.duration)
    date.amount = amount
    date.grain = amount.unit
    date.isApproximate = amount.isApproximate
    return date
  }

  /// "récemment", "prochainement"; TimeML's PAST_REF and FUTURE_REF.
  private func vague(_ side: Int) -> ResolvedDate {
    var date = kind(.vague)
    date.isApproximate = true
    date.anchor = .published
    date.notation = side < 0 ? "PAST_REF" : side > 0 ? "FUTURE_REF" : "PRESENT_REF"
    return date
  }

  // MARK: - So long ago, so much later

  private func shifted(
    _ origin: DateExpression.Origin, _ amount: DateAmount, _ sign: Int
  ) -> ResolvedDate? {
    var lean = DateMention.Anchor.published
    var base = anchor.now
    switch origin {
    case .now: break
    case .event:
      // "deux jours avant l'attaque" is told of a day that nothing names.
      if sign > 0 { return kind(.point) }
    case .narrative:
      if let narrative = anchor.narrative {
        base = narrative.start
        lean = .narrative
      } else if sign > 0, anchor.side == .past {
        // What is told as past cannot lie behind the day of writing.
        guard let far = anchor.far else { return kind(.point) }
        base = far.start
        lean = .narrative
      }
    case .expression(let inner):
      guard let found = resolve(inner), let period = found.period else { return nil }
      if let unit = CivilPeriod(period.grain, holding: period.start), unit == period,
        period.grain >= .month || amount.unit < .day, period.grain <= amount.unit,
        amount.parts.count == 1, amount.parts[0].count == amount.parts[0].count.rounded(),
        let moved = period.moved(Int(amount.parts[0].count) * sign, amount.unit)
      {
        return ResolvedDate(moved, found.anchor)
      }
      base = period.start
      lean = found.anchor
    }
    let grain: DateUnit =
      amount.unit == .second ? .second : amount.unit < .day ? .minute : .day
    guard let moment = base?.adding(amount, times: sign) else { return nil }
    // Hours counted from a day of which the hour is not known say no more than the day.
    let isClock =
      grain < .day
      && (lean == .narrative || lean == .published && anchor.hasTime
        || lean == .calendar)
    guard let period = CivilPeriod(isClock ? grain : .day, holding: moment) else { return nil }
    if origin == .narrative, sign > 0, anchor.side == .past, let now = anchor.now,
      period.firstDay > now.day
    {
      return kind(.point)
    }
    var date = ResolvedDate(period, lean)
    date.isApproximate = amount.isApproximate || origin == .event
    date.precision = precision(of: amount)
    return date
  }

  /// "il y a trois ans" is no day, though it is counted to one.
  private func precision(of amount: DateAmount) -> Int? {
    switch amount.unit {
    case .second, .minute, .hour: amount.isApproximate ? 2 : nil
    case .day: amount.isApproximate ? 2 : nil
    case .weekend, .week: 3
    case .month: 4
    default: 5
    }
  }

  // MARK: - Open times

  private func since(_ inner: DateExpression) -> ResolvedDate? {
    guard var date = resolve(inner), date.start != nil else { return nil }
    date.kind = .open
    date.end = nil
    return date
  }

  private func after(_ inner: DateExpression) -> ResolvedDate? {
    guard var date = resolve(inner), let period = date.period else { return nil }
    date.kind = .open
    date.start = period.grain < .day ? period.start : period.end
    date.end = nil
    return date
  }

  private func before(_ inner: DateExpression) -> ResolvedDate? {
    guard var date = resolve(inner), let period = date.period else { return nil }
    date.kind = .open
    date.end = period.start
    date.start = nil
    return date
  }

  private func until(_ inner: DateExpression, from start: CivilMoment?) -> ResolvedDate? {
    guard var date = resolve(inner), let period = date.period else { return nil }
    date.start = start
    date.end = period.grain < .day && date.kind == .point ? period.start : period.end
    date.kind = start == nil ? .open : .interval
    if let start, let end = date.end, end < start { return nil }
    return date
  }

  private func by(_ inner: DateExpression) -> ResolvedDate? {
    // "L'Égypte a promis … d'ici à vendredi": the tense of the verb is that of the promise.
    var ahead = self
    if ahead.anchor.side == .past { ahead.anchor.side = .future }
    guard var date = ahead.until(inner, from: nil) else { return nil }
    guard let now = anchor.now, let end = date.end else { return date }
    let start = date.grain < .day && anchor.hasTime ? now : CivilMoment(now.day)
    guard start <= end else { return date }
    date.start = start
    date.kind = .interval
    return date
  }

  // MARK: - So long up to now

  /// "ces trois derniers jours", "au cours des dix derniers mois": up to the moment of writing.
  private func lasting(_ amount: DateAmount, _ sign: Int) -> ResolvedDate? {
    guard let now = anchor.now else { return nil }
    let isClock = amount.unit < .day
    var start = isClock ? now : CivilMoment(now.day)
    if sign > 0, !isClock { start = start.adding(1, .day) ?? start }
    guard let end = start.adding(amount, times: sign) else { return nil }
    var date = ResolvedDate()
    date.anchor = .published
    date.kind = .interval
    date.grain = isClock ? .second : .day
    date.start = min(start, end)
    date.end = max(start, end)
    date.isApproximate = amount.isApproximate
    date.endsNow = sign < 0
    return date
  }

  /// "dans les jours suivants": from the day after the one told of, not beyond the day of writing where
  /// that one lies before it.
  private func following(_ amount: DateAmount) -> ResolvedDate? {
    guard let narrative = anchor.narrative else { return lasting(amount, 1) }
    let isClock = amount.unit < .day
    let start = isClock ? narrative.start : narrative.end
    guard var end = start.adding(amount), start <= end else { return nil }
    if let now = anchor.now, let today = CivilMoment(now.day).adding(1, .day), start < today {
      end = min(end, today)
    }
    var date = ResolvedDate()
    date.anchor = .narrative
    date.kind = .interval
    date.grain = isClock ? .minute : .day
    date.start = start
    date.end = end
    date.isApproximate = amount.isApproximate
    return date
  }

  /// "3 prochaines semaines": whole weeks of the calendar.
  private func whole(_ amount: DateAmount, _ sign: Int) -> ResolvedDate? {
    guard let now = anchor.now, let part = amount.parts.first, amount.parts.count == 1,
      part.count >= 1, part.count < 100_000, let this = CivilPeriod(part.unit, holding: now)
    else { return lasting(amount, sign) }
    let count = Int(part.count)
    var date = ResolvedDate()
    let start = sign > 0 ? this.moved(1, part.unit)?.start : this.start.adding(-count, part.unit)
    guard let start, let end = start.adding(count, part.unit) else { return nil }
    date.anchor = .published
    date.kind = .interval
    date.grain = part.unit
    date.start = start
    date.end = end
    date.isApproximate = amount.isApproximate
    return date
  }
}
