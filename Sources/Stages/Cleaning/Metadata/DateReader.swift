import LanguageData

/// Reads dates as machines and bylines write them.
struct DateReader: Sendable {
  private var months: [String: Int] = [:]
  private(set) var publishedWords: [String] = []
  private(set) var modifiedWords: [String] = []

  /// Reads `<lang>/page-dates.tsv` of some languages.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    for language in languages {
      let table = try data.tableIfPresent(
        "\(language)/page-dates.tsv", columns: ["kind", "word", "value"])
      for row in table?.rows ?? [] {
        switch row[0] {
        case "month":
          guard let number = try row.number(2), 1...12 ~= number else {
            throw row.error("expected a month from 1 to 12, found \"\(row[2])\"")
          }
          months[row[1]] = Int(number)
        case "published": publishedWords.append(row[1])
        case "modified": modifiedWords.append(row[1])
        default: throw row.error("expected month, published or modified, found \"\(row[0])\"")
        }
      }
    }
  }

  /// The first date in a text: "2022-09-28T07:30:00+02:00", "28/09/2022", "Wed, 28 Sep 2022 07:30
  /// GMT", "28 septembre 2022 à 7h30", "September 28, 2022", seconds or milliseconds since 1970.
  func date(in text: String) -> PageDate? {
    let tokens = DateToken.tokens(of: text)
    for index in tokens.indices {
      guard
        let (date, next) = isoDay(tokens, index) ?? numericDay(tokens, index)
          ?? namedDay(tokens, index)
      else { continue }
      guard let clock = ClockTime(tokens, after: next) else { return date }
      return PageDate(
        year: date.year, month: date.month, day: date.day, time: clock.time, zone: clock.zone)
    }
    return nil
  }

  /// 2022-09-28, 2022/9/28, 2022.09.28 or 20220928.
  private func isoDay(_ tokens: [DateToken], _ index: Int) -> (PageDate, Int)? {
    guard case .number(let year, let digits) = tokens[index] else { return nil }
    if digits == 8,
      let date = PageDate(year: year / 10000, month: year / 100 % 100, day: year % 100),
      1990...2100 ~= date.year
    {
      return (date, index + 1)
    }
    guard digits == 4, index + 4 < tokens.count, case .mark(let mark) = tokens[index + 1],
      mark == "-" || mark == "/" || mark == ".", tokens[index + 3] == tokens[index + 1],
      case .number(let month, let monthDigits) = tokens[index + 2], monthDigits <= 2,
      case .number(let day, let dayDigits) = tokens[index + 4], dayDigits <= 2,
      let date = PageDate(year: year, month: month, day: day)
    else { return nil }
    return (date, index + 5)
  }

  /// 28/09/2022, 28.9.2022, 28-09-22; day first, unless only month first makes a date.
  private func numericDay(_ tokens: [DateToken], _ index: Int) -> (PageDate, Int)? {
    guard index + 4 < tokens.count, case .number(let first, let firstDigits) = tokens[index],
      firstDigits <= 2, case .mark(let mark) = tokens[index + 1],
      mark == "-" || mark == "/" || mark == ".", tokens[index + 3] == tokens[index + 1],
      case .number(let second, let secondDigits) = tokens[index + 2], secondDigits <= 2,
      case .number(let third, let thirdDigits) = tokens[index + 4],
      thirdDigits == 4 || thirdDigits == 2
    else { return nil }
    let year = thirdDigits == 2 ? third + 2000 : third
    let date =
      PageDate(year: year, month: second, day: first)
      ?? PageDate(year: year, month: first, day: second)
    return date.map { ($0, index + 5) }
  }

  /// 28 septembre 2022, 1er mai 2022, Sept. 28, 2022, 28-Sep-2022.
  private func namedDay(_ tokens: [DateToken], _ index: Int) -> (PageDate, Int)? {
    var cursor = index
    var day: Int?
    var month: Int?
    if let number = number(tokens, cursor, digits: 1...2) {
      day = number
      cursor += 1
      skip(["er", "st", "nd", "rd", "th", "of", "de", ".", "-", ","], tokens, &cursor)
    }
    guard cursor < tokens.count, case .word(let word) = tokens[cursor], let named = months[word]
    else { return nil }
    month = named
    cursor += 1
    skip([".", "-", ",", "of", "de"], tokens, &cursor)
    if day == nil {
      guard let number = number(tokens, cursor, digits: 1...2) else { return nil }
      day = number
      cursor += 1
      skip(["er", "st", "nd", "rd", "th", ".", "-", ","], tokens, &cursor)
    }
    guard let day, let month, let year = number(tokens, cursor, digits: 4...4),
      let date = PageDate(year: year, month: month, day: day)
    else { return nil }
    return (date, cursor + 1)
  }

  private func number(_ tokens: [DateToken], _ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, case .number(let value, let count) = tokens[index],
      digits ~= count
    else { return nil }
    return value
  }

  private func skip(_ words: Set<String>, _ tokens: [DateToken], _ cursor: inout Int) {
    while cursor < tokens.count {
      switch tokens[cursor] {
      case .word(let word) where words.contains(word): cursor += 1
      case .mark(let mark) where words.contains(String(mark)): cursor += 1
      default: return
      }
    }
  }
}
