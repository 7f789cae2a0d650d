/// Sums and means that come out the same in any order and print short.
enum Decimals {
  /// The sum to three decimals. Scores have one or two, so whole thousandths lose nothing.
  static func sum(_ values: [Double]) -> Double {
    Double(values.reduce(0) { $0 + thousandths($1) }) / 1000
  }

  /// The mean to three decimals; nil of nothing.
  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : (sum(values) / Double(values.count) * 1000).rounded() / 1000
  }

  /// Scores lie within ±10; what lies far outside is no score and is cut to ±1000.
  static func thousandths(_ value: Double) -> Int {
    Int((min(max(value, -1000), 1000) * 1000).rounded())
  }
}
