/// Chooses the element that holds the article: the one that has most of the page's running text
/// with little else.
struct ContainerChooser {
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let weights: [BlockWeight]
  private let blocks: [Block]

  /// Makes a chooser for a page.
  ///
  /// - Parameter weights: The weights of the blocks.
  init(_ tree: HTMLTree, _ roles: ElementRoles, _ blocks: [Block], weights: [BlockWeight]) {
    self.tree = tree
    self.roles = roles
    self.blocks = blocks
    self.weights = weights
  }

  /// The weight of everything inside, by node.
  func totals() -> [BlockWeight] {
    var totals = [BlockWeight](repeating: BlockWeight(), count: tree.nodes.count)
    for (block, weight) in zip(blocks, weights) {
      var node = block.node
      while node >= 0 {
        totals[node] += weight
        node = Int(tree.nodes[node].parent)
      }
    }
    return totals
  }

  /// The element with the best balance of purity and completeness; nil for a page without text.
  ///
  /// Of elements that hold the same blocks the innermost wins.
  func choose(_ totals: [BlockWeight]) -> Int? {
    let whole = weights.reduce(into: 0.0) { $0 += $1.good }
    var best: (node: Int, score: Double)?
    for (node, total) in totals.enumerated() where total.good > 0 {
      let score = balance(purity: total.purity, completeness: total.good / whole) * bonus(of: node)
      if score >= best?.score ?? 0 { best = (node, score) }
    }
    return best?.node
  }

  /// Completeness counts more: what is too much can still be left out, what is missing is lost.
  private func balance(purity: Double, completeness: Double) -> Double {
    let weightSquared = 1.5 * 1.5
    return (1 + weightSquared) * purity * completeness
      / (weightSquared * purity + completeness)
  }

  private func bonus(of node: Int) -> Double {
    var bonus = 1.0
    let role = roles.roles[node]
    if role.contains(.content) { bonus *= 1.15 }
    if role.contains(.unlikely) { bonus *= 0.8 }
    switch tree.nodes[node].tag {
    case .article: bonus *= 1.1
    case .main: bonus *= 1.05
    case .body, .html: bonus *= 0.9
    case .li, .td, .blockquote, .header: bonus *= 0.85
    case .p, .h1, .h2, .h3: bonus *= 0.7
    default: break
    }
    return bonus
  }
}
