import Records

extension CivilPeriod {
  /// The period as collections of time expressions write it.
  ///
  /// One whole unit of the calendar by its name ("2013-02-12T15", "2013-02-12", "2013-W08",
  /// "2013-03", "2013-Q2", "2013"), everything else as start and end, the end left out:
  /// "2013-02-12T18/2013-02-13T00".
  package var notation: String {
    if let whole = CivilPeriod(grain, holding: start), whole == self, hasName {
      return start.notation(grain)
    }
    return start.notation(borders) + "/" + end.notation(borders)
  }

  /// Whether units of this length have a name of their own in the notation.
  private var hasName: Bool {
    switch grain {
    case .weekend, .halfYear, .decade, .century: false
    default: true
    }
  }

  /// What the ends of an interval are told in.
  var borders: DateUnit {
    switch grain {
    case .weekend: .day
    case .quarter, .halfYear: .month
    case .decade, .century: .year
    default: grain
    }
  }
}

extension CivilMoment {
  /// The unit that begins here, or the moment to that unit.
  func notation(_ grain: DateUnit) -> String {
    let (year, month, _) = day.parts
    switch grain {
    case .second: return "\(day)T\(two(hour)):\(two(minute)):\(two(secondOfDay % 60))"
    case .minute: return "\(day)T\(two(hour)):\(two(minute))"
    case .hour: return "\(day)T\(two(hour))"
    case .day, .weekend: return "\(day)"
    case .week:
      let (year, week) = day.isoWeek
      return "\(four(year))-W\(two(week))"
    case .month, .halfYear: return "\(four(year))-\(two(month))"
    case .quarter: return "\(four(year))-Q\((month - 1) / 3 + 1)"
    case .year, .decade, .century: return four(year)
    }
  }

  /// The time of day: "18:00", with seconds where there are any: "10:12:59".
  package var clock: String {
    let seconds = secondOfDay % 60
    return "\(two(hour)):\(two(minute))" + (seconds == 0 ? "" : ":\(two(seconds))")
  }

  private var hour: Int { secondOfDay / 3600 }
  private var minute: Int { secondOfDay / 60 % 60 }
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  private func four(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).utf8.count)) + String(number)
  }
}
