/// A decision trie over the endings of words, read where it lies in a model.
///
/// It is entered with a word's last byte and followed towards its first; the byte 0 stands before
/// the first, so that whole words can be told from endings. The deepest node that is reached
/// decides: it has a value for each class (say, feature bundle) that the asker may name.
///
/// Layout, numbers little-endian: nodes, outcomes, classes (4 each); the outcomes, each a value (2)
/// a class; the nodes (8 each): first child (4), outcome (2), number of children less one or 255
/// for none (1), the byte that leads to the node (1). Children lie together, ordered by byte.
struct SuffixTrie: Sendable {
  /// The number of nodes.
  let nodeCount: Int
  /// The number of distinct outcomes.
  let outcomeCount: Int
  /// The number of classes.
  let classCount: Int
  private let section: ModelSection
  private let nodesStart: Int

  static let headLength = 12
  static let nodeLength = 8
  static let leaf: UInt8 = 255

  /// Reads a trie.
  ///
  /// - Parameter name: What errors call the section.
  init(_ section: ModelSection, name: String) throws(ModelArchiveError) {
    guard section.count >= Self.headLength else {
      throw .malformed(section: name, reason: "\(section.count) bytes are too few for a trie")
    }
    nodeCount = Int(section.number(UInt32.self, at: 0))
    outcomeCount = Int(section.number(UInt32.self, at: 4))
    classCount = Int(section.number(UInt32.self, at: 8))
    nodesStart = Self.headLength + outcomeCount * classCount * 2
    guard nodeCount > 0, outcomeCount > 0, classCount > 0,
      section.count == nodesStart + nodeCount * Self.nodeLength
    else { throw .malformed(section: name, reason: "\(section.count) bytes do not fit its head") }
    self.section = section
    for index in 0..<nodeCount {
      let node = node(index)
      guard node.outcome < outcomeCount, node.childCount == 0 || node.firstChild > index,
        node.firstChild + node.childCount <= nodeCount
      else { throw .malformed(section: name, reason: "node \(index) points past the end") }
    }
  }

  /// The value for a word in a class.
  func value(of word: [UInt8], inClass classIndex: Int) -> UInt16 {
    precondition(classIndex < classCount, "class \(classIndex) of \(classCount)")
    var current = node(0)
    var index = word.count
    while index >= 0, current.childCount > 0 {
      index -= 1
      guard let next = child(of: current, label: index < 0 ? 0 : word[index]) else { break }
      current = next
    }
    let offset = Self.headLength + (current.outcome * classCount + classIndex) * 2
    return section.number(UInt16.self, at: offset)
  }

  private typealias Node = (firstChild: Int, outcome: Int, childCount: Int, label: UInt8)

  @inline(__always)
  private func node(_ index: Int) -> Node {
    let bits = section.number(UInt64.self, at: nodesStart + index * Self.nodeLength)
    let children = UInt8(truncatingIfNeeded: bits >> 48)
    return (
      Int(bits & 0xFFFF_FFFF), Int(bits >> 32 & 0xFFFF),
      children == Self.leaf ? 0 : Int(children) + 1, UInt8(truncatingIfNeeded: bits >> 56)
    )
  }

  @inline(__always)
  private func child(of parent: Node, label: UInt8) -> Node? {
    var low = parent.firstChild
    var high = low + parent.childCount
    while low < high {
      let middle = (low + high) / 2
      let candidate = node(middle)
      if candidate.label == label { return candidate }
      if candidate.label < label { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
