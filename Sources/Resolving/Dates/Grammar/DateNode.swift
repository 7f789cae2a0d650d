import Records

/// What a word, a number or a part of a pattern means.
indirect enum DateNode: Hashable, Sendable {
  /// A word that only joins others.
  case nothing
  /// A number without a meaning of its own; nil where it is not said exactly ("quelques").
  case number(Double)
  /// A number that is not said: "quelques", "plusieurs".
  case some(Double)
  /// A length of time, so many of a unit: "quinzaine" is 15 days.
  case unit(DateUnit, Int)
  /// A duration.
  case amount(DateAmount)
  /// Fields of one time.
  case fields(DateFields)
  /// A time that is more than fields.
  case expression(DateExpression)
}

/// A time that leans on other times.
indirect enum DateExpression: Hashable, Sendable {
  /// What an amount is counted from.
  enum Origin: Hashable, Sendable {
    /// The moment of writing.
    case now
    /// The time mentioned before, else the moment of writing.
    case narrative
    /// Another time.
    case expression(DateExpression)
    /// Something told that has no date of its own: "deux jours après l'attaque".
    case event
  }

  case fields(DateFields)
  /// So much later or earlier (-1).
  case shifted(Origin, DateAmount, Int)
  /// From the start of the first to the end of the second.
  case range(DateExpression, DateExpression)
  /// The night between two days.
  case night(DateExpression, DateExpression)
  /// From then on.
  case since(DateExpression)
  /// From then on, where it lies behind: "depuis mars".
  case sinceThen(DateExpression)
  /// After it is over.
  case after(DateExpression)
  /// Before it begins.
  case before(DateExpression)
  /// Up to its end.
  case until(DateExpression)
  /// From now to its end.
  case by(DateExpression)
  /// So long up to now (-1) or from now (1), with the number said or not.
  case lasting(DateAmount, Int)
  /// So long from the time told of on.
  case following(DateAmount)
  /// So many whole units before (-1) or behind (1) the present one.
  case whole(DateAmount, Int)
  /// A duration.
  case amount(DateAmount)
  /// Again and again.
  case recurring(DateExpression)
  /// No time in particular: "récemment" (-1), "prochainement" (1), now (0).
  case vague(Int)
  /// Times of the clock on a day: the first gives the day.
  case on(DateFields, DateExpression)
}

extension DateExpression {
  /// Whether it depends on what is told lying ahead or behind.
  var isAmbiguous: Bool {
    switch self {
    case .fields(let fields): fields.isAmbiguous
    case .range(let first, let second), .night(let first, let second):
      first.isAmbiguous || second.isAmbiguous
    case .since(let inner), .sinceThen(let inner), .after(let inner), .before(let inner),
      .until(let inner), .by(let inner), .shifted(.expression(let inner), _, _):
      inner.isAmbiguous
    case .on(let fields, let inner): fields.isAmbiguous || inner.isAmbiguous
    case .shifted(.narrative, _, _): true
    default: false
    }
  }
}

extension DateExpression {
  /// Whether it names a day that the calendar does not have: "le 31 février".
  var isImpossible: Bool {
    guard case .fields(let fields) = self, let day = fields.day, let month = fields.month else {
      return false
    }
    // Without a year, a leap year.
    return CivilDate(year: fields.year ?? 2000, month: month, day: day) == nil
  }

  /// Whether it lies ahead where nothing says otherwise: "à partir de", "d'ici".
  var looksAhead: Bool {
    switch self {
    case .since, .by: true
    case .on(_, let inner): inner.looksAhead
    default: false
    }
  }
}

extension DateNode {
  /// Whether it says nothing.
  var isNothing: Bool { if case .nothing = self { true } else { false } }

  /// The time it stands for, where it is one.
  var expression: DateExpression? {
    switch self {
    case .fields(let fields): .fields(fields)
    case .expression(let expression): expression
    case .amount(let amount): .amount(amount)
    case .nothing, .number, .some, .unit: nil
    }
  }
}
