import CLibXML2

/// Builds a tree from what libxml2 reports of a page's skeleton. The only file that touches libxml2.
///
/// libxml2's part is to know which tags end which elements and which elements are implied. It reports
/// each element as it begins and ends, so no tree of its own is built and freed; what the page says
/// about the element is found by the place where the parser stands in the skeleton.
struct SkeletonParser {
  private let tokens: [ScrubbedPage.Token]
  private let context: htmlParserCtxtPtr
  private var tree: HTMLTree
  /// The elements that are open, outermost first.
  private var open: [Int32] = []
  /// The last token that the parser has begun to read.
  private var current = -1
  /// Whether something in the tree stands for that token already.
  private var isCurrentUsed = true

  /// Makes the tree of a page.
  static func tree(of page: ScrubbedPage) -> HTMLTree {
    initializeLibrary
    let empty = HTMLTree(attributes: page.attributes, bytes: page.bytes)
    guard !page.tokens.isEmpty, page.skeleton.count < Int(Int32.max) else { return empty }
    return page.skeleton.withUnsafeBufferPointer { skeleton in
      skeleton.withMemoryRebound(to: CChar.self) { characters in
        guard
          let context = htmlCreateMemoryParserCtxt(characters.baseAddress, Int32(characters.count))
        else { return empty }
        defer { htmlFreeParserCtxt(context) }
        // The encoding is given, so that nothing is guessed; nothing is loaded or printed.
        htmlCtxtUseOptions(context, options)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        context.pointee.sax.pointee = handler
        var parser = SkeletonParser(page, context: context)
        withUnsafeMutablePointer(to: &parser) { pointer in
          context.pointee.userData = UnsafeMutableRawPointer(pointer)
          htmlParseDocument(context)
        }
        parser.finish()
        return parser.tree
      }
    }
  }

  private init(_ page: ScrubbedPage, context: htmlParserCtxtPtr) {
    tokens = page.tokens
    self.context = context
    tree = HTMLTree(attributes: page.attributes, bytes: page.bytes)
    tree.nodes.reserveCapacity(tokens.count + 8)
  }

  private static let initializeLibrary: Void = xmlInitParser()

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)

  /// What libxml2 calls. The structured error handler keeps it from printing.
  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    handler.startElement = { parser, name, _ in
      guard let parser, let name else { return }
      parser.assumingMemoryBound(to: SkeletonParser.self).pointee.begin(name)
    }
    handler.endElement = { parser, _ in
      parser?.assumingMemoryBound(to: SkeletonParser.self).pointee.end()
    }
    handler.characters = { parser, _, _ in
      parser?.assumingMemoryBound(to: SkeletonParser.self).pointee.appendText()
    }
    handler.serror = { parser, error in
      guard let error, error.pointee.code != Int32(XML_HTML_UNKNOWN_TAG.rawValue) else { return }
      parser?.assumingMemoryBound(to: SkeletonParser.self).pointee.tree.parserErrorCount += 1
    }
    return handler
  }

  // MARK: - What libxml2 reports

  private mutating func begin(_ name: UnsafePointer<xmlChar>) {
    findCurrentToken()
    let implied = Self.impliedTag(name)
    let isImplied = isCurrentUsed || implied.map { $0 != tokens[current].tag } ?? false
    let parent: Int32
    if let last = open.last {
      parent = last
    } else {
      // What comes after the end of <html> lies in it all the same.
      parent = tree.nodes.isEmpty ? -1 : 0
    }
    let index = Int32(tree.nodes.count)
    open.append(index)
    if isImplied {
      tree.nodes.append(
        HTMLTree.Node(tag: implied ?? .other, parent: parent, end: index + 1, low: 0, high: 0))
    } else {
      let token = tokens[current]
      isCurrentUsed = true
      tree.nodes.append(
        HTMLTree.Node(
          tag: token.tag, parent: parent, end: index + 1, low: token.low, high: token.high))
    }
  }

  private mutating func end() {
    guard let index = open.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
  }

  private mutating func appendText() {
    findCurrentToken()
    guard let parent = open.last, !isCurrentUsed, tokens[current].tag == .text else { return }
    isCurrentUsed = true
    let token = tokens[current]
    let index = tree.nodes.count
    if let last = tree.nodes.last, last.tag == .text, last.parent == parent {
      // A tag between the two came to nothing.
      tree.joinLastText(with: token.low..<token.high)
    } else {
      tree.nodes.append(
        HTMLTree.Node(
          tag: .text, parent: parent, end: Int32(index + 1), low: token.low, high: token.high))
    }
  }

  private mutating func finish() {
    findCurrentToken()
    while !open.isEmpty { end() }
    if !tree.nodes.isEmpty { tree.nodes[0].end = Int32(tree.nodes.count) }
  }

  // MARK: - Where the parser stands

  /// Moves to the token that the parser is reading or has just read.
  private mutating func findCurrentToken() {
    guard let input = context.pointee.input?.pointee else { return }
    let position = Int32(input.consumed) + Int32(input.cur - input.base)
    while current + 1 < tokens.count, tokens[current + 1].offset < position {
      if !isCurrentUsed { passOver(tokens[current]) }
      current += 1
      isCurrentUsed = false
    }
  }

  /// A second <html> tag is no element, but may say what the first did not.
  private mutating func passOver(_ token: ScrubbedPage.Token) {
    guard token.tag == .html, token.low < token.high, !tree.nodes.isEmpty else { return }
    tree.addAttributes(token.low..<token.high, to: 0)
  }

  /// The elements that begin without being written.
  private static func impliedTag(_ name: UnsafePointer<xmlChar>) -> HTMLTag? {
    switch (name[0], name[1]) {
    case (UInt8(ascii: "p"), 0): .p
    case (UInt8(ascii: "h"), UInt8(ascii: "t")): .html
    case (UInt8(ascii: "h"), UInt8(ascii: "e")) where name[4] == 0: .head
    case (UInt8(ascii: "b"), UInt8(ascii: "o")) where name[4] == 0: .body
    default: nil
    }
  }
}

extension HTMLTree {
  /// Appends bytes to the text that is the last node. A text that is joined often is moved once.
  fileprivate mutating func joinLastText(with range: Range<Int32>) {
    let last = nodes.count - 1
    if nodes[last].high == range.lowerBound {
      nodes[last].high = range.upperBound
      return
    }
    if Int(nodes[last].high) < bytes.count {
      let start = bytes.count
      repeatBytes(nodes[last].low..<nodes[last].high)
      nodes[last].low = Int32(start)
    }
    repeatBytes(range)
    nodes[last].high = Int32(bytes.count)
  }

  /// Appends bytes of `bytes` to it; one by one, for a slice would have the whole array copied.
  private mutating func repeatBytes(_ range: Range<Int32>) {
    for index in range { bytes.append(bytes[Int(index)]) }
  }

  /// Gives an element the attributes that it does not have yet.
  fileprivate mutating func addAttributes(_ range: Range<Int32>, to index: Int) {
    let own = attributes[Int(nodes[index].low)..<Int(nodes[index].high)]
    let added = attributes[Int(range.lowerBound)..<Int(range.upperBound)].filter { new in
      !own.contains { $0.name == new.name }
    }
    guard !added.isEmpty else { return }
    let all = own + added
    nodes[index].low = Int32(attributes.count)
    attributes.append(contentsOf: all)
    nodes[index].high = Int32(attributes.count)
  }
}
