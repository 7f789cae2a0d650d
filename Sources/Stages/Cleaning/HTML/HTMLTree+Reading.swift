extension HTMLTree {
  /// The bytes of an attribute's value; nil when the element has no such attribute.
  func attributeBytes(_ name: HTMLAttribute, of index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.tag != .text else { return nil }
    for attribute in attributes[Int(node.low)..<Int(node.high)] where attribute.name == name {
      return bytes[Int(attribute.low)..<Int(attribute.high)]
    }
    return nil
  }

  /// The value of an attribute.
  func attribute(_ name: HTMLAttribute, of index: Int) -> String? {
    attributeBytes(name, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the element has the attribute, even empty.
  func hasAttribute(_ name: HTMLAttribute, of index: Int) -> Bool {
    attributeBytes(name, of: index) != nil
  }

  /// The bytes of a text node.
  func textBytes(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return bytes[Int(node.low)..<Int(node.high)]
  }

  /// The indices of a node and everything inside.
  func subtree(of index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

  /// The text inside a node in one line, as a reader sees it.
  ///
  /// - Parameter limit: Bytes after which the rest is left out.
  func text(of index: Int, limit: Int = 2000) -> String {
    var line = TextLine()
    var blockEnds: [Int32] = []
    for inside in subtree(of: index) {
      while let end = blockEnds.last, end <= inside {
        blockEnds.removeLast()
        line.appendSpace()
      }
      let node = nodes[inside]
      if node.tag == .text {
        line.append(textBytes(of: inside))
      } else if node.tag.isBlock {
        line.appendSpace()
        blockEnds.append(node.end)
      } else if node.tag == .br {
        line.appendSpace()
      }
      if line.bytes.count > limit { break }
    }
    return line.finish()
  }

  /// The first element of a kind, at or after `start`.
  func first(_ tag: HTMLTag, from start: Int = 0) -> Int? {
    nodes.indices.dropFirst(start).first { nodes[$0].tag == tag }
  }

  /// The nearest element of a kind that holds the node.
  func ancestor(of index: Int, where matches: (HTMLTag) -> Bool) -> Int? {
    var current = Int(nodes[index].parent)
    while current >= 0 {
      if matches(nodes[current].tag) { return current }
      current = Int(nodes[current].parent)
    }
    return nil
  }
}
