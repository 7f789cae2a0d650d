import Records

/// Times as records show them.
enum UTCTimestamp {
  /// "2026-11-24T18:35:36Z" for seconds since 1970; the first or last day that a record can show, where
  /// a clock is beyond the years 1 to 9999.
  static func string(unixSeconds: Int) -> String {
    let second = (unixSeconds % 86_400 + 86_400) % 86_400
    let days = (unixSeconds - second) / 86_400
    let (year, month, day) =
      CivilDate(daysSince1970: days)?.parts ?? (days < 0 ? (1, 1, 1) : (9999, 12, 31))
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
