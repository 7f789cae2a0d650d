/// What the figures of two mentions say for and against their being one occurrence.
enum FigureAgreement {
  /// How far a toll may rise from one report to the next.
  private static let risingRatio = 8.0
  /// No more than so much comes from figures.
  private static let limit = 2.0

  /// Points for all figures that both mentions give.
  ///
  /// - Parameter order: -1 where the left one was published first, 1 where the right one was, 0 where
  ///   that is not known.
  ///
  /// The same number is strong, and the stronger the less common it is. Different numbers are weak
  /// evidence against: tolls are revised, and sides count differently.
  static func points(
    _ left: ComparedFigures, _ right: ComparedFigures, order: Int = 0
  ) -> Double {
    guard left.isGiven, right.isGiven else { return 0 }
    var sum = 0.0
    for (one, other) in [
      (left.fatalities, right.fatalities), (left.injured, right.injured),
      (left.arrested, right.arrested), (left.displaced, right.displaced),
    ] {
      if let one, let other { sum += points(one, other, order) }
    }
    // Police and organisers never agree about a crowd, so a difference says nothing.
    if let one = left.participants, let other = right.participants {
      sum += max(0, points(one, other, 0))
    }
    return min(sum, limit)
  }

  private static func points(
    _ left: ComparedFigures.Count, _ right: ComparedFigures.Count, _ order: Int
  ) -> Double {
    if let one = left.best, let other = right.best {
      if one == other { return one > 2 ? 1.5 : 0.5 }
      let ratio = Double(max(one, other)) / Double(max(1, min(one, other)))
      // First reports know of few.
      if (order < 0 && one < other || order > 0 && other < one) && ratio <= risingRatio { return 0 }
      return ratio <= 2 ? 0 : (ratio <= 4 ? -0.5 : -1.5)
    }
    let leftRange = range(left)
    let rightRange = range(right)
    return leftRange.overlaps(rightRange) ? 0.25 : -0.5
  }

  private static func range(_ figure: ComparedFigures.Count) -> ClosedRange<Int> {
    let low = figure.low ?? figure.best ?? 0
    let high = figure.high ?? figure.best ?? Int.max
    return low <= high ? low...high : high...low
  }
}
