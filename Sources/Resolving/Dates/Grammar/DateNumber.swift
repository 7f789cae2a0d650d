/// Numbers as patterns name them: `{day-number}`.
enum DateNumber: Int, CaseIterable, Sendable {
  /// 1 to 31, in digits or words.
  case day
  /// 1 to 31 in digits.
  case digitDay
  /// 1 to 12 in digits.
  case month
  /// 1000 to 2199: four digits, or words.
  case year
  /// Two digits; 50 to 99 are of the last century.
  case shortYear
  /// Two digits from 32, which are no day.
  case lateShortYear
  /// 13 to 31 in digits, which are no month.
  case lateDay
  /// 01 to 12 in two digits.
  case paddedMonth
  /// 1 to 4 digits, for years with their era.
  case anyYear
  /// 0 to 24.
  case hour
  /// 0 to 59.
  case minute
  /// Two digits, 00 to 59.
  case clockMinute
  /// Two digits, 00 to 59.
  case clockSecond
  /// Any number.
  case count
  /// 1 to 60, as the number of something.
  case ordinal
  /// 1 to 53.
  case isoWeek
  /// 1 to 4.
  case quarter
  /// A year that ends in 0, or 10 to 90.
  case decade
  /// Four digits, 0000 to 2359.
  case clock
  /// 1 to 30, as a century in digits.
  case century
  /// The same as a rank in words.
  case centuryRank

  /// The name in patterns.
  var name: String {
    switch self {
    case .day: "day-number"
    case .digitDay: "digit-day"
    case .month: "month-number"
    case .year: "year"
    case .shortYear: "short-year"
    case .lateShortYear: "late-short-year"
    case .lateDay: "late-day"
    case .paddedMonth: "padded-month"
    case .anyYear: "any-year"
    case .hour: "hour-number"
    case .minute: "minute-number"
    case .clockMinute: "clock-minute"
    case .clockSecond: "clock-second"
    case .count: "n"
    case .ordinal: "nth-number"
    case .isoWeek: "week-number"
    case .quarter: "quarter-number"
    case .decade: "decade-number"
    case .clock: "clock-number"
    case .century: "century-number"
    case .centuryRank: "century-rank"
    }
  }

  /// Whether a number fits.
  ///
  /// - Parameter digits: How many digits it is written in; nil for words.
  func accepts(_ value: Int, digits: Int?) -> Bool {
    switch self {
    case .day: 1...31 ~= value && digits ?? 1 <= 2
    case .digitDay: 1...31 ~= value && digits.map { $0 <= 2 } ?? false
    case .month: 1...12 ~= value && digits.map { $0 <= 2 } ?? false
    case .year: 1000...2199 ~= value && digits ?? 4 == 4
    case .shortYear: 0...99 ~= value && digits.map { $0 == 2 } ?? (value > 31)
    case .lateShortYear: 32...99 ~= value && digits == 2
    case .lateDay: 13...31 ~= value && digits == 2
    case .paddedMonth: 1...12 ~= value && digits == 2
    case .anyYear: 1...2199 ~= value && digits.map { $0 <= 4 } ?? false
    case .hour: 0...24 ~= value && digits ?? 1 <= 2
    case .minute: 0...59 ~= value && digits ?? 1 <= 2
    case .clockMinute, .clockSecond: 0...59 ~= value && digits == 2
    case .count: true
    case .ordinal: 1...60 ~= value
    case .isoWeek: 1...53 ~= value
    case .quarter: 1...4 ~= value
    case .decade:
      value % 10 == 0 && (10...90 ~= value || 1000...2090 ~= value) && digits ?? 2 != 3
    case .clock: digits == 4 && value < 2400 && value % 100 < 60
    case .century: 1...30 ~= value && digits.map { $0 <= 2 } ?? false
    case .centuryRank: false
    }
  }

  /// The kinds of numbers that a number may be taken for, `count` among them: a bit for each.
  ///
  /// - Parameter digits: How many digits it is written in; nil for words.
  static func kinds(of value: Int, digits: Int?) -> UInt32 {
    if let digits, 1...2 ~= digits { return shortKinds[digits * 100 + value] }
    return readKinds(of: value, digits: digits)
  }

  private static let all = Self.allCases

  /// The kinds of numbers of one and two digits, which most are.
  private static let shortKinds = (0..<300).map { readKinds(of: $0 % 100, digits: $0 / 100) }

  private static func readKinds(of value: Int, digits: Int?) -> UInt32 {
    var kinds: UInt32 = 0
    for number in Self.all where number.accepts(value, digits: digits) { kinds |= number.bit }
    return kinds
  }

  /// Its bit in sets of kinds.
  var bit: UInt32 { 1 << UInt32(rawValue) }

  /// What a number means in this place.
  func node(_ value: Double) -> DateNode {
    let whole = Int(value)
    var fields = DateFields()
    switch self {
    case .count: return .number(value)
    case .day, .digitDay, .lateDay: fields.day = whole
    case .month, .paddedMonth: fields.month = whole
    case .year, .anyYear: fields.year = whole
    case .shortYear, .lateShortYear:
      fields.year = whole < 50 ? 2000 + whole : 1900 + whole
    case .hour: fields.hour = whole
    case .minute, .clockMinute: fields.minute = whole
    case .clockSecond: fields.second = whole
    case .ordinal: fields.number = whole
    case .isoWeek: fields.isoWeek = whole
    case .quarter: fields.quarter = whole
    case .decade: fields.decade = whole < 100 ? 1900 + whole : whole
    case .century, .centuryRank: fields.century = whole
    case .clock:
      fields.hour = whole / 100
      fields.minute = whole % 100
    }
    return .fields(fields)
  }
}
