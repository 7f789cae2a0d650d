/// Which elements a reader of the page's names would leave out whole.
struct LeftOutElements {
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let shares: TextShare

  /// Looks at a page.
  init(_ tree: HTMLTree, _ roles: ElementRoles, _ shares: TextShare) {
    self.tree = tree
    self.roles = roles
    self.shares = shares
  }

  /// Whether an element has one of the roles and does not hold the page's text all the same.
  func contains(_ index: Int, having leftOut: MarkupRoles) -> Bool {
    let tag = tree.nodes[index].tag
    // Where <body> is not written out, the text stands in the head.
    guard tag != .html, tag != .body, tag != .head,
      !roles.roles[index].isDisjoint(with: leftOut)
    else { return false }
    // Rows and cells are named after what they are about: "player", "weather".
    if [.tr, .td, .th, .tbody].contains(tag), !roles.roles[index].contains(.hidden) {
      return false
    }
    // So are articles, which systems mark with their topics.
    let most = tag == .article || tag == .main ? 0.25 : 0.5
    return shares.share(of: index, in: tree) <= most
  }

  /// Whether an element inside a line of text is furniture: a button, a label, a hidden word.
  func containsInline(_ index: Int) -> Bool {
    !tree.nodes[index].tag.isBlock
      && !roles.roles[index].isDisjoint(with: [.drop, .furniture, .comments, .hidden])
      && shares.share(of: index, in: tree) <= 0.25
  }
}
