import Records

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
    guard 1000...9999 ~= year, CivilDate(year: year, month: month, day: day) != nil else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.zone = time == nil ? nil : zone
  }

  /// A moment in UTC.
  init?(secondsSince1970 seconds: Int) {
    guard let date = CivilDate(daysSince1970: seconds / 86_400), seconds >= 0 else { return nil }
    let second = seconds % 86_400
    self.init(
      year: date.year, month: date.month, day: date.day,
      time: [second / 3600, second / 60 % 60, second % 60].map { Self.digits($0, 2) }
        .joined(separator: ":"),
      zone: "Z")
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  /// The day's number.
  var daysSince1970: Int {
    CivilDate(year: year, month: month, day: day)?.daysSince1970 ?? 0
  }

  /// Minutes from midnight, where the time is known.
  var minuteOfDay: Int? {
    guard let time, let hour = Int(time.prefix(2)), let minute = Int(time.dropFirst(3).prefix(2))
    else { return nil }
    return hour * 60 + minute
  }

  /// Whether the time is given to the second.
  var hasSeconds: Bool { time.map { $0.utf8.count == 8 && !$0.hasSuffix(":00") } ?? false }

  /// Whether the time is given in UTC, in which machines think and readers do not.
  var isUniversal: Bool { zone == "Z" || zone == "+00:00" || zone == "-00:00" }

  /// The same moment where clocks are ahead of UTC by some minutes.
  func moved(toZoneMinutes offset: Int) -> PageDate? {
    guard let minute = minuteOfDay, let time else { return nil }
    let total = daysSince1970 * 1440 + minute + offset
    let (moved, minuteOfDay) = (CivilDate(daysSince1970: total / 1440), total % 1440)
    let clock = Self.digits(minuteOfDay / 60, 2) + ":" + Self.digits(minuteOfDay % 60, 2)
    let size = abs(offset)
    let zone =
      (offset < 0 ? "-" : "+") + Self.digits(size / 60, 2) + ":" + Self.digits(size % 60, 2)
    return moved.flatMap {
      PageDate(
        year: $0.year, month: $0.month, day: $0.day, time: clock + time.dropFirst(5), zone: zone)
    }
  }

  /// The same with another day.
  func moved(toDay daysSince1970: Int) -> PageDate? {
    CivilDate(daysSince1970: daysSince1970).flatMap {
      PageDate(year: $0.year, month: $0.month, day: $0.day, time: time, zone: zone)
    }
  }

  /// The day alone.
  var withoutTime: PageDate {
    var date = self
    date.time = nil
    date.zone = nil
    return date
  }

  /// The day as ISO 8601.
  var isoDay: String {
    "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
  }

  /// The date as exactly as it is known, in ISO 8601.
  var iso: String { isoDay + (time.map { "T" + $0 } ?? "") + (zone ?? "") }
}
