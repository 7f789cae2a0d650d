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
    // Larger numbers are no lengths of anything here, and their product overflows.
    guard max(nodeCount, outcomeCount, classCount) <= section.count else {
      throw .malformed(section: name, reason: "\(section.count) bytes do not fit its head")
    }
    nodesStart = Self.headLength + outcomeCount * classCount * 2
    guard nodeCount > 0, outcomeCount > 0, classCount > 0,
      section.count == nodesStart + nodeCount * Self.nodeLength
    else { throw .malformed(section: name, reason: "\(section.count) bytes do not fit its head") }
    self.section = section
    let (nodesStart, nodeCount, outcomeCount) = (nodesStart, nodeCount, outcomeCount)
    let isSound = section.withRawSpan { bytes in
      (0..<nodeCount).allSatisfy { index in
        let node = Self.node(bytes, at: nodesStart + index * Self.nodeLength)
        return node.outcome < outcomeCount && (node.childCount == 0 || node.firstChild > index)
          && node.firstChild + node.childCount <= nodeCount
      }
    }
    guard isSound else { throw .malformed(section: name, reason: "a node points past the end") }
  }

  /// The value for a word in a class.
  func value(of word: Span<UInt8>, inClass classIndex: Int) -> UInt16 {
    precondition(classIndex < classCount, "class \(classIndex) of \(classCount)")
    return section.withRawSpan { bytes in
      var current = Self.node(bytes, at: nodesStart)
      var index = word.count
      while index >= 0, current.childCount > 0 {
        index -= 1
        let label = index < 0 ? 0 : word[index]
        var low = nodesStart + current.firstChild * Self.nodeLength
        var count = current.childCount
        // The last of the children whose byte is not above the label.
        while count > 1 {
          let half = count / 2
          let middle = low + half * Self.nodeLength
          let isBelow = bytes.unsafeLoad(fromByteOffset: middle + 7, as: UInt8.self) <= label
          low = isBelow ? middle : low
          count -= half
        }
        let next = Self.node(bytes, at: low)
        guard next.label == label else { break }
        current = next
      }
      let offset = Self.headLength + (current.outcome * classCount + classIndex) * 2
      return UInt16(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }
  }

  private typealias Node = (firstChild: Int, outcome: Int, childCount: Int, label: UInt8)

  @inline(__always)
  private static func node(_ bytes: RawSpan, at offset: Int) -> Node {
    let bits = UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let children = UInt8(truncatingIfNeeded: bits >> 48)
    return (
      Int(bits & 0xFFFF_FFFF), Int(bits >> 32 & 0xFFFF),
      children == leaf ? 0 : Int(children) + 1, UInt8(truncatingIfNeeded: bits >> 56)
    )
  }
}
