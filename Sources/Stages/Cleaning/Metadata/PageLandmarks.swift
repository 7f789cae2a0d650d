/// Where on a page the finders of metadata look: collected in one walk, so that none of them walks
/// the tree again.
struct PageLandmarks: Sendable {
  /// A place that may hold a date or an author.
  struct Spot: Sendable {
    let node: Int
    /// Whether it stands in furniture: navigation, teasers, author boxes.
    let isAside: Bool
  }

  /// `<html>`, `<title>`, `<meta>` and `<link>` elements.
  private(set) var head: [Int] = []
  /// `<h1>`, `<h2>` and what is called a title.
  private(set) var headings: [Int] = []
  /// `<time>` elements and those whose microdata say a date.
  private(set) var dateElements: [Spot] = []
  /// Short texts that may hold a date.
  private(set) var dateTexts: [Spot] = []
  /// Elements that are said to be authors: by microdata, by `rel`, by their names.
  private(set) var authors: [Spot] = []
  /// Links to pages about authors.
  private(set) var authorLinks: [Spot] = []
  /// Short texts that begin as bylines do.
  private(set) var bylineTexts: [Spot] = []
  /// Pictures inside the page's content, and what is said to be a caption.
  private(set) var figures: [Int] = []
  /// Links in trails of breadcrumbs and links that are tags.
  private(set) var tagLinks: [Int] = []

  /// Places kept of each kind: more than any page needs, and a bound for hostile ones.
  private static let limit = 2000

  /// Walks a page once.
  init(
    of tree: HTMLTree, roles: ElementRoles, bylines: BylineWords, authorPaths: AuthorPaths
  ) {
    var asideEnd = 0
    var commentsEnd = 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let isAside = index < asideEnd
      if node.tag == .text {
        guard index >= commentsEnd, 3...160 ~= node.high - node.low else { continue }
        let bytes = tree.textBytes(of: index)
        if dateTexts.count < Self.limit, Self.mayHoldDate(bytes) {
          dateTexts.append(Spot(node: index, isAside: isAside))
        }
        if bylineTexts.count < Self.limit, bylines.mayBegin(bytes) {
          bylineTexts.append(Spot(node: index, isAside: isAside))
        }
        continue
      }
      let role = roles.roles[index]
      // What holds most of the page is no furniture, whatever it is called.
      if (Int(node.end) - index) * 5 < tree.nodes.count * 2 {
        if role.contains(.comments) { commentsEnd = max(commentsEnd, Int(node.end)) }
        if !role.isDisjoint(with: [.drop, .furniture]) { asideEnd = max(asideEnd, Int(node.end)) }
      }
      if index < commentsEnd { continue }
      collect(index, node, role, Spot(node: index, isAside: index < asideEnd), tree, authorPaths)
    }
  }

  private mutating func collect(
    _ index: Int, _ node: HTMLTree.Node, _ role: MarkupRoles, _ spot: Spot, _ tree: HTMLTree,
    _ authorPaths: AuthorPaths
  ) {
    var saysAuthor = role.contains(.author)
    switch node.tag {
    case .html, .title, .meta, .link: head.append(index)
    case .h1, .h2: headings.append(index)
    case .time where dateElements.count < Self.limit: dateElements.append(spot)
    case .figure: figures.append(index)
    case .a:
      for attribute in tree.attributes[Int(node.low)..<Int(node.high)] {
        let value = tree.bytes[Int(attribute.low)..<Int(attribute.high)]
        if attribute.name == .rel {
          if value.elementsEqual("author".utf8) { saysAuthor = true }
          if value.elementsEqual("tag".utf8) { tagLinks.append(index) }
        } else if attribute.name == .href, authorLinks.count < Self.limit,
          authorPaths.matches(value)
        {
          authorLinks.append(spot)
        }
      }
    default: if role.contains(.title) { headings.append(index) }
    }
    if node.tag != .time, node.tag != .meta, let value = tree.attributeBytes(.itemprop, of: index) {
      for word in value.split(separator: 0x20) {
        if word.starts(with: "date".utf8), dateElements.count < Self.limit {
          dateElements.append(spot)
        }
        if word.elementsEqual("author".utf8) || word.elementsEqual("creator".utf8) {
          saysAuthor = true
        }
      }
    }
    if saysAuthor, authors.count < Self.limit { authors.append(spot) }
  }

  /// Whether a text has a year after 1989 or three numbers with signs between.
  static func mayHoldDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    var joined = 0
    var previousEnd = -2
    while index < bytes.endIndex {
      guard bytes[index] &- 48 < 10 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, bytes[index] &- 48 < 10 { index += 1 }
      let count = index - start
      if count == 4 {
        let century = (bytes[start] &- 48) &* 10 &+ (bytes[start + 1] &- 48)
        if century == 20 || century == 19 && bytes[start + 2] == 0x39 { return true }
      }
      guard count <= 2 else {
        joined = 0
        continue
      }
      let isJoined =
        start == previousEnd + 1 && (0x2D...0x2F).contains(bytes[previousEnd])
      joined = isJoined ? joined + 1 : 1
      if joined == 3 { return true }
      previousEnd = index
    }
    return false
  }
}
