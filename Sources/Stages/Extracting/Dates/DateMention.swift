import Linguistics
import Records

/// Words that say when, and the days they stand for.
struct DateMention: Hashable, Sendable {
  /// How what is told lies to the days.
  enum Relation: Hashable, Sendable {
    /// On them or among them.
    case at
    /// From the first of them until the day of writing: "depuis 2015".
    case since
    /// At the latest on the last of them: "d'ici vendredi".
    case until
  }

  /// The tokens of the words.
  var tokens: Range<Int>
  /// The words' place in the text.
  var span: TextSpan
  /// The first day.
  var from: CivilDate
  /// The last day.
  var to: CivilDate
  /// UCDP's date_prec: 1 exact day, 2 within 2–6 days, 3 week, 4 month, 5 more than a month.
  ///
  /// "il y a deux ans" has one day, the anniversary, and precision 5.
  var precision: Int
  /// How what is told lies to the days.
  var relation: Relation
  /// Whether the words name the year, so that the days do not rest on the day of writing.
  var isExplicit: Bool
}

/// The days that an expression stands for.
struct DatePeriod: Hashable, Sendable {
  /// The first day.
  var from: CivilDate
  /// The last day.
  var to: CivilDate
  /// UCDP's date_prec.
  var precision: Int
  /// How what is told lies to the days.
  var relation = DateMention.Relation.at

  /// A single day.
  init(_ day: CivilDate, precision: Int = 1) {
    from = day
    to = day
    self.precision = precision
  }

  /// Days in a row; nil when they are not in order.
  init?(from: CivilDate?, to: CivilDate?) {
    guard let from, let to, from <= to else { return nil }
    self.from = from
    self.to = to
    precision = Self.precision(ofDays: to.daysSince1970 - from.daysSince1970 + 1)
  }

  private static func precision(ofDays count: Int) -> Int {
    switch count {
    case 1: 1
    case 2...6: 2
    case 7...13: 3
    case 14...31: 4
    default: 5
    }
  }
}
