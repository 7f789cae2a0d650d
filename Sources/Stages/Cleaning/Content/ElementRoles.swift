/// What each element of a page is by its tag, names and attributes, before anybody looks at its
/// text.
struct ElementRoles {
  /// The roles of every node, its own only.
  private(set) var roles: [MarkupRoles]

  /// Reads all elements of a page.
  init(of tree: HTMLTree, classNames: ClassNames) {
    roles = [MarkupRoles](repeating: [], count: tree.nodes.count)
    // Pages repeat few class values over many elements.
    var known: [UInt64: MarkupRoles] = [:]
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      let node = tree.nodes[index]
      var found = Self.roles(of: node.tag)
      for attribute in tree.attributes[Int(node.low)..<Int(node.high)] {
        let value = tree.bytes[Int(attribute.low)..<Int(attribute.high)]
        switch attribute.name {
        case .class, .id:
          let key = value.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
          if let role = known[key] {
            found.formUnion(role)
          } else {
            let role = classNames.roles(of: value)
            known[key] = role
            found.formUnion(role)
          }
        case .role: found.formUnion(Self.roles(ofARIA: value))
        case .itemprop: found.formUnion(Self.roles(ofMicrodata: value))
        case .hidden: found.insert(.hidden)
        case .ariaHidden where value.elementsEqual("true".utf8): found.insert(.unlikely)
        case .style where Self.hides(value): found.insert(.hidden)
        default: break
        }
      }
      roles[index] = found
      if found.contains(.body) { clearAncestors(of: index, in: tree) }
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

  private static func roles(ofARIA value: ArraySlice<UInt8>) -> MarkupRoles {
    switch String(decoding: value, as: UTF8.self) {
    case "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
      "menu", "menubar", "toolbar", "tablist", "button", "form", "tooltip":
      .furniture
    default: []
    }
  }

  private static func roles(ofMicrodata value: ArraySlice<UInt8>) -> MarkupRoles {
    switch String(decoding: value, as: UTF8.self) {
    case "articleBody", "reviewBody": [.content, .body]
    case "description", "alternativeHeadline": .standfirst
    case "headline": .title
    case "author", "creator", "datePublished", "dateModified", "publisher": .byline
    case "caption", "copyrightHolder": .caption
    case "comment": .comments
    default: []
    }
  }

  /// "display: none" or "visibility: hidden".
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let plain = style.filter { $0 > 0x20 }.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
    return contains("display:none", in: plain) || contains("visibility:hidden", in: plain)
  }

  private static func contains(_ words: StaticString, in text: [UInt8]) -> Bool {
    let count = words.utf8CodeUnitCount
    guard text.count >= count else { return false }
    return (0...text.count - count).contains { start in
      (0..<count).allSatisfy { text[start + $0] == words.utf8Start[$0] }
    }
  }
}
