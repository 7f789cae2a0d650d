/// Trees laid out to be walked without a guess.
///
/// A leaf leads to itself, so every walk of a tree takes as many steps as its deepest leaf needs and
/// no step is a branch: the processor walks several trees at once.
struct TreeWalks: Sendable, Equatable {
  /// A node in 12 bytes.
  private struct Step: Sendable, Equatable {
    /// What values are compared to; the answer of a leaf.
    let threshold: Float
    let feature: UInt16
    /// How far on the next node is; 0 and 0 in a leaf.
    let below: UInt16
    let above: UInt16
  }

  private var steps: [Step] = []
  /// Where each tree begins, and how many steps its deepest leaf is away.
  private var trees: [(root: Int, depth: Int)] = []

  static func == (left: TreeWalks, right: TreeWalks) -> Bool { left.steps == right.steps }

  /// Adds a tree; children come after their parents.
  mutating func append(_ tree: [BoostedTrees.Node]) {
    var depths = [Int](repeating: 0, count: tree.count)
    trees.append((steps.count, 0))
    for (index, node) in tree.enumerated() {
      guard !node.isLeaf else {
        steps.append(Step(threshold: node.threshold, feature: 0, below: 0, above: 0))
        continue
      }
      for child in [node.below, node.above] {
        depths[Int(child)] = max(depths[Int(child)], depths[index] + 1)
      }
      steps.append(
        Step(
          threshold: node.threshold, feature: UInt16(node.feature),
          below: UInt16(Int(node.below) - index), above: UInt16(Int(node.above) - index)))
    }
    trees[trees.count - 1].depth = depths.max() ?? 0
  }

  /// Adds what some trees say to a margin, in their order.
  ///
  /// - Parameter row: At least the columns that the trees ask about.
  @inline(__always)
  func add(_ range: Range<Int>, of row: UnsafeBufferPointer<Float>, to margin: inout Float) {
    steps.withUnsafeBufferPointer { steps in
      for tree in trees[range] {
        var place = tree.root
        for _ in 0..<tree.depth {
          let step = steps[place]
          place += Int(row[Int(step.feature)] < step.threshold ? step.below : step.above)
        }
        margin += steps[place].threshold
      }
    }
  }
}
