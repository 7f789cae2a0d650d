import Records

/// How an element is called by those who write selectors: `article.post > div.body > p`.
enum ElementPath {
  /// Elements named.
  static let longest = 3
  /// Classes named of one element: templates list hundreds.
  static let mostClasses = 2
  /// Scalars of an id or class that are shown.
  static let longestName = 30

  /// The last elements on the way to `node`, outermost first.
  static func path(to node: Int, in tree: HTMLTree) -> String {
    var names: [String] = []
    var node = node
    while node >= 0, names.count < longest {
      names.append(name(of: node, in: tree))
      node = Int(tree.nodes[node].parent)
    }
    return names.reversed().joined(separator: " > ")
  }

  private static func name(of node: Int, in tree: HTMLTree) -> String {
    let tag = tree.nodes[node].tag
    // The names of elements that nobody knows are not kept.
    var name = tag == .other ? "*" : tag.name
    if let id = words(of: .id, node, tree).first { name += "#" + id }
    for word in words(of: .class, node, tree).prefix(mostClasses) { name += "." + word }
    return name
  }

  private static func words(of attribute: HTMLAttribute, _ node: Int, _ tree: HTMLTree) -> [String]
  {
    guard let bytes = tree.attributeBytes(attribute, of: node) else { return [] }
    return bytes.prefix(400).split { $0 <= 0x20 }.prefix(mostClasses).map { word in
      let name = DisplayWidth.visible(String(decoding: word, as: UTF8.self)).unicodeScalars
      return name.count > longestName
        ? String(name.prefix(longestName)) + "…" : String(name)
    }
  }
}
