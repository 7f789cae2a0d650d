import LanguageData

/// Reads dates as machines and bylines write them.
struct DateReader: Sendable {
  /// The words it knows.
  let words: DateWords

  /// Reads `<lang>/page-dates.tsv` of some languages.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    words = try DateWords(data, languages: languages)
  }

  /// A date and what stands around it.
  struct Reading: Sendable {
    var date: PageDate
    /// What the words before it say.
    var label: DateWords.Label?
    /// How many words, numbers and marks of the text stand before it.
    var tokensBefore = 0
    /// Whether it names the month; what is numbers only may be a version or a price.
    var namesMonth = false
  }

  /// The first date in a text: "2022-09-28T07:30:00+02:00", "28/09/2022", "Wed, 28 Sep 2022 07:30
  /// GMT", "28 septembre 2022 à 7h30", "September 28, 2022".
  func date(in text: String) -> PageDate? { read(text.utf8)?.date }

  /// The first date of a text with its label.
  ///
  /// - Parameters:
  ///   - text: UTF-8; only its beginning is read.
  ///   - label: Text that stands before it.
  ///   - monthFirst: Whether "3/4/2025" is the fourth of March.
  func read(
    _ text: some Sequence<UInt8>, label: some Sequence<UInt8> = [], monthFirst: Bool = false
  ) -> Reading? {
    let tokens = DateToken.tokens(of: text)
    for index in tokens.indices {
      guard
        let (day, next) = isoDay(tokens, index) ?? numericDay(tokens, index, monthFirst)
          ?? namedDay(tokens, index)
      else { continue }
      var date = day
      if let clock = ClockTime(tokens, after: next) {
        date.time = clock.time
        date.zone = clock.zone
      }
      var said = words.label(in: tokens, before: index)
      if said == nil {
        let before = DateToken.tokens(of: label)
        said = words.label(in: before, before: before.count)
      }
      let namesMonth = tokens[index..<min(next, tokens.count)].contains {
        if case .word = $0 { true } else { false }
      }
      return Reading(date: date, label: said, tokensBefore: index, namesMonth: namesMonth)
    }
    return nil
  }

  /// What class names say about the date inside: `updated` alone is no publication.
  func label(ofNames names: ArraySlice<UInt8>) -> DateWords.Label? {
    let tokens = DateToken.tokens(of: names)
    let labels = tokens.indices.compactMap { words.label(in: tokens, at: $0) }
    return labels.first(where: \.isPublished) ?? labels.first
  }

  /// Whether class names are those of a dateline.
  func isDateline(names: ArraySlice<UInt8>) -> Bool {
    DateToken.tokens(of: names).contains {
      if case .word(let word) = $0 { words.datelineNames.contains(word) } else { false }
    }
  }

  /// The date of a text that is nothing else than seconds or milliseconds since 1970, in UTC.
  func timestamp(in text: String) -> PageDate? {
    let bytes = text.utf8
    guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy({ 48...57 ~= $0 }),
      let number = Int(text)
    else { return nil }
    return PageDate(secondsSince1970: bytes.count == 13 ? number / 1000 : number)
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

  /// 28/09/2022, 28.9.2022, 28-09-22; the other way round when only that makes a date.
  private func numericDay(
    _ tokens: [DateToken], _ index: Int, _ monthFirst: Bool
  ) -> (PageDate, Int)? {
    guard index + 4 < tokens.count, case .number(let first, let firstDigits) = tokens[index],
      firstDigits <= 2, case .mark(let mark) = tokens[index + 1],
      mark == "-" || mark == "/" || mark == ".", tokens[index + 3] == tokens[index + 1],
      case .number(let second, let secondDigits) = tokens[index + 2], secondDigits <= 2,
      case .number(let third, let thirdDigits) = tokens[index + 4],
      thirdDigits == 4 || thirdDigits == 2
    else { return nil }
    let year = thirdDigits == 2 ? third + 2000 : third
    let dayFirst = PageDate(year: year, month: second, day: first)
    let americanDate = PageDate(year: year, month: first, day: second)
    let date = monthFirst && mark == "/" ? americanDate ?? dayFirst : dayFirst ?? americanDate
    return date.map { ($0, index + 5) }
  }

  /// 28 septembre 2022, 1er mai 2022, Sept. 28, 2022, 28-Sep-2022, 17 de febrero de 2020.
  private func namedDay(_ tokens: [DateToken], _ index: Int) -> (PageDate, Int)? {
    var cursor = index
    var day = number(tokens, cursor, digits: 1...2)
    if day != nil {
      cursor += 1
      skipFillers(tokens, &cursor)
    }
    guard cursor < tokens.count, case .word(let word) = tokens[cursor],
      let month = words.months[word]
    else { return nil }
    cursor += 1
    skipFillers(tokens, &cursor)
    if day == nil {
      day = number(tokens, cursor, digits: 1...2)
      cursor += 1
      skipFillers(tokens, &cursor)
    }
    guard let day else { return nil }
    let year = number(tokens, cursor, digits: 4...4) ?? shortYear(tokens, cursor, from: index)
    guard let year, let date = PageDate(year: year, month: month, day: day) else { return nil }
    return (date, cursor + 1)
  }

  /// The year of 28-Sep-22 and 28.Sep.22; elsewhere two digits may be the hour.
  private func shortYear(_ tokens: [DateToken], _ cursor: Int, from start: Int) -> Int? {
    guard cursor == start + 4, tokens[start + 1] == tokens[start + 3],
      tokens[start + 1] == .mark("-") || tokens[start + 1] == .mark(".")
    else { return nil }
    return number(tokens, cursor, digits: 2...2).map { $0 + 2000 }
  }

  private func number(_ tokens: [DateToken], _ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, case .number(let value, let count) = tokens[index],
      digits ~= count
    else { return nil }
    return value
  }

  private func skipFillers(_ tokens: [DateToken], _ cursor: inout Int) {
    while cursor < tokens.count {
      switch tokens[cursor] {
      case .word(let word) where words.fillers.contains(word): cursor += 1
      case .mark(let mark) where mark == "." || mark == "-" || mark == ",": cursor += 1
      default: return
      }
    }
  }
}
