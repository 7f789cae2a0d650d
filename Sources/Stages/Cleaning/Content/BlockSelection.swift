import Records

/// The blocks inside the chosen element that are still thought to be the article.
struct BlockSelection {
  private let blocks: [Block]
  private let weights: [BlockWeight]
  private let supports: [Double?]
  private let totals: [BlockWeight]
  private let tree: HTMLTree
  private let container: Int
  /// Indices of the blocks, ascending.
  private(set) var indices: [Int]

  /// Starts with all blocks inside `container`.
  init(
    blocks: [Block], weights: [BlockWeight], supports: [Double?], totals: [BlockWeight],
    tree: HTMLTree, container: Int
  ) {
    self.blocks = blocks
    self.weights = weights
    self.supports = supports
    self.totals = totals
    self.tree = tree
    self.container = container
    let inside = tree.subtree(of: container)
    indices = blocks.indices.filter { inside.contains(blocks[$0].node) }
  }

  /// Leaves out elements inside that are mostly links and scraps, and headings that are left with
  /// nothing.
  mutating func dropFurnitureElements() {
    var verdicts: [Int: Bool] = [:]
    indices = indices.filter { index in
      let block = blocks[index]
      return block.kind != .caption && !(block.linkDensity > 0.7 && block.length < 200)
        && !isInFurniture(block.node, &verdicts)
    }
  }

  private func isInFurniture(_ node: Int, _ verdicts: inout [Int: Bool]) -> Bool {
    var path: [Int] = []
    var current = node
    var verdict = false
    while current > container {
      if let known = verdicts[current] {
        verdict = known
        break
      }
      path.append(current)
      current = Int(tree.nodes[current].parent)
    }
    // From the outside in: what lies in furniture is furniture.
    for node in path.reversed() {
      verdict = verdict || isFurniture(node)
      verdicts[node] = verdict
    }
    return verdict
  }

  private func isFurniture(_ node: Int) -> Bool {
    let total = totals[node]
    return total.bad > 60 && total.purity < 0.35
  }

  /// Where the publisher's body covers most of what was found, what it does not have goes.
  mutating func dropUnsupported(by witness: ArticleBodyWitness?) {
    guard witness != nil else { return }
    var supported = 0
    var whole = 0
    for index in indices where weights[index].good > 0 {
      whole += blocks[index].length
      if supports[index] ?? 0 > 0.5 { supported += blocks[index].length }
    }
    guard Double(supported) >= 0.6 * Double(whole) else { return }
    indices = indices.filter { (supports[$0] ?? 1) >= 0.2 || blocks[$0].kind == .heading }
  }
}
