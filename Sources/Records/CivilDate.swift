/// A day of the proleptic Gregorian calendar, from year 1 to year 9999.
///
/// Kept as a count of days, so that comparing and counting are plain arithmetic; the conversions
/// follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
public struct CivilDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01, negative before.
  public let daysSince1970: Int

  private static let firstDay = days(year: 1, month: 1, day: 1)
  private static let lastDay = days(year: 9999, month: 12, day: 31)

  /// Makes a day from its count; nil outside the years 1 to 9999.
  public init?(daysSince1970 days: Int) {
    guard (Self.firstDay...Self.lastDay).contains(days) else { return nil }
    daysSince1970 = days
  }

  /// Makes a day; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    daysSince1970 = Self.days(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the leap day comes last.
    let shifted = daysSince1970 + 719_468
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// The day of the week as ISO 8601 counts: 1 Monday to 7 Sunday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    ((daysSince1970 + 3) % 7 + 7) % 7 + 1
  }

  /// Year and number of the ISO 8601 week, 1 to 53; the year may differ from that of the day.
  public var isoWeek: (year: Int, week: Int) {
    // A week belongs to the year of its Thursday; counting days keeps clear of the last year.
    let thursday = daysSince1970 + 4 - weekday
    guard let date = CivilDate(daysSince1970: thursday) else { return (year + 1, 1) }
    let firstOfYear = Self.days(year: date.year, month: 1, day: 1)
    return (date.year, (thursday - firstOfYear) / 7 + 1)
  }

  /// The day so many days later, earlier if negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflows) = daysSince1970.addingReportingOverflow(days)
    return overflows ? nil : CivilDate(daysSince1970: sum)
  }

  /// The same day so many months later, earlier if negative.
  ///
  /// - Returns: The last day of the month where it is too short: 31 January and one month give 28 or
  ///   29 February. Nil outside the years 1 to 9999.
  public func adding(months: Int) -> CivilDate? {
    let (year, month, day) = parts
    let (total, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows, total >= 12, total < 10_000 * 12 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return CivilDate(
      year: newYear, month: newMonth,
      day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
  }

  /// The number of days in a month, 1 to 12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: "2022-09-27".
  public var description: String {
    let (year, month, day) = parts
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// Reads the day at the start of an ISO 8601 date or time: "2022-09-27", "2020-08-05T20:55:19+02:00".
  ///
  /// The day stands as written: a zone does not shift it.
  ///
  /// - Returns: Nil when the text does not begin with a day of the calendar.
  public init?(iso text: String) {
    var text = text
    guard let date = text.withUTF8({ CivilDate(iso: $0) }) else { return nil }
    self = date
  }

  private init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10]),
      bytes.count == 10 || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }
}
