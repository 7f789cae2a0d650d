import Records

/// A moment of publication, from an ISO 8601 text: "2025-03-04", "2025-03-04T08:30:00+02:00".
struct PublicationTime: Equatable, Comparable {
  /// Seconds since 1970-01-01 00:00, in UTC where the text gives a zone.
  let seconds: Int

  /// Nil where the text does not begin with a day of the calendar.
  init?(_ text: String) {
    guard let day = CivilDate(iso: text) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    func number(at index: Int) -> Int? {
      guard index + 1 < rest.count else { return nil }
      let digits = rest[index...(index + 1)].map { Int($0) - 48 }
      return digits.allSatisfy { 0...9 ~= $0 } ? digits[0] * 10 + digits[1] : nil
    }
    var time = 0
    // "T08:30:00", then fractions, then "Z" or "+02:00".
    for (place, unit) in [(1, 3600), (4, 60), (7, 1)] {
      guard let part = number(at: place), place == 1 || rest[place - 1] == UInt8(ascii: ":") else {
        break
      }
      time += part * unit
    }
    if let sign = rest.lastIndex(where: { [UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) }),
      let hours = number(at: sign + 1)
    {
      let minutes = number(at: sign + 4) ?? number(at: sign + 3) ?? 0
      let offset = hours * 3600 + minutes * 60
      time += rest[sign] == UInt8(ascii: "+") ? -offset : offset
    }
    seconds = day.daysSince1970 * 86_400 + time
  }

  static func < (left: PublicationTime, right: PublicationTime) -> Bool {
    left.seconds < right.seconds
  }

  /// The day and the seconds since its beginning.
  private var parts: (day: CivilDate, time: Int)? {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    return CivilDate(daysSince1970: days).map { ($0, seconds - days * 86_400) }
  }

  /// YYYYMMDDHHMMSS, as GDELT writes it.
  var digits: Int? {
    parts.map { day, time in
      let date = day.parts
      return (date.year * 10_000 + date.month * 100 + date.day) * 1_000_000
        + time / 3600 * 10_000 + time / 60 % 60 * 100 + time % 60
    }
  }

  /// "2025-03-04T06:30:00Z", as RFC 3339 and so Atom want it.
  var internet: String? {
    parts.map { day, time in
      let clock = [time / 3600, time / 60 % 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return "\(day)T\(clock.joined(separator: ":"))Z"
    }
  }
}
