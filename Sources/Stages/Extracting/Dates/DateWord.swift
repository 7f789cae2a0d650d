import LanguageData
import Records

/// What a word of time stands for.
enum DateValue: Sendable {
  /// A weekday, a month, a count, days from a base.
  case number(Int)
  /// A length of time: "quinzaine" is 15 days.
  case unit(DateUnit)
  /// Part of a period.
  case edge(DateEdge)
  /// A day of every year, or several.
  case yearly(from: (month: Int, day: Int), to: (month: Int, day: Int))
  /// A whole day in digits.
  case day(CivilDate)
  /// Day and month in digits.
  case dayAndMonth(day: Int, month: Int)
  /// Another date inside.
  case date(DateMatch)
  /// Nothing: the class of the word says all.
  case none
}

/// A length of time: a number of days, weeks, months or years.
struct DateUnit: Hashable, Sendable {
  /// What the length is counted in.
  enum Base: String, Hashable, Sendable {
    case day, week, month, year
  }

  /// How many of the base.
  var count: Int
  /// What is counted.
  var base: Base

  /// Reads "15 day"; nil for anything else.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...1000).contains(count),
      let base = Base(rawValue: String(words[1]))
    else { return nil }
    self.count = count
    self.base = base
  }

  /// The day `times` such lengths after another; nil beyond the calendar.
  func added(_ times: Int, to day: CivilDate) -> CivilDate? {
    // No text counts so far; keeps the product from overflow.
    guard abs(times) <= 10_000 else { return nil }
    switch base {
    case .day: return day.adding(days: times * count)
    case .week: return day.adding(days: times * count * 7)
    case .month: return day.adding(months: times * count)
    case .year: return day.adding(months: times * count * 12)
    }
  }

  /// UCDP's date_prec of a day that is counted in such lengths.
  var precision: Int {
    switch base {
    case .day: 1
    case .week: 3
    case .month: 4
    case .year: 5
    }
  }
}

/// A part of a month, a year or another period.
enum DateEdge: String, Sendable {
  case begin, middle, end, whole

  /// The third of a period that the word names; a single day stays whole.
  func part(of period: DatePeriod) -> DatePeriod {
    let days = period.to.daysSince1970 - period.from.daysSince1970 + 1
    guard days >= 6, self != .whole else { return period }
    let (first, last): (Int, Int) =
      switch self {
      case .begin: (0, days / 3 - 1)
      case .middle: (days / 3, days * 2 / 3 - 1)
      case .end: (days * 2 / 3, days - 1)
      case .whole: (0, days - 1)
      }
    return DatePeriod(from: period.from.adding(days: first), to: period.from.adding(days: last))
      ?? period
  }
}

extension DateValue {
  /// Reads the value of a word of a class.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(of row: DataTable.Row, class name: String) throws(LanguageDataError) {
    switch name {
    case "weekday": self = .number(try Self.number(of: row, in: 1...7))
    case "month": self = .number(try Self.number(of: row, in: 1...12))
    case "day": self = .number(try Self.number(of: row, in: 1...31))
    case "offset", "anaphor": self = .number(try Self.number(of: row, in: -1000...1000))
    case "unit":
      guard let unit = DateUnit(row[2]) else {
        throw row.error("expected a length such as \"1 week\", found \"\(row[2])\"")
      }
      self = .unit(unit)
    case "edge":
      guard let edge = DateEdge(rawValue: row[2]) else {
        throw row.error("expected begin, middle, end or whole, found \"\(row[2])\"")
      }
      self = .edge(edge)
    case "season", "holiday":
      let days = row[2].split(separator: "/").map(Self.monthAndDay)
      guard days.count == 1 || days.count == 2, let first = days.first ?? nil,
        let last = days.last ?? nil
      else { throw row.error("expected MM-DD or MM-DD/MM-DD, found \"\(row[2])\"") }
      self = .yearly(from: first, to: last)
    default: self = .none
    }
  }

  private static func number(
    of row: DataTable.Row, in range: ClosedRange<Int>
  ) throws(LanguageDataError) -> Int {
    guard let number = Int(row[2]), range.contains(number) else {
      throw row.error("expected \(range.lowerBound) to \(range.upperBound), found \"\(row[2])\"")
    }
    return number
  }

  private static func monthAndDay(_ text: Substring) -> (month: Int, day: Int)? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2, CivilDate(year: 2000, month: numbers[0], day: numbers[1]) != nil
    else { return nil }
    return (numbers[0], numbers[1])
  }
}
