/// What each element of a page is by its tag, names and attributes, before anybody looks at its
/// text.
struct ElementRoles {
  /// The roles of every node, its own only.
  private(set) var roles: [MarkupRoles]

  /// Reads all elements of a page.
  init(of tree: HTMLTree, classNames: ClassNames) {
    roles = [MarkupRoles](repeating: [], count: tree.nodes.count)
    tree.bytes.withUnsafeBufferPointer { buffer in
      var values = AttributeRoles(
        bytes: ByteView(buffer, count: buffer.count), classNames: classNames)
      for index in tree.nodes.indices where tree.nodes[index].tag != .text {
        let node = tree.nodes[index]
        var found = Self.roles(of: node.tag)
        for place in Int(node.low)..<Int(node.high) {
          found.formUnion(values.roles(of: tree.attributes[place]))
        }
        roles[index] = found
        if found.contains(.body) { clearAncestors(of: index, in: tree) }
      }
    }
  }

  /// What holds the stated body of the article is no furniture, whatever it is called.
  private mutating func clearAncestors(of index: Int, in tree: HTMLTree) {
    roles[index].remove(.drop)
    var node = Int(tree.nodes[index].parent)
    while node >= 0 {
      roles[node].subtract([.drop, .comments, .unlikely, .caption])
      node = Int(tree.nodes[node].parent)
    }
  }

  private static func roles(of tag: HTMLTag) -> MarkupRoles {
    switch tag {
    case .nav, .aside, .footer, .button, .dialog, .form, .menu, .legend, .label, .input: .furniture
    case .figcaption, .figure, .picture, .caption: .caption
    case .blockquote: .quote
    case .article, .main: []
    case .time, .address: .byline
    default: []
    }
  }
}
