import Records

/// Walks a page once and cuts its text into blocks.
struct BlockReader {
  private let tree: HTMLTree
  private let roles: ElementRoles
  private let shares: TextShare
  private let leftOut: MarkupRoles
  private let leftOutElements: LeftOutElements
  private var page = PageBlocks()
  private var line = TextLine()
  private var open: [OpenElement] = []
  private var lineBreaks = 0
  private var linkBytes = 0
  private var rowEnd = -1

  /// An element that the walk is inside of.
  private struct OpenElement {
    let node: Int
    let end: Int
    let tag: HTMLTag
    let roles: MarkupRoles
    let kind: Paragraph.Kind
    let isBlock: Bool
    let isLink: Bool
    let isPreformatted: Bool
  }

  /// Reads the blocks of a page.
  ///
  /// - Parameter leftOut: The roles of elements to leave out whole.
  static func blocks(
    of tree: HTMLTree, roles: ElementRoles, shares: TextShare, leavingOut leftOut: MarkupRoles
  ) -> PageBlocks {
    var reader = BlockReader(tree: tree, roles: roles, shares: shares, leftOut: leftOut)
    reader.run()
    return reader.page
  }

  private init(tree: HTMLTree, roles: ElementRoles, shares: TextShare, leftOut: MarkupRoles) {
    self.tree = tree
    self.roles = roles
    self.shares = shares
    self.leftOut = leftOut
    leftOutElements = LeftOutElements(tree, roles, shares)
    page.bytes.reserveCapacity(tree.bytes.count / 2)
  }

  private mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      closeElements(before: index)
      let node = tree.nodes[index]
      if node.tag == .text {
        appendText(of: index)
        index += 1
      } else if isLeftOut(index) {
        if node.tag.isBlock { breakBlock() }
        index = Int(node.end)
      } else {
        openElement(index)
        index += 1
      }
    }
    closeElements(before: tree.nodes.count)
    flush()
  }

  // MARK: - Elements

  private func isLeftOut(_ index: Int) -> Bool {
    tree.nodes[index].tag == .title || leftOutElements.contains(index, having: leftOut)
      || leftOutElements.containsInline(index)
  }

  private mutating func openElement(_ index: Int) {
    let node = tree.nodes[index]
    if node.tag == .br { return breakLine() }
    let isBlock = node.tag.isBlock || isParagraph(index)
    if rowEnd > index {
      if node.tag == .td || node.tag == .th { line.appendTab() } else { line.appendSpace() }
    } else if isBlock {
      breakBlock()
    }
    if node.tag == .tr, rowEnd <= index, isDataRow(index) { rowEnd = Int(node.end) }
    let outer = open.last
    // What holds much of the text says little about each of its paragraphs.
    let isWrapper = shares.share(of: index, in: tree) > 0.4
    let own = isWrapper ? [] : roles.roles[index]
    open.append(
      OpenElement(
        node: isBlock ? index : outer?.node ?? index, end: Int(node.end), tag: node.tag,
        roles: own.union(outer?.roles ?? []),
        kind: kind(of: node.tag, own, inside: outer?.kind ?? .text),
        isBlock: isBlock, isLink: outer?.isLink == true || node.tag == .a,
        isPreformatted: outer?.isPreformatted == true || node.tag == .pre))
  }

  /// Running text in bytes from which an element without a meaning of its own is a paragraph.
  private static let shortestParagraph = 80

  /// Whether templates made a paragraph of an element that has no such meaning: one with a name of
  /// their own, or one of several `<span>`s side by side.
  private func isParagraph(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == .other || node.tag == .span,
      shares.length(of: index, in: tree) >= Self.shortestParagraph
    else { return false }
    return node.tag == .other || isParagraphSpan(Int(node.end), beside: node)
      || page.blocks.last.map { tree.nodes[$0.node] }.map {
        $0.tag == .span && $0.parent == node.parent && Int($0.end) == index
      } ?? false
  }

  /// Whether the node behind a `<span>` is another that holds running text.
  private func isParagraphSpan(_ next: Int, beside node: HTMLTree.Node) -> Bool {
    next < tree.nodes.count && tree.nodes[next].tag == .span
      && tree.nodes[next].parent == node.parent
      && shares.length(of: next, in: tree) >= Self.shortestParagraph
  }

  private func kind(
    of tag: HTMLTag, _ roles: MarkupRoles, inside outer: Paragraph.Kind
  ) -> Paragraph.Kind {
    if roles.contains(.caption) || outer == .caption { return .caption }
    // Some set the opening as a heading of lower rank.
    if tag.isHeading { return tag != .h1 && roles.contains(.standfirst) ? .text : .heading }
    switch tag {
    case .li, .dd, .dt: return .list
    case .blockquote: return .quote
    case .tr: return .table
    case .td, .th: return outer
    default: return outer
    }
  }

  /// Whether a table row is a line of data, not a means of layout.
  private func isDataRow(_ index: Int) -> Bool {
    var textBytes = 0
    var cells = 0
    for inside in tree.subtree(of: index).dropFirst() {
      let node = tree.nodes[inside]
      switch node.tag {
      case .text: textBytes += Int(node.high - node.low)
      case .td, .th: cells += 1
      case .table, .div, .ul, .ol, .h1, .h2, .h3, .blockquote, .article, .section: return false
      default: break
      }
    }
    return cells > 1 && textBytes < 300 * cells
  }

  private mutating func closeElements(before index: Int) {
    while let element = open.last, element.end <= index {
      if element.isBlock, rowEnd <= element.node || rowEnd <= index { breakBlock() }
      open.removeLast()
      if rowEnd <= index { rowEnd = -1 }
    }
  }

  // MARK: - Text

  private mutating func appendText(of index: Int) {
    if open.last?.isPreformatted == true { return appendPreformatted(tree.textBytes(of: index)) }
    let before = line.bytes.count
    line.append(tree.textBytes(of: index))
    let added = line.bytes.count - before
    guard added > 0 else { return }
    lineBreaks = 0
    if open.last?.isLink == true { linkBytes += added }
  }

  /// Adds text whose blank lines begin paragraphs.
  private mutating func appendPreformatted(_ text: ArraySlice<UInt8>) {
    for part in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if part.allSatisfy({ $0 <= 0x20 }) { flush() } else { line.append(part) }
      line.appendSpace()
    }
  }

  /// One line break is white space, two begin a paragraph.
  private mutating func breakLine() {
    lineBreaks += 1
    if lineBreaks > 1, rowEnd < 0 { flush() } else { line.appendSpace() }
  }

  private mutating func breakBlock() {
    lineBreaks = 0
    flush()
  }

  private mutating func flush() {
    defer {
      line.removeAll()
      linkBytes = 0
    }
    let counts = TextCounts(of: line.bytes)
    guard counts.hasWord, let element = open.last else { return }
    let start = page.bytes.count
    page.bytes.append(contentsOf: line.bytes)
    var kind = element.kind
    if kind == .table, !line.bytes.contains(0x09) { kind = .text }
    page.blocks.append(
      Block(
        node: element.node, kind: kind, roles: element.roles, range: start..<page.bytes.count,
        mayNeedComposing: line.mayNeedComposing, length: counts.length,
        linkLength: linkBytes * counts.length / line.bytes.count, wordCount: counts.words,
        endsSentence: counts.endsSentence))
  }
}
