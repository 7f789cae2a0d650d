/// A number of a text with its bounds: "au moins six", "une dizaine", "entre 10 et 15", "20 %".
package struct Quantity: Hashable, Sendable {
  /// What a number is of.
  package enum Form: Hashable, Sendable {
    /// Of things, people or units.
    case count
    /// Of a hundred: "20 %" is 20.
    case percent
    /// Of one: "la moitié" is 0.5.
    case fraction
  }

  /// The number as given; nil where the text gives only bounds ("des dizaines").
  package var best: Double?
  /// At least so many; nil where the text sets no lower bound.
  package var low: Double?
  /// At most so many; nil where the text sets no upper bound.
  package var high: Double?
  /// What the number is of.
  package var form = Form.count
  /// The words of the number and of those that say how exact it is.
  package var words: Range<Int>
  /// Whether it is two numbers: "entre 30 et 50", "30-50".
  package var isRange = false
  /// Whether the number is only an article ("un", "des"), which counts only before what is counted.
  package var isArticle = false
  /// Whether it is a word for none ("aucun", "sans"), not a number.
  package var isNone = false
  /// Whether letters stand right behind its digits: "18h", "5G".
  package var isJoined = false
  /// The first number of a range as it stands: 5 in "de 5 à 12"; nil for no range.
  package var first: Double?

  /// An exact number.
  package init(exactly number: Double, words: Range<Int>) {
    best = number
    low = number
    high = number
    self.words = words
  }

  /// Bounds without a number.
  package init(low: Double?, high: Double?, words: Range<Int>) {
    self.low = low
    self.high = high
    self.words = words
  }

  /// Whether the text gives one number and nothing that loosens it.
  package var isExact: Bool { best != nil && best == low && best == high }

  /// Makes it twice as large, for nouns that name two.
  mutating func double() {
    best = best.map { $0 * 2 }
    low = low.map { $0 * 2 }
    high = high.map { $0 * 2 }
  }

  /// The quantity once a bound is set on it.
  ///
  /// A quantity that is already no more than bounds keeps those that still hold.
  func bounded(by bound: QuantityBound) -> Quantity {
    var bounded = self
    switch bound {
    case .least, .above: bounded.high = nil
    case .most, .below: bounded.low = nil
    case .about(let low, let high):
      guard let best else { return self }
      bounded.low = form == .count ? (best * low).rounded() : best * low
      bounded.high = form == .count ? (best * high).rounded() : best * high
    case .exact: break
    }
    return bounded
  }
}

/// What a word such as "au moins" says about a number.
enum QuantityBound: Hashable, Sendable {
  /// The number or more.
  case least
  /// More than the number.
  case above
  /// The number or less.
  case most
  /// Less than the number.
  case below
  /// Between two multiples of the number.
  case about(low: Double, high: Double)
  /// Nothing.
  case exact
}
