import LanguageData
import Linguistics

/// What the words of a pattern say about days; the value of a pattern in `dates.tsv`.
enum DateOperation: String, Sendable {
  /// Day and month, perhaps with weekday and year: "mardi 27 septembre".
  case day
  /// A weekday: "lundi dernier".
  case weekday
  /// A weekday with a day of the month that agrees with it: "mercredi 13".
  case weekdayNumber = "weekday-number"
  /// A weekday of this, the last or the next week.
  case weekdayOfWeek = "weekday-of-week"
  /// A day in digits.
  case numeric
  /// Day and month in digits.
  case short
  /// Days from the day of writing: "hier".
  case offset
  /// From one day to another, counted from the day of writing; two arguments.
  case span
  /// Days from the date mentioned before: "le lendemain".
  case anaphor
  /// A month; the argument is an edge.
  case month
  /// A year; the argument is an edge.
  case year
  /// Ten years: "les années 1990".
  case decade
  /// This, the last or the next week, month or year.
  case unit
  /// So many units up to the day of writing; the argument stands in for a number.
  case lasting
  /// So many units from the day of writing on.
  case coming
  /// So many units from the day behind the day of writing on: "les trois prochains jours".
  case following
  /// A day so many units ago.
  case ago
  /// So many hours ago.
  case hoursAgo = "hours-ago"
  /// A day so many units ahead.
  case ahead
  /// A day so many units before the date mentioned before.
  case earlier
  /// A day so many units after the date mentioned before.
  case later
  /// A season.
  case season
  /// A feast.
  case holiday
  /// New Year's Day.
  case newYear = "new-year"
  /// Saturday and Sunday.
  case weekend
  /// The week of a day: "la semaine du 6 octobre".
  case weekOf = "week-of"
  /// Days of one month: "du 3 au 5 mai"; without a month, the last days so numbered.
  case dayRange = "day-range"
  /// From one date to another.
  case range
  /// From a date to the day of writing.
  case since
  /// Up to a date to come.
  case until
}

/// One pattern of words, from one line of `dates.tsv`.
struct DatePattern: Sendable {
  /// Where the pattern may stand.
  enum Kind: String, Sendable {
    /// Anywhere, and inside a phrase.
    case date
    /// Only inside a phrase.
    case inner
    /// Anywhere; has dates inside.
    case phrase
    /// Anywhere, and is no date.
    case not
  }

  /// One way to fill a place of the pattern.
  enum Matcher: Hashable, Sendable {
    /// A folded word.
    case word(String)
    /// A word of a class, or a slot of digits, perhaps behind a prefix ("mi-").
    case slot(String, prefix: String)
  }

  /// One place of the pattern.
  struct Element: Sendable {
    /// The ways to fill it.
    let matchers: [Matcher]
    /// Whether it may be missing.
    let isOptional: Bool
  }

  /// Where the pattern may stand.
  let kind: Kind
  /// The places, in order.
  let elements: [Element]
  /// What the words say; nil for what is no date.
  let operation: DateOperation?
  /// Words behind the operation.
  let arguments: [String]

  /// Reads a pattern.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(_ row: DataTable.Row, kind: Kind) throws(LanguageDataError) {
    self.kind = kind
    elements = row[0].split(separator: " ").map(Self.element)
    let words = row[2].split(separator: " ").map(String.init)
    operation = words.first.flatMap(DateOperation.init)
    arguments = Array(words.dropFirst())
    if operation == nil, kind != .not {
      throw row.error("expected an operation on dates, found \"\(row[2])\"")
    }
    guard elements.contains(where: { !$0.isOptional }) else {
      throw row.error("expected a place that may not be missing")
    }
    let nestsDates = elements.contains { $0.matchers.contains(.slot("date", prefix: "")) }
    if nestsDates, kind == .date || kind == .inner {
      throw row.error("expected kind phrase or not for a pattern with {date}")
    }
  }

  /// The classes that the pattern names.
  var slots: [String] {
    elements.flatMap(\.matchers).compactMap {
      if case .slot(let name, _) = $0 { name } else { nil }
    }
  }

  private static func element(_ text: Substring) -> Element {
    let isOptional = text.count > 1 && text.hasSuffix("?")
    let choices = (isOptional ? text.dropLast() : text).split(separator: "|")
    return Element(matchers: choices.map(matcher), isOptional: isOptional)
  }

  private static func matcher(_ text: Substring) -> Matcher {
    guard text.hasSuffix("}"), let open = text.firstIndex(of: "{") else {
      return .word(String(text).foldedForLookup)
    }
    return .slot(
      String(text[text.index(after: open)...].dropLast()),
      prefix: String(text[..<open]).foldedForLookup)
  }
}
