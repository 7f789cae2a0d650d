/// Sums and means that come out the same in any order and print short.
enum Decimals {
  /// A sum to three decimals. Scores have one or two, so whole thousandths lose nothing.
  struct Sum {
    private var thousandths = 0
    private var count = 0

    /// The sum of nothing.
    init() {}

    /// Adds a score.
    mutating func add(_ value: Double) {
      thousandths += Decimals.thousandths(value)
      count += 1
    }

    /// What was added.
    var sum: Double { Double(thousandths) / 1000 }

    /// The mean to three decimals; nil of nothing.
    var mean: Double? { count == 0 ? nil : (sum / Double(count) * 1000).rounded() / 1000 }
  }

  /// The mean to three decimals; nil of nothing.
  static func mean(_ values: [Double]) -> Double? {
    var sum = Sum()
    for value in values { sum.add(value) }
    return sum.mean
  }

  /// The mean of so many equal values to three decimals; nil of nothing.
  static func mean(_ value: Double?, count: Int) -> Double? {
    guard let value else { return nil }
    var sum = Sum()
    for _ in 0..<count { sum.add(value) }
    return sum.mean
  }

  /// Scores lie within ±10; what lies far outside is no score and is cut to ±1000.
  static func thousandths(_ value: Double) -> Int {
    Int((min(max(value, -1000), 1000) * 1000).rounded())
  }
}
