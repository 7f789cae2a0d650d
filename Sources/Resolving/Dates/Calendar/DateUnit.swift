/// A length of time of the calendar or the clock, the shorter first.
package enum DateUnit: Int, Comparable, Sendable, CaseIterable {
  /// 60 of them are a minute.
  case second
  /// 60 seconds.
  case minute
  /// 60 minutes.
  case hour
  /// From midnight to midnight.
  case day
  /// Saturday and Sunday.
  case weekend
  /// From Monday to Sunday.
  case week
  /// A month of the calendar.
  case month
  /// Three months, from January, April, July or October.
  case quarter
  /// Six months, from January or July.
  case halfYear
  /// A year of the calendar.
  case year
  /// Ten years, from one that ends in 0.
  case decade
  /// A hundred years, from one that ends in 1.
  case century

  /// Orders by length.
  package static func < (left: DateUnit, right: DateUnit) -> Bool { left.rawValue < right.rawValue }

  /// The unit as data files and records name it: "day", "half-year".
  package var name: String { self == .halfYear ? "half-year" : String(describing: self) }

  /// Finds a unit by its name.
  package init?(name: Substring) {
    guard let unit = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = unit
  }

  /// What adding one of them to a moment means.
  var step: (seconds: Int, months: Int) {
    switch self {
    case .second: (1, 0)
    case .minute: (60, 0)
    case .hour: (3600, 0)
    case .day: (86_400, 0)
    case .weekend, .week: (7 * 86_400, 0)
    case .month: (0, 1)
    case .quarter: (0, 3)
    case .halfYear: (0, 6)
    case .year: (0, 12)
    case .decade: (0, 120)
    case .century: (0, 1200)
    }
  }
}

/// How long something lasts: "une heure et demie", "1 an 2 mois".
package struct DateAmount: Hashable, Sendable {
  /// A number of units.
  package struct Part: Hashable, Sendable {
    /// How many; 1.5 for one and a half.
    package var count: Double
    /// Of what.
    package var unit: DateUnit
  }

  /// The parts in the order of the text, the longer unit first; never empty.
  package var parts: [Part]
  /// Whether the number is not exact: "environ deux heures", "quelques jours".
  package var isApproximate = false

  /// The shortest unit named.
  package var unit: DateUnit { parts.map(\.unit).min() ?? .day }

  /// ISO 8601: "PT2H", "P1Y2M"; a quarter is "P3Q" as in the collections of time expressions.
  package var notation: String {
    var days = ""
    var clock = ""
    for part in parts {
      let count = part.count
      switch part.unit {
      case .second: clock += Self.number(count) + "S"
      case .minute: clock += Self.number(count) + "M"
      case .hour:
        // Half hours are told in minutes.
        let minutes = (count * 60).rounded()
        if minutes.truncatingRemainder(dividingBy: 60) == 0 {
          clock += Self.number(minutes / 60) + "H"
        } else if minutes > 60 {
          clock +=
            Self.number((minutes / 60).rounded(.down)) + "H"
            + Self.number(minutes.truncatingRemainder(dividingBy: 60)) + "M"
        } else {
          clock += Self.number(minutes) + "M"
        }
      case .day, .weekend: days += Self.number(count) + "D"
      case .week: days += Self.number(count) + "W"
      case .month: days += Self.number(count) + "M"
      case .quarter: days += Self.number(count) + "Q"
      case .halfYear: days += Self.number(count * 6) + "M"
      case .year: days += Self.number(count) + "Y"
      case .decade: days += Self.number(count * 10) + "Y"
      case .century: days += Self.number(count * 100) + "Y"
      }
    }
    return "P" + days + (clock.isEmpty ? "" : "T" + clock)
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
