/// How much of a page was left out before it was cut into blocks, because tags and names say so.
struct LeftOutCounts: Equatable {
  /// Elements that are not shown; 0 where they were read all the same.
  var hidden = 0
  /// Elements inside a line of text that are furniture: buttons, labels.
  var inline = 0

  /// Counts as `BlockReader` walks: nothing inside an element that is left out.
  init(of tree: HTMLTree, _ roles: ElementRoles, readsHidden: Bool) {
    let elements = LeftOutElements(tree, roles, TextShare(of: tree))
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag == .text {
        index += 1
      } else if !readsHidden, elements.contains(index, having: .hidden) {
        hidden += 1
        index = Int(node.end)
      } else if elements.containsInline(index) {
        inline += 1
        index = Int(node.end)
      } else {
        index += 1
      }
    }
  }

  /// Nothing.
  init() {}
}
