/// What each element of a page has from those around it.
struct ElementFacts {
  /// Steps up to the nearest element that is content by its names; 99 for none.
  private(set) var contentDistance: [Int]
  /// Steps up to the nearest element that is furniture or comments by its names; 99 for none.
  private(set) var furnitureDistance: [Int]
  /// Elements around it.
  private(set) var depth: [Int]
  /// Whether it lies in something that names say to leave out.
  private(set) var isInLeftOut: [Bool]
  private(set) var isInMain: [Bool]
  private(set) var isInArticle: [Bool]

  /// Reads a page from the outside in.
  init(of tree: HTMLTree, _ roles: ElementRoles, _ shares: TextShare) {
    let count = max(1, tree.nodes.count)
    contentDistance = [Int](repeating: Self.none, count: count)
    furnitureDistance = [Int](repeating: Self.none, count: count)
    depth = [Int](repeating: 1, count: count)
    isInLeftOut = [Bool](repeating: false, count: count)
    isInMain = [Bool](repeating: false, count: count)
    isInArticle = [Bool](repeating: false, count: count)
    let leftOut = LeftOutElements(tree, roles, shares)
    for node in tree.nodes.indices where tree.nodes[node].tag != .text {
      let parent = Int(tree.nodes[node].parent)
      if parent >= 0 {
        contentDistance[node] = min(Self.none, contentDistance[parent] + 1)
        furnitureDistance[node] = min(Self.none, furnitureDistance[parent] + 1)
        depth[node] = depth[parent] + 1
        isInLeftOut[node] = isInLeftOut[parent]
        isInMain[node] = isInMain[parent]
        isInArticle[node] = isInArticle[parent]
      }
      let role = roles.roles[node]
      if !role.isDisjoint(with: [.content, .body]) { contentDistance[node] = 0 }
      if !role.isDisjoint(with: [.drop, .furniture, .comments]) { furnitureDistance[node] = 0 }
      if leftOut.contains(node, having: [.drop, .furniture, .hidden, .comments]) {
        isInLeftOut[node] = true
      }
      if tree.nodes[node].tag == .main { isInMain[node] = true }
      if tree.nodes[node].tag == .article { isInArticle[node] = true }
    }
  }

  private static let none = 99
}
