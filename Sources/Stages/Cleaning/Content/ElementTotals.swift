/// What all blocks inside an element come to.
struct ElementTotal {
  /// Characters that speak for and against the article.
  var weight = BlockWeight()
  /// Blocks.
  var count = 0
  /// Characters, and those inside links.
  var length = 0
  var linkLength = 0

  /// The share of characters inside links, 0 to 1.
  var linkDensity: Double { Double(linkLength) / Double(max(1, length)) }
  /// Characters a block.
  var meanLength: Double { Double(length) / Double(max(1, count)) }
  /// The share of what speaks for the article, a little below `BlockWeight.purity`.
  var purity: Double { weight.good / (weight.good + weight.bad + 1) }

  static func += (left: inout ElementTotal, right: ElementTotal) {
    left.weight += right.weight
    left.count += right.count
    left.length += right.length
    left.linkLength += right.linkLength
  }
}

/// What the blocks inside each element of a page come to.
struct ElementTotals {
  private var totals: [ElementTotal]

  /// Adds up the blocks of a page.
  ///
  /// - Complexity: O(nodes of the tree).
  init(of blocks: [Block], weights: [BlockWeight], in tree: HTMLTree) {
    totals = [ElementTotal](repeating: ElementTotal(), count: max(1, tree.nodes.count))
    for (block, weight) in zip(blocks, weights) {
      totals[block.node] += ElementTotal(
        weight: weight, count: 1, length: block.length, linkLength: block.linkLength)
    }
    // Children come after their parents.
    for node in tree.nodes.indices.reversed() where totals[node].count > 0 {
      let parent = Int(tree.nodes[node].parent)
      if parent >= 0 { totals[parent] += totals[node] }
    }
  }

  /// The total of one element.
  subscript(node: Int) -> ElementTotal { totals[node] }

  /// The total of the page.
  var whole: ElementTotal { totals[0] }
}
