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
    return start.notation(borders, to: end)
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
    var text = ShortText()
    write(grain, to: &text)
    return text.string
  }

  /// The stretch from this moment to another, both to a unit.
  func notation(_ grain: DateUnit, to end: CivilMoment) -> String {
    var text = ShortText()
    write(grain, to: &text)
    text.append("/")
    end.write(grain, to: &text)
    return text.string
  }

  /// The time of day: "18:00", with seconds where there are any: "10:12:59".
  package var clock: String {
    var text = ShortText()
    writeClock(secondOfDay % 60 == 0 ? .minute : .second, to: &text)
    return text.string
  }

  private func write(_ grain: DateUnit, to text: inout ShortText) {
    if grain == .week {
      let (year, week) = day.isoWeek
      text.append(year, digits: 4)
      text.append("-")
      text.append("W")
      return text.append(week, digits: 2)
    }
    let (year, month, dayOfMonth) = day.parts
    text.append(year, digits: 4)
    if grain >= .year { return }
    text.append("-")
    if grain == .quarter {
      text.append("Q")
      return text.append((month - 1) / 3 + 1, digits: 1)
    }
    text.append(month, digits: 2)
    if grain >= .month { return }
    text.append("-")
    text.append(dayOfMonth, digits: 2)
    if grain >= .day { return }
    text.append("T")
    writeClock(grain, to: &text)
  }

  private func writeClock(_ grain: DateUnit, to text: inout ShortText) {
    text.append(secondOfDay / 3600, digits: 2)
    if grain == .hour { return }
    text.append(":")
    text.append(secondOfDay / 60 % 60, digits: 2)
    if grain == .minute { return }
    text.append(":")
    text.append(secondOfDay % 60, digits: 2)
  }
}
