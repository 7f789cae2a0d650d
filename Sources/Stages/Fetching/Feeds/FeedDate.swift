import Records

/// Dates as feeds and sitemaps write them: RFC 822 and its relatives, RFC 3339, ISO 8601, and what
/// programs make of these.
enum FeedDate {
  /// Seconds since 1970; a date without a time is the start of its day, one without a zone is in UTC.
  ///
  /// - Returns: nil for what is no date, or one outside the years 1 to 9999.
  static func seconds(_ text: String) -> Int? {
    let scalars = Array(text.utf8.prefix(maximumBytes))
    var tokens = FeedDateTokens(scalars)
    guard let (day, rest) = isoDay(&tokens) ?? wordDay(&tokens) else { return nil }
    tokens = rest
    let time = clock(&tokens) ?? (0, 0, 0)
    // asctime puts the year last: "Wed Jan  7 01:29:35 2004".
    guard let date = day.date ?? lateYear(&tokens, day) else { return nil }
    // A clock may show 24:00 and a leap second; both are the next moment.
    let clockSeconds = time.0 * 3600 + time.1 * 60 + time.2
    return date.daysSince1970 * 86_400 + clockSeconds - zone(&tokens)
  }

  /// Longer texts are no dates.
  private static let maximumBytes = 100

  /// A day, whose year may not have come yet.
  private struct Day {
    var date: CivilDate?
    var month = 0
    var day = 0
  }

  // MARK: - Days

  /// "2004-02-28", "2004-02", "2004", "20040228", "2004-059", "2004/02/28".
  private static func isoDay(_ tokens: inout FeedDateTokens) -> (Day, FeedDateTokens)? {
    var rest = tokens
    guard let first = rest.number() else { return nil }
    switch first.digits {
    case 8:
      let value = first.value
      return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        .map { (Day(date: $0), rest) }
    case 7:
      return ordinal(year: first.value / 1000, day: first.value % 1000).map {
        (Day(date: $0), rest)
      }
    case 4: break
    default: return nil
    }
    guard let separator = rest.skip(anyOf: "-/.") else {
      // "2004 Jan 7" is not the year alone.
      var next = rest
      next.skip(anyOf: " ")
      if let word = next.word(), FeedDateWords.month(word) != nil { return nil }
      return CivilDate(year: first.value, month: 1, day: 1).map { (Day(date: $0), rest) }
    }
    guard let second = rest.number() else { return nil }
    if second.digits == 3 {
      return ordinal(year: first.value, day: second.value).map { (Day(date: $0), rest) }
    }
    var day = 1
    if rest.skip(anyOf: [separator]) != nil {
      guard let third = rest.number() else { return nil }
      day = third.value
    }
    return CivilDate(year: first.value, month: second.value, day: day)
      .map { (Day(date: $0), rest) }
  }

  private static func ordinal(year: Int, day: Int) -> CivilDate? {
    guard (1...366).contains(day), let first = CivilDate(year: year, month: 1, day: 1),
      let date = first.adding(days: day - 1), date.year == year
    else { return nil }
    return date
  }

  /// "Thu, 01 Jan 2004", "1-Jan-04", "Jan 7", "January 7, 2004", "28/02/2004".
  private static func wordDay(_ tokens: inout FeedDateTokens) -> (Day, FeedDateTokens)? {
    var rest = tokens
    var month: Int?
    var numbers: [(value: Int, digits: Int)] = []
    while numbers.count + (month == nil ? 0 : 1) < 3 {
      rest.skip(anyOf: " ,-/.\t\n\r")
      if let word = rest.word() {
        guard month == nil else { return nil }
        // The day of the week says nothing new, right or wrong.
        month = FeedDateWords.month(word)
      } else if !rest.isClock, let number = rest.number() {
        numbers.append(number)
      } else {
        break
      }
    }
    if month == nil, numbers.count == 3, numbers[2].digits == 4 {
      // Day first, as all but Americans write; what cannot be so is theirs.
      let (first, second) = (numbers[0].value, numbers[1].value)
      let date =
        CivilDate(year: numbers[2].value, month: second, day: first)
        ?? CivilDate(year: numbers[2].value, month: first, day: second)
      return date.map { (Day(date: $0), rest) }
    }
    guard let month, let first = numbers.first else { return nil }
    guard numbers.count > 1 else {
      return (Day(date: nil, month: month, day: first.value), rest)
    }
    // "2004 Jan 7" has the year first.
    let (day, year) = first.digits == 4 ? (numbers[1], first) : (first, numbers[1])
    return CivilDate(year: century(year), month: month, day: day.value)
      .map { (Day(date: $0), rest) }
  }

  private static func lateYear(_ tokens: inout FeedDateTokens, _ day: Day) -> CivilDate? {
    tokens.skip(anyOf: " ,")
    var rest = tokens
    // asctime may have a zone before the year.
    if let word = rest.word(), FeedDateWords.offset(word) == nil { return nil }
    rest.skip(anyOf: " ,")
    guard let year = rest.number() else { return nil }
    if !tokens.isWord { tokens = rest }
    return CivilDate(year: century(year), month: day.month, day: day.day)
  }

  /// RFC 2822, section 4.3: two digits below 50 are of this century, three are years since 1900.
  private static func century(_ year: (value: Int, digits: Int)) -> Int {
    switch year.digits {
    case 1, 2: year.value + (year.value < 50 ? 2000 : 1900)
    case 3: year.value + 1900
    default: year.value
    }
  }

  // MARK: - Times

  /// "10:14:55", "10:14", "101455", with fractions of a second that do not count; nil where there is
  /// no time.
  private static func clock(_ tokens: inout FeedDateTokens) -> (Int, Int, Int)? {
    var rest = tokens
    rest.skip(anyOf: " ,\t\n\r")
    if let letter = rest.word(), !["t", "at", "à"].contains(letter) { return nil }
    rest.skip(anyOf: " ")
    guard let hour = rest.number() else { return nil }
    var time = (hour.value, 0, 0)
    if hour.digits == 6 || (hour.digits == 4 && !rest.isFollowed(by: ":")) {
      let value = hour.digits == 6 ? hour.value : hour.value * 100
      time = (value / 10_000, value / 100 % 100, value % 100)
    } else {
      guard hour.digits <= 2, rest.skip(anyOf: ":h.") != nil else { return nil }
      time.1 = rest.number()?.value ?? 0
      if rest.skip(anyOf: ":.") != nil { time.2 = rest.number()?.value ?? 0 }
    }
    if rest.skip(anyOf: ".,") != nil { _ = rest.number() }
    var afterHalf = rest
    afterHalf.skip(anyOf: " ")
    if let half = afterHalf.word(), half == "am" || half == "pm", time.0 <= 12 {
      time.0 = time.0 % 12 + (half == "pm" ? 12 : 0)
      rest = afterHalf
    }
    guard time.0 <= 24, time.1 < 60, time.2 <= 60 else { return nil }
    tokens = rest
    return time
  }

  /// Seconds that the clock is ahead of UTC: "Z", "+0200", "-05:00", "EST", "GMT+1"; 0 for none.
  private static func zone(_ tokens: inout FeedDateTokens) -> Int {
    tokens.skip(anyOf: " (\t\n\r")
    var named = 0
    if let word = tokens.word() { named = FeedDateWords.offset(word) ?? 0 }
    // "GMT+1" adds up, "EST-0500" says it twice.
    guard named == 0 else { return named }
    guard let sign = tokens.skip(anyOf: "+-") else { return named }
    guard let hours = tokens.number() else { return 0 }
    var seconds: Int
    if hours.digits <= 2 {
      seconds = hours.value * 3600
      if tokens.skip(anyOf: ":") != nil { seconds += (tokens.number()?.value ?? 0) * 60 }
    } else {
      seconds = hours.value / 100 * 3600 + hours.value % 100 * 60
    }
    guard seconds <= 18 * 3600 else { return 0 }
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
