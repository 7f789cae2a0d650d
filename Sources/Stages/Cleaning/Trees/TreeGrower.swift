/// Grows one tree after the other on the same rows, leaf by leaf: the leaf whose division helps most
/// is divided next.
struct TreeGrower {
  private let bins: FeatureBins
  private let settings: BoostedTreesTrainer.Settings

  /// A leaf that may be divided.
  private struct Leaf {
    var node: Int
    var rows: Range<Int>
    var histogram: SplitHistogram
    var split: SplitHistogram.Split?
  }

  /// Prepares growing on rows.
  init(bins: FeatureBins, settings: BoostedTreesTrainer.Settings) {
    self.bins = bins
    self.settings = settings
  }

  /// Grows a tree.
  ///
  /// - Parameters:
  ///   - gradients: First and second derivatives of the loss, for all rows.
  ///   - sample: The rows to look at.
  ///   - features: The columns that may be asked about, ascending.
  func grow(
    _ gradients: [SIMD2<Double>], rows sample: [Int32], features: [Int]
  ) -> GrownTree {
    var rows = sample
    let binCounts = features.map { bins.bounds[$0].count + 1 }
    func leaf(_ node: Int, _ range: Range<Int>, _ histogram: SplitHistogram) -> Leaf {
      Leaf(
        node: node, rows: range, histogram: histogram,
        split: histogram.bestSplit(binCounts: binCounts, settings))
    }
    func histogram(_ range: Range<Int>) -> SplitHistogram {
      SplitHistogram(of: bins, rows: rows[range], features: features, gradients)
    }
    var tree = GrownTree()
    let total = rows.reduce(SIMD2<Double>.zero) { $0 + gradients[Int($1)] }
    var leaves = [leaf(tree.appendLeaf(answer(total)), rows.indices, histogram(rows.indices))]
    while leaves.count < settings.leaves, let (index, split) = Self.best(of: leaves) {
      let parent = leaves[index]
      let feature = features[split.place]
      let middle = divide(&rows, parent.rows, feature: feature, at: split.firstBinAbove)
      let children = tree.split(
        parent.node, feature: feature, firstBinAbove: split.firstBinAbove,
        threshold: bins.bounds[feature][Int(split.firstBinAbove) - 1],
        below: answer(split.below), above: answer(split.above))
      let below = parent.rows.lowerBound..<middle
      let above = middle..<parent.rows.upperBound
      // Only the smaller half is added up; the other is what is left.
      let small = histogram(below.count < above.count ? below : above)
      let large = parent.histogram.subtracting(small)
      let isBelowSmall = below.count < above.count
      leaves[index] = leaf(children.below, below, isBelowSmall ? small : large)
      leaves.append(leaf(children.above, above, isBelowSmall ? large : small))
    }
    return tree
  }

  /// Adds what a tree says of each row to the row's margin.
  func addAnswers(of tree: GrownTree, to margins: inout [Double]) {
    bins.bins.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for row in margins.indices {
        margins[row] += Double(tree.answer(base + row * bins.columns))
      }
    }
  }

  /// Five decimals are plenty for sums of a hundred answers, and make tables short.
  static func rounded(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 }

  private func answer(_ sum: SIMD2<Double>) -> Float {
    Float(Self.rounded(-sum.x / (sum.y + settings.regularization) * settings.learningRate))
  }

  /// The leaf to divide next; the first one of several.
  private static func best(of leaves: [Leaf]) -> (index: Int, split: SplitHistogram.Split)? {
    var best: (index: Int, split: SplitHistogram.Split)?
    for (index, leaf) in leaves.enumerated() {
      if let split = leaf.split, split.gain > best?.split.gain ?? 0 { best = (index, split) }
    }
    return best
  }

  /// Sorts the rows of a leaf into those below and those above, each in their order.
  ///
  /// - Returns: Where those above begin.
  private func divide(
    _ rows: inout [Int32], _ range: Range<Int>, feature: Int, at firstBinAbove: UInt8
  ) -> Int {
    var above: [Int32] = []
    var end = range.lowerBound
    for index in range {
      let row = rows[index]
      if bins.bins[Int(row) * bins.columns + feature] < firstBinAbove {
        rows[end] = row
        end += 1
      } else {
        above.append(row)
      }
    }
    rows.replaceSubrange(end..<range.upperBound, with: above)
    return end
  }
}
