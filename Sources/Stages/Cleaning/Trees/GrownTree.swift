/// A tree in the making: its nodes, and the bins at which they ask.
struct GrownTree {
  /// The nodes; children are indices, and come after their parents.
  var nodes: [BoostedTrees.Node] = []
  /// For each node that asks, the first bin that leads above.
  var firstBinsAbove: [UInt8] = []

  /// Adds a leaf.
  ///
  /// - Returns: Its index.
  mutating func appendLeaf(_ value: Float) -> Int {
    nodes.append(.leaf(value))
    firstBinsAbove.append(0)
    return nodes.count - 1
  }

  /// Makes a leaf into a question, with two new leaves.
  ///
  /// - Returns: The indices of the leaves.
  mutating func split(
    _ index: Int, feature: Int, firstBinAbove: UInt8, threshold: Float, below: Float, above: Float
  ) -> (below: Int, above: Int) {
    let children = (below: appendLeaf(below), above: appendLeaf(above))
    nodes[index] = BoostedTrees.Node(
      feature: Int32(feature), threshold: threshold, below: Int32(children.below),
      above: Int32(children.above))
    firstBinsAbove[index] = firstBinAbove
    return children
  }

  /// Adds the same to every answer.
  mutating func addToLeaves(_ value: Double) {
    for index in nodes.indices where nodes[index].isLeaf {
      nodes[index].threshold = Float(
        TreeGrower.rounded(Double(nodes[index].threshold) + value))
    }
  }

  /// The answer for a row of bins.
  func answer(_ bins: UnsafePointer<UInt8>) -> Float {
    var index = 0
    while !nodes[index].isLeaf {
      let node = nodes[index]
      index = Int(bins[Int(node.feature)] < firstBinsAbove[index] ? node.below : node.above)
    }
    return nodes[index].threshold
  }
}
