import CLibXML2

/// A page as arrays: nodes in document order, each with the end of its subtree, so that every walk
/// is a loop. The only file that touches libxml2.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    /// The element, or `.text`.
    let tag: HTMLTag
    /// Index of the parent; -1 for the root.
    let parent: Int32
    /// Index after the last node inside; for text one more than its own.
    var end: Int32
    /// For text: its bytes in `bytes`. For elements: its attributes in `attributes`.
    let low: Int32
    let high: Int32
  }

  /// One attribute of an element; its value lies in `bytes`.
  struct Attribute: Sendable {
    let name: HTMLAttribute
    let low: Int32
    let high: Int32
  }

  /// Elements and texts in document order; the children of a node follow it.
  private(set) var nodes: [Node] = []
  /// The attributes of all elements, grouped by element.
  private(set) var attributes: [Attribute] = []
  /// Texts and attribute values in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Parses scrubbed markup. A page without any element gives an empty tree.
  init(markup: [UInt8]) {
    Self.initializeLibrary
    guard !markup.isEmpty, markup.count < Int(Int32.max) else { return }
    // HUGE lifts the limits on depth and text length; `HTMLScrubber` keeps markup where that is
    // safe. The encoding is given, so that a wrong <meta> is not believed.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = markup.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        htmlReadMemory(
          $0.baseAddress, Int32($0.count), nil, "UTF-8",
          Int32(options) | Int32(XML_PARSE_HUGE.rawValue))
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    bytes.reserveCapacity(markup.count / 2)
    nodes.reserveCapacity(markup.count / 32)
    copy(xmlDocGetRootElement(document))
  }

  private static let initializeLibrary: Void = xmlInitParser()

  // MARK: - Copying

  private mutating func copy(_ root: xmlNodePtr?) {
    guard let root else { return }
    var current: xmlNodePtr? = root
    var parents: [Int32] = [-1]
    while let node = current {
      let index = append(node, parent: parents[parents.count - 1])
      if let index, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        parents.append(index)
        current = child
        continue
      }
      current = next(after: node, root: root, &parents)
    }
    while let index = parents.popLast(), index >= 0 { close(index) }
  }

  /// The next node in document order outside `node`, closing the elements that are left.
  private mutating func next(
    after node: xmlNodePtr, root: xmlNodePtr, _ parents: inout [Int32]
  ) -> xmlNodePtr? {
    var node = node
    while node != root {
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent, let index = parents.popLast() else { return nil }
      close(index)
      node = parent
    }
    return nil
  }

  private mutating func close(_ index: Int32) { nodes[Int(index)].end = Int32(nodes.count) }

  private mutating func append(_ node: xmlNodePtr, parent: Int32) -> Int32? {
    let index = Int32(nodes.count)
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let low = Int32(attributes.count)
      appendAttributes(of: node)
      nodes.append(
        Node(
          tag: tag(of: node), parent: parent, end: index + 1, low: low,
          high: Int32(attributes.count)))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let range = append(node.pointee.content)
      nodes.append(
        Node(
          tag: .text, parent: parent, end: index + 1, low: range.lowerBound, high: range.upperBound)
      )
    default: return nil
    }
    return index
  }

  private func tag(of node: xmlNodePtr) -> HTMLTag {
    guard let name = node.pointee.name else { return .other }
    return HTMLTag(name: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
  }

  private mutating func appendAttributes(of node: xmlNodePtr) {
    var current = node.pointee.properties
    while let attribute = current {
      if let name = attribute.pointee.name,
        let known = HTMLAttribute(
          name: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
      {
        let start = Int32(bytes.count)
        var value = attribute.pointee.children
        while let part = value {
          _ = append(part.pointee.content)
          value = part.pointee.next
        }
        attributes.append(Attribute(name: known, low: start, high: Int32(bytes.count)))
      }
      current = attribute.pointee.next
    }
  }

  private mutating func append(_ text: UnsafePointer<xmlChar>?) -> Range<Int32> {
    let start = Int32(bytes.count)
    if let text {
      bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
    return start..<Int32(bytes.count)
  }
}
