/// A number of a text, with its bounds: "au moins six", "une dizaine", "entre 10 et 15".
struct Quantity: Hashable, Sendable {
  /// The number as given; nil where the text gives only bounds ("des dizaines").
  var best: Int?
  /// At least so many; nil where the text sets no lower bound.
  var low: Int?
  /// At most so many; nil where the text sets no upper bound.
  var high: Int?
  /// The tokens of the number and of the words that say how exact it is.
  var tokens: Range<Int>
  /// Whether the number is only an article ("un", "des") and counts only before persons.
  var isArticle = false

  /// An exact number.
  init(exactly number: Int, tokens: Range<Int>) {
    best = number
    low = number
    high = number
    self.tokens = tokens
  }

  /// Bounds without a number.
  init(low: Int?, high: Int?, tokens: Range<Int>) {
    self.low = low
    self.high = high
    self.tokens = tokens
  }

  /// The quantity once a bound is set on it.
  ///
  /// A quantity that is already no more than bounds keeps those that still hold.
  func bounded(by bound: QuantityBound) -> Quantity {
    var bounded = self
    switch bound {
    case .least: bounded.high = nil
    case .most: bounded.low = nil
    case .about(let low, let high):
      guard let best else { return self }
      bounded.low = Int((Double(best) * low).rounded())
      bounded.high = Int((Double(best) * high).rounded())
    case .exact: break
    }
    return bounded
  }
}

/// What a word such as "au moins" says about a number.
enum QuantityBound: Hashable, Sendable {
  /// The number or more.
  case least
  /// The number or less.
  case most
  /// Between two multiples of the number.
  case about(low: Double, high: Double)
  /// Nothing.
  case exact
}
