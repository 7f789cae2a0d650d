import Records

/// When something that has a name comes in a year: a feast, a season, a month of fasting.
///
/// Written in data files as
/// - `12-25` a day, `06-21/09-22` a stretch (the last day included; into the next year where it ends
///   before it begins),
/// - `easter+39` days before or after Easter Sunday,
/// - `5/7#-1` the last Sunday of May (month, weekday 1–7, number), `5/7#-1!easter+49` a week later
///   where it falls on that day,
/// - `@ramadan` by year, from `world/date-periods.tsv`.
struct CalendarRule: Hashable, Sendable {
  /// Indirect, to be copied cheaply with the fields of a time.
  private indirect enum Kind: Hashable, Sendable {
    case fixed(month: Int, day: Int, lastMonth: Int, lastDay: Int)
    case easter(Int)
    case weekday(month: Int, weekday: Int, number: Int, notEaster: Int?)
    case listed(String)
  }

  private let kind: Kind

  /// Reads a rule; nil for anything else than the above.
  init?(_ text: Substring) {
    if text.first == "@" {
      kind = .listed(String(text.dropFirst()))
    } else if text.hasPrefix("easter") {
      guard let days = Int(text.dropFirst(6).isEmpty ? "0" : text.dropFirst(6)) else { return nil }
      kind = .easter(days)
    } else if text.contains("#") {
      let sides = text.split(separator: "!")
      let numbers = sides[0].split(whereSeparator: { $0 == "/" || $0 == "#" }).compactMap {
        Int($0)
      }
      guard numbers.count == 3, 1...12 ~= numbers[0], 1...7 ~= numbers[1], numbers[2] != 0 else {
        return nil
      }
      var collision: Int?
      if sides.count == 2 {
        guard sides[1].hasPrefix("easter"), let days = Int(sides[1].dropFirst(6)) else {
          return nil
        }
        collision = days
      }
      kind = .weekday(
        month: numbers[0], weekday: numbers[1], number: numbers[2], notEaster: collision)
    } else {
      let days = text.split(separator: "/")
      let parts = days.map { $0.split(separator: "-").compactMap { Int($0) } }
      guard let first = parts.first, let last = parts.last, parts.count <= 2,
        parts.allSatisfy({ $0.count == 2 && 1...12 ~= $0[0] && 1...31 ~= $0[1] })
      else { return nil }
      kind = .fixed(month: first[0], day: first[1], lastMonth: last[0], lastDay: last[1])
    }
  }

  /// The name of the list that it needs; nil for rules that need none.
  var list: String? { if case .listed(let name) = kind { name } else { nil } }

  /// Its days in a year; nil where the year has none, or the list does not know.
  func days(in year: Int, lists: NamedPeriods) -> [ClosedRange<CivilDate>] {
    switch kind {
    case .listed(let name): return lists.days(of: name, in: year)
    case .easter(let offset):
      return [Self.easter(year)?.adding(days: offset)].compactMap { $0.map { $0...$0 } }
    case .fixed(let month, let day, let lastMonth, let lastDay):
      let next = (lastMonth, lastDay) < (month, day) ? year + 1 : year
      guard let first = CivilDate(year: year, month: month, day: day),
        let last = CivilDate(year: next, month: lastMonth, day: lastDay)
      else { return [] }
      return [first...last]
    case .weekday(let month, let weekday, let number, let notEaster):
      guard var day = Self.day(number, weekday: weekday, month: month, year: year) else {
        return []
      }
      if let notEaster, Self.easter(year)?.adding(days: notEaster) == day {
        day = day.adding(days: 7) ?? day
      }
      return [day...day]
    }
  }

  /// The weekday of a month with this number, from the end if negative; nil where it has none.
  static func day(_ number: Int, weekday: Int, month: Int, year: Int) -> CivilDate? {
    let length = CivilDate.length(ofMonth: month, year: year)
    guard let first = CivilDate(year: year, month: month, day: 1),
      let last = CivilDate(year: year, month: month, day: length)
    else { return nil }
    let day =
      number > 0
      ? 1 + (weekday - first.weekday + 7) % 7 + (number - 1) * 7
      : length - (last.weekday - weekday + 7) % 7 + (number + 1) * 7
    return 1...length ~= day ? CivilDate(year: year, month: month, day: day) : nil
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", 1991, chapter 8).
  static func easter(_ year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }
}
