/// A classifier of two classes that learns and counts in whole numbers.
///
/// Averaged perceptron with a margin: Freund & Schapire (1999), doi:10.1023/A:1007662407062.
struct AveragedPerceptron {
  private var weights: [Int]
  /// The changes of the weights, each times the step at which it came: what averaging takes off.
  private var late: [Int]
  private var step = 0

  /// Makes a classifier that knows nothing.
  init(weightCount: Int) {
    weights = Array(repeating: 0, count: weightCount)
    late = weights
  }

  /// Sees an example and learns when it scores no better than the margin.
  mutating func learn(_ features: [Int], isPositive: Bool, margin: Int) {
    let sign = isPositive ? 1 : -1
    if features.reduce(0, { $0 + weights[$1] }) * sign <= margin {
      for feature in features {
        weights[feature] += sign
        late[feature] += sign * step
      }
    }
    step += 1
  }

  /// The mean of the weights over all steps, scaled so that the largest fills an `Int16`.
  func averaged() -> [Int16] {
    let sums = weights.indices.map { weights[$0] * step - late[$0] }
    let largest = max(1, sums.map(\.magnitude).max() ?? 1)
    return sums.map { sum in
      let scaled = Int16((sum.magnitude * UInt(Int16.max) + largest / 2) / largest)
      return sum < 0 ? -scaled : scaled
    }
  }
}
