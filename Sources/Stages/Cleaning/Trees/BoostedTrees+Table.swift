import LanguageData

extension BoostedTrees {
  /// The columns of a table of trees.
  ///
  /// One row a node, tree after tree and node after node, both counted from 0; the root is node 0.
  /// Values below `threshold` lead to node `below`, all others to node `above`. In a row whose
  /// feature is "leaf" the threshold is the answer, and the last two cells are empty.
  static let tableColumns = ["tree", "node", "feature", "threshold", "below", "above"]

  private static let leafName = "leaf"

  /// Reads trees.
  ///
  /// - Parameters:
  ///   - table: A table with `tableColumns`.
  ///   - features: The names of a row's columns.
  /// - Throws: `LanguageDataError` with file and line: features that are not among the names,
  ///   numbers that are none, nodes out of order, and children that are missing or come before
  ///   their parents, so that no walk ends in a circle.
  init(_ table: DataTable, features: [String]) throws(LanguageDataError) {
    self.init()
    let columns = Dictionary(
      zip(features, features.indices.map(Int32.init)), uniquingKeysWith: { first, _ in first })
    var tree: [Node] = []
    var rows: [DataTable.Row] = []
    for row in table.rows {
      let number: Int = try Self.index(row, 0)
      let node: Int = try Self.index(row, 1)
      if node == 0, number == roots.count + (tree.isEmpty ? 0 : 1) {
        try finish(&tree, &rows)
      }
      guard number == roots.count, node == tree.count else {
        throw row.error(
          "expected tree \(roots.count), node \(tree.count), or the next tree, "
            + "found tree \(number), node \(node)")
      }
      guard tree.count < TreeWalks.mostNodes else {
        throw row.error("expected at most \(TreeWalks.mostNodes) nodes in a tree")
      }
      tree.append(try Self.node(row, columns))
      rows.append(row)
    }
    try finish(&tree, &rows)
  }

  private mutating func finish(
    _ tree: inout [Node], _ rows: inout [DataTable.Row]
  ) throws(LanguageDataError) {
    guard !tree.isEmpty else { return }
    for (index, node) in tree.enumerated() where !node.isLeaf {
      for child in [node.below, node.above] where child <= index || child >= tree.count {
        throw rows[index].error(
          "expected a child from \(index + 1) to \(tree.count - 1), found \(child)")
      }
    }
    append(tree)
    tree.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  private static func node(
    _ row: DataTable.Row, _ columns: [String: Int32]
  ) throws(LanguageDataError) -> Node {
    guard let threshold = Float(row[3]), threshold.isFinite else {
      throw row.error("expected a number, found \"\(row[3])\"")
    }
    if row[2] == leafName { return .leaf(threshold) }
    guard let feature = columns[row[2]] else {
      throw row.error("expected the name of a feature, found \"\(row[2])\"")
    }
    return Node(
      feature: feature, threshold: threshold, below: try index(row, 4), above: try index(row, 5))
  }

  private static func index<Index: FixedWidthInteger>(
    _ row: DataTable.Row, _ column: Int
  ) throws(LanguageDataError) -> Index {
    guard let index = Index(row[column]), index >= 0 else {
      throw row.error("expected a whole number from 0, found \"\(row[column])\"")
    }
    return index
  }

  // MARK: - Writing

  /// The trees as a table that reads back exactly.
  ///
  /// - Parameters:
  ///   - features: The names of a row's columns.
  ///   - head: Lines to stand above it, without "#".
  func table(features: [String], head: [String]) -> String {
    precondition(features.count >= columnCount, "\(features.count) of \(columnCount) names")
    var text = head.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
    text += "# columns: " + Self.tableColumns.joined(separator: "\t") + "\n"
    for (tree, root) in roots.enumerated() {
      let end = tree + 1 < roots.count ? Int(roots[tree + 1]) : nodes.count
      for index in Int(root)..<end {
        let node = nodes[index]
        let cells =
          node.isLeaf
          ? [Self.leafName, "\(node.threshold)", "", ""]
          : [
            features[Int(node.feature)], "\(node.threshold)", "\(node.below - root)",
            "\(node.above - root)",
          ]
        text += "\(tree)\t\(index - Int(root))\t" + cells.joined(separator: "\t") + "\n"
      }
    }
    return text
  }
}
