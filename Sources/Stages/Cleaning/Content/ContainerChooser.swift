/// Chooses the element that holds the article: the one that has most of the page's running text
/// with little else.
///
/// It is the landmark by which the classifier places each block; it does not decide by itself.
struct ContainerChooser {
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let totals: ElementTotals

  /// Makes a chooser for a page.
  init(_ tree: HTMLTree, _ roles: ElementRoles, totals: ElementTotals) {
    self.tree = tree
    self.roles = roles
    self.totals = totals
  }

  /// The element with the best balance of purity and completeness; nil for a page without text.
  ///
  /// Of elements that hold the same blocks the innermost wins.
  func choose() -> Int? {
    let whole = totals.whole.weight.good
    var best: (node: Int, score: Double)?
    for node in tree.nodes.indices where totals[node].weight.good > 0 {
      let weight = totals[node].weight
      let score =
        balance(purity: weight.purity, completeness: weight.good / whole) * bonus(of: node)
      if score >= best?.score ?? 0 { best = (node, score) }
    }
    return best?.node
  }

  /// The harmonic mean.
  private func balance(purity: Double, completeness: Double) -> Double {
    2 * purity * completeness / (purity + completeness)
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
