/// Gradient boosted decision trees for a yes-or-no question (Friedman 2001,
/// doi:10.1214/aos/1013203451): the sum of what the trees say is the margin, the log-odds of yes.
struct BoostedTrees: Sendable, Equatable {
  /// A question or an answer.
  struct Node: Sendable, Equatable {
    /// The column that is asked about; negative when this is a leaf.
    var feature: Int32
    /// Values below it lead to `below`, all others to `above`; the answer when this is a leaf.
    var threshold: Float
    /// The next node, as an index into all nodes.
    var below: Int32
    /// The next node, as an index into all nodes.
    var above: Int32

    /// A leaf.
    static func leaf(_ value: Float) -> Node {
      Node(feature: -1, threshold: value, below: 0, above: 0)
    }

    /// Whether this is an answer.
    var isLeaf: Bool { feature < 0 }
  }

  /// The nodes of all trees, one tree after the other; children come after their parents.
  private(set) var nodes: [Node] = []
  /// Where each tree begins.
  private(set) var roots: [Int32] = []
  /// The least number of columns a row must have.
  private(set) var columnCount = 0
  /// The trees once more, as they are walked.
  private var walks = TreeWalks()

  /// No tree: every margin is 0.
  init() {}

  /// Adds a tree.
  ///
  /// - Parameter tree: Its nodes, the root first; children are indices into it, and come after
  ///   their parents.
  mutating func append(_ tree: [Node]) {
    let start = Int32(nodes.count)
    roots.append(start)
    for (index, node) in tree.enumerated() {
      precondition(
        node.isLeaf
          || min(node.below, node.above) > index
            && max(node.below, node.above) < tree.count,
        "node \(index) of \(tree.count): \(node)")
      columnCount = max(columnCount, Int(node.feature) + 1)
      nodes.append(node)
      nodes[nodes.count - 1].below += start
      nodes[nodes.count - 1].above += start
    }
    walks.append(tree)
  }

  /// How far a row is on the side of yes.
  ///
  /// A margin that is hopeless after some of the trees is returned as it stands; see
  /// `hopelessMargin`.
  ///
  /// - Parameter row: The features in the order of the names that the trees were read with.
  /// - Returns: Log-odds: 0 is as likely yes as no.
  func margin(of row: UnsafeBufferPointer<Float>) -> Float {
    precondition(row.count >= columnCount, "\(row.count) of \(columnCount) columns")
    var margin: Float = 0
    for start in stride(from: 0, to: roots.count, by: Self.treesBetweenLooks) {
      if margin < Self.hopelessMargin { break }
      walks.add(
        start..<min(start + Self.treesBetweenLooks, roots.count), of: row, at: 0, to: &margin)
    }
    return margin
  }

  /// The margins of rows that lie one after the other.
  ///
  /// Faster than row by row: some trees at a time are asked about all rows, so that they stay at
  /// hand.
  ///
  /// - Parameters:
  ///   - values: Row after row.
  ///   - columns: Values a row.
  func margins(of values: [Float], columns: Int) -> [Float] {
    precondition(values.isEmpty || columns >= columnCount, "\(columns) of \(columnCount) columns")
    var margins = [Float](repeating: 0, count: values.count / max(columns, 1))
    values.withUnsafeBufferPointer { values in
      for start in stride(from: 0, to: roots.count, by: Self.treesBetweenLooks) {
        let trees = start..<min(start + Self.treesBetweenLooks, roots.count)
        // A margin that is hopeless stays as it is.
        let open = margins.indices.filter { margins[$0] >= Self.hopelessMargin }
        let fours = open.count & ~3
        for place in stride(from: 0, to: fours, by: 4) {
          let rows = SIMD4(open[place], open[place + 1], open[place + 2], open[place + 3])
          var four = SIMD4(
            margins[rows[0]], margins[rows[1]], margins[rows[2]], margins[rows[3]])
          walks.add(trees, of: values, at: rows &* columns, to: &four)
          for lane in 0..<4 { margins[rows[lane]] = four[lane] }
        }
        for row in open[fours...] {
          walks.add(trees, of: values, at: row * columns, to: &margins[row])
        }
      }
    }
    return margins
  }

  /// How many trees are asked before the margin is looked at again.
  static let treesBetweenLooks = 25

  /// A margin from which no row has come back: of 81,000 blocks of other sites than those trained on,
  /// none that was below -3 after some trees was in the article after all (2026-11-27). Half of all
  /// blocks need no more than some of the trees.
  static let hopelessMargin: Float = -4
}
