import Records

/// Dates in HTTP headers, in the three formats of RFC 9110, 5.6.7.
///
///     Sun, 06 Nov 1994 08:49:37 GMT    as it is written today
///     Sunday, 06-Nov-94 08:49:37 GMT   as RFC 850 had it
///     Sun Nov  6 08:49:37 1994         as C's asctime() prints it
///
/// In the first, a day of one digit and "UTC" are understood too: some servers write so.
enum HTTPDate {
  /// Seconds since 1970; nil for a text in none of the formats or of no date that there is.
  ///
  /// - Parameter currentYear: A two-digit year is the last one with these digits that is less than
  ///   fifty years ahead of it.
  static func seconds(_ text: String, currentYear: Int = 2026) -> Int? {
    var scan = Scan(rest: Array(text.utf8)[...])
    guard let weekday = scan.word() else { return nil }
    if shortWeekdays.contains(weekday), scan.take(", ") {
      guard let day = scan.number(digits: 2) ?? scan.number(digits: 1), scan.take(" "),
        let month = scan.month(), scan.take(" "), let year = scan.number(digits: 4),
        scan.take(" "), let time = scan.time(), scan.take(" GMT") || scan.take(" UTC"),
        scan.rest.isEmpty
      else { return nil }
      return seconds(year, month, day, time)
    }
    if longWeekdays.contains(weekday), scan.take(", ") {
      guard let day = scan.number(digits: 2), scan.take("-"), let month = scan.month(),
        scan.take("-"), let short = scan.number(digits: 2), scan.take(" "),
        let time = scan.time(), scan.take(" GMT"), scan.rest.isEmpty
      else { return nil }
      let century = currentYear - currentYear % 100
      var year = century + short
      if year >= currentYear + 50 { year -= 100 }
      return seconds(year, month, day, time)
    }
    guard shortWeekdays.contains(weekday), scan.take(" "), let month = scan.month(),
      scan.take(" ")
    else { return nil }
    let day = scan.take(" ") ? scan.number(digits: 1) : scan.number(digits: 2)
    guard let day, scan.take(" "), let time = scan.time(), scan.take(" "),
      let year = scan.number(digits: 4), scan.rest.isEmpty
    else { return nil }
    return seconds(year, month, day, time)
  }

  /// What is left of a text.
  private struct Scan {
    var rest: ArraySlice<UInt8>

    mutating func take(_ text: String) -> Bool {
      guard rest.starts(with: text.utf8) else { return false }
      rest = rest.dropFirst(text.utf8.count)
      return true
    }

    mutating func word() -> String? {
      let letters = rest.prefix { (0x41...0x5A).contains($0 & ~0x20) }
      rest = rest.dropFirst(letters.count)
      return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
    }

    mutating func number(digits count: Int) -> Int? {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard digits.count == count else { return nil }
      rest = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func month() -> Int? {
      word().flatMap(HTTPDate.months.firstIndex).map { $0 + 1 }
    }

    /// "08:49:37" in seconds; a leap second is there.
    mutating func time() -> Int? {
      guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
        let second = number(digits: 2), hour < 24, minute < 60, second <= 60
      else { return nil }
      return hour * 3600 + minute * 60 + second
    }
  }

  private static let shortWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let longWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func seconds(_ year: Int, _ month: Int, _ day: Int, _ time: Int) -> Int? {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return date.daysSince1970 * 86_400 + time
  }
}
