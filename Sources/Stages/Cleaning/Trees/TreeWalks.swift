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

  /// The most nodes of a tree: steps are counted in 16 bits.
  static let mostNodes = 1 << 16

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

  /// Adds what some trees say to the margin of a row, in their order.
  ///
  /// - Parameters:
  ///   - values: Rows of at least the columns that the trees ask about.
  ///   - start: Where the row begins.
  func add(
    _ range: Range<Int>, of values: UnsafeBufferPointer<Float>, at start: Int,
    to margin: inout Float
  ) {
    steps.withUnsafeBufferPointer { steps in
      for tree in trees[range] {
        var place = tree.root
        for _ in 0..<tree.depth { place = Self.next(steps, place, values, start) }
        margin += steps[place].threshold
      }
    }
  }

  /// Adds what some trees say to the margins of four rows: one walk after the other mostly waits
  /// for memory, four side by side take little longer than one.
  func add(
    _ range: Range<Int>, of values: UnsafeBufferPointer<Float>, at starts: SIMD4<Int>,
    to margins: inout SIMD4<Float>
  ) {
    var (margin0, margin1, margin2, margin3) = (margins[0], margins[1], margins[2], margins[3])
    let (start0, start1, start2, start3) = (starts[0], starts[1], starts[2], starts[3])
    steps.withUnsafeBufferPointer { steps in
      for tree in trees[range] {
        var (place0, place1, place2, place3) = (tree.root, tree.root, tree.root, tree.root)
        for _ in 0..<tree.depth {
          place0 = Self.next(steps, place0, values, start0)
          place1 = Self.next(steps, place1, values, start1)
          place2 = Self.next(steps, place2, values, start2)
          place3 = Self.next(steps, place3, values, start3)
        }
        margin0 += steps[place0].threshold
        margin1 += steps[place1].threshold
        margin2 += steps[place2].threshold
        margin3 += steps[place3].threshold
      }
    }
    margins = SIMD4(margin0, margin1, margin2, margin3)
  }

  @inline(__always)
  private static func next(
    _ steps: UnsafeBufferPointer<Step>, _ place: Int, _ values: UnsafeBufferPointer<Float>,
    _ start: Int
  ) -> Int {
    let step = steps[place]
    let isBelow = values[start &+ Int(step.feature)] < step.threshold
    return place &+ Int(isBelow ? step.below : step.above)
  }
}
