/// A date as a page gives it: a day, perhaps a time, perhaps a zone.
struct PageDate: Equatable, Sendable {
  var year: Int
  var month: Int
  var day: Int
  /// "07:30" or "07:30:00"; nil when only the day is known.
  var time: String?
  /// "Z" or "+02:00"; nil when the page gives none.
  var zone: String?

  /// Makes a date; nil unless the day exists.
  init?(year: Int, month: Int, day: Int, time: String? = nil, zone: String? = nil) {
    guard 1...12 ~= month, 1...Self.lastDay(of: month, year) ~= day, 1000...9999 ~= year else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.zone = time == nil ? nil : zone
  }

  private static func lastDay(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day as ISO 8601.
  var isoDay: String {
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The date as exactly as it is known, in ISO 8601.
  var iso: String { isoDay + (time.map { "T" + $0 } ?? "") + (zone ?? "") }
}
