/// What trees learn from: rows of features, what each is, and how much it counts.
struct TrainingRows: Sendable {
  /// Features a row.
  let columns: Int
  /// Row after row.
  var values: [Float] = []
  /// Whether the answer is yes, by row.
  var labels: [Bool] = []
  /// How much each row counts: above 0.
  var weights: [Float] = []

  /// Makes room for rows with so many features.
  init(columns: Int) { self.columns = columns }

  /// How many there are.
  var count: Int { labels.count }

  /// Adds rows.
  mutating func append(values: some Sequence<Float>, labels: [Bool], weights: [Float]) {
    self.values += values
    self.labels += labels
    self.weights += weights
    precondition(
      self.values.count == count * columns && self.weights.count == count,
      "\(self.values.count) values, \(count) labels, \(self.weights.count) weights")
  }
}
