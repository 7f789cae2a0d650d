/// Chooses the authors among what the page offers.
struct AuthorFinder {
  private let tree: HTMLTree
  private let words: BylineWords
  private let siteNames: [String]

  /// Looks at a page.
  init(_ tree: HTMLTree, words: BylineWords, siteNames: [String]) {
    self.tree = tree
    self.words = words
    self.siteNames = siteNames
  }

  /// The authors by JSON-LD, else by meta tags, else by microdata, links and class names.
  func find(linked: [String], meta: [String], roles: ElementRoles) -> [String] {
    for source in [linked, meta] {
      let names = people(source)
      if !names.isEmpty { return names }
    }
    for source in shownBylines(roles) {
      let names = people(source)
      if !names.isEmpty { return names }
    }
    // A newsroom is better than nobody.
    return Array((linked + meta).filter { !$0.contains("://") && $0.utf8.count < 60 }.prefix(1))
  }

  private func people(_ bylines: [String]) -> [String] {
    var people: [String] = []
    for byline in bylines {
      for name in words.names(in: byline) where !isSite(name) && !people.contains(name) {
        people.append(name)
      }
    }
    return people
  }

  private func isSite(_ name: String) -> Bool {
    siteNames.contains { TitleComparison.isSame($0, name) }
  }

  /// What is shown as author: by microdata, by `rel`, by class; each a list of its own.
  private func shownBylines(_ roles: ElementRoles) -> [[String]] {
    var byMicrodata: [String] = []
    var byLink: [String] = []
    var byClass: [String] = []
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      if isValue("author", .itemprop, index) || isValue("creator", .itemprop, index) {
        byMicrodata.append(nameInside(index))
      } else if isValue("author", .rel, index), tree.nodes[index].tag == .a {
        byLink.append(tree.text(of: index, limit: 200))
      } else if byClass.isEmpty, roles.roles[index].contains(.author) {
        let text = tree.text(of: index, limit: 300)
        if text.utf8.count < 200 { byClass.append(text) }
      }
    }
    // Many names are those of teasers; the page's own comes first.
    return [byMicrodata, byLink, byClass].map { names in
      let distinct = Set(names).count
      return Array(names.filter { !$0.isEmpty }.prefix(distinct > 3 ? 1 : names.count))
    }
  }

  private func nameInside(_ index: Int) -> String {
    for inside in tree.subtree(of: index) where isValue("name", .itemprop, inside) {
      return tree.attribute(.content, of: inside) ?? tree.text(of: inside, limit: 200)
    }
    return tree.attribute(.content, of: index) ?? tree.text(of: index, limit: 200)
  }

  private func isValue(_ value: String, _ name: HTMLAttribute, _ index: Int) -> Bool {
    tree.attributeBytes(name, of: index)?.elementsEqual(value.utf8) ?? false
  }
}
