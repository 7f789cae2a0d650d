/// What the rows of a leaf add up to, bin by bin, for the features that a tree may ask about.
struct SplitHistogram {
  /// The sums of first and second derivatives.
  private var sums: [SIMD2<Double>]
  /// The numbers of rows.
  private var counts: [Int32]

  /// Adds up rows.
  init(
    of bins: FeatureBins, rows: ArraySlice<Int32>, features: [Int], _ gradients: [SIMD2<Double>]
  ) {
    let size = features.count * FeatureBins.binLimit
    var sums = [SIMD2<Double>](repeating: .zero, count: size)
    var counts = [Int32](repeating: 0, count: size)
    let columns = bins.columns
    // Unchecked pointers: this loop is all the time that training takes.
    sums.withUnsafeMutableBufferPointer { sums in
      counts.withUnsafeMutableBufferPointer { counts in
        bins.bins.withUnsafeBufferPointer { bins in
          features.withUnsafeBufferPointer { features in
            for row in rows {
              let gradient = gradients[Int(row)]
              let start = Int(row) * columns
              var base = 0
              for feature in features {
                let index = base + Int(bins[start + feature])
                sums[index] += gradient
                counts[index] += 1
                base += FeatureBins.binLimit
              }
            }
          }
        }
      }
    }
    self.sums = sums
    self.counts = counts
  }

  /// What is left when the rows of one half are taken out.
  func subtracting(_ other: SplitHistogram) -> SplitHistogram {
    var rest = self
    for index in sums.indices {
      rest.sums[index] -= other.sums[index]
      rest.counts[index] -= other.counts[index]
    }
    return rest
  }

  /// A question that divides the rows of a leaf.
  struct Split {
    /// The feature's place among those that may be asked about.
    var place: Int
    /// The first bin that leads above.
    var firstBinAbove: UInt8
    /// By how much the loss falls, but for a factor.
    var gain: Double
    /// What the rows below add up to.
    var below: SIMD2<Double>
    /// What the rows above add up to.
    var above: SIMD2<Double>
  }

  /// The question with the highest gain; the first one of several; nil when none helps.
  func bestSplit(binCounts: [Int], _ settings: BoostedTreesTrainer.Settings) -> Split? {
    var best: Split?
    let regularization = settings.regularization
    func score(_ sum: SIMD2<Double>) -> Double { sum.x * sum.x / (sum.y + regularization) }
    for (place, binCount) in binCounts.enumerated() {
      let own = place * FeatureBins.binLimit..<place * FeatureBins.binLimit + binCount
      let total = own.reduce(SIMD2<Double>.zero) { $0 + sums[$1] }
      let rows = own.reduce(0) { $0 + Int(counts[$1]) }
      var below = SIMD2<Double>.zero
      var rowsBelow = 0
      for index in own.dropLast() {
        below += sums[index]
        rowsBelow += Int(counts[index])
        if rowsBelow < settings.rowsInLeaf { continue }
        if rows - rowsBelow < settings.rowsInLeaf { break }
        let above = total - below
        guard min(below.y, above.y) > Self.leastCurvature else { continue }
        let gain = score(below) + score(above) - score(total)
        if gain > best?.gain ?? Self.leastGain {
          best = Split(
            place: place, firstBinAbove: UInt8(index - own.lowerBound + 1), gain: gain,
            below: below, above: above)
        }
      }
    }
    return best
  }

  /// Below it sums are but what rounding left.
  private static let leastGain = 1e-6
  /// Rows of which all is known already teach nothing.
  private static let leastCurvature = 1e-3
}
