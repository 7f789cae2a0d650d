extension BoostedTrees {
  /// The margin of all trees, also where `margin(of:)` would have given up on the row: margins that
  /// are compared must be sums of the same trees.
  func wholeMargin(of row: UnsafeBufferPointer<Float>) -> Float {
    roots.reduce(0) { margin, root in
      var node = nodes[Int(root)]
      while !node.isLeaf {
        node = nodes[Int(row[Int(node.feature)] < node.threshold ? node.below : node.above)]
      }
      return margin + node.threshold
    }
  }
}
