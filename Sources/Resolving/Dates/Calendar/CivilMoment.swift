import Records

/// A second of the proleptic Gregorian calendar, as the clocks of one place show it; no time zone.
package struct CivilMoment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00 of the same clocks, negative before.
  package let seconds: Int

  private static let secondsOfDay = 86_400

  /// Makes a moment from its count; nil outside the years 1 to 9999.
  package init?(seconds: Int) {
    guard CivilDate(daysSince1970: Self.days(seconds)) != nil else { return nil }
    self.seconds = seconds
  }

  /// Makes a moment of a day.
  package init(_ day: CivilDate, second: Int = 0) {
    seconds = day.daysSince1970 * Self.secondsOfDay + min(max(second, 0), Self.secondsOfDay - 1)
  }

  /// Reads a day or a day with a time, ISO 8601; a zone is left out of account: the time stands as
  /// written.
  ///
  /// - Returns: The moment, midnight where no time is given, and whether one is.
  package static func read(iso text: String) -> (moment: CivilMoment, hasTime: Bool)? {
    guard let day = CivilDate(iso: text) else { return nil }
    let digits = Array(text.utf8.dropFirst(11).prefix(8))
    guard digits.count >= 5, let hour = number(digits[0..<2]), let minute = number(digits[3..<5]),
      hour < 24, minute < 60
    else { return (CivilMoment(day), false) }
    let second = digits.count == 8 ? number(digits[6..<8]) ?? 0 : 0
    return (CivilMoment(day, second: hour * 3600 + minute * 60 + min(second, 59)), true)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func days(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / secondsOfDay : (seconds - secondsOfDay + 1) / secondsOfDay
  }

  /// The day.
  package var day: CivilDate {
    guard let day = CivilDate(daysSince1970: Self.days(seconds)) else {
      preconditionFailure("a moment outside the calendar: \(seconds)")
    }
    return day
  }

  /// The seconds since midnight.
  package var secondOfDay: Int { seconds - Self.days(seconds) * Self.secondsOfDay }

  /// The moment so much later, earlier if the factor is negative; nil outside the years 1 to 9999.
  ///
  /// Halves of months and years are told in days, of 30 and 365.
  package func adding(_ amount: DateAmount, times factor: Int = 1) -> CivilMoment? {
    var moment = self
    for part in amount.parts {
      guard abs(part.count) < 1e9 else { return nil }
      let whole = Int(part.count.rounded(.down))
      let rest = part.count - part.count.rounded(.down)
      guard var next = moment.adding(whole * factor, part.unit) else { return nil }
      if rest > 0 {
        let seconds =
          part.unit.step.months > 0
          ? part.unit.step.months * 365 / 12 * Self.secondsOfDay : part.unit.step.seconds
        let extra = Int((Double(seconds) * rest).rounded())
        // Half a week is still told in days.
        let exact = part.unit >= .day ? extra / Self.secondsOfDay * Self.secondsOfDay : extra
        guard let later = CivilMoment(seconds: next.seconds + exact * factor) else { return nil }
        next = later
      }
      moment = next
    }
    return moment
  }

  /// The moment so many units later, earlier if negative; nil outside the years 1 to 9999.
  package func adding(_ count: Int, _ unit: DateUnit) -> CivilMoment? {
    let step = unit.step
    if step.months == 0 {
      let (product, overflows) = count.multipliedReportingOverflow(by: step.seconds)
      let (sum, overflowsToo) = seconds.addingReportingOverflow(product)
      return overflows || overflowsToo ? nil : CivilMoment(seconds: sum)
    }
    guard abs(count) < 20_000, let day = day.adding(months: count * step.months) else { return nil }
    return CivilMoment(day, second: secondOfDay)
  }

  /// Orders by time.
  package static func < (left: CivilMoment, right: CivilMoment) -> Bool {
    left.seconds < right.seconds
  }
}
