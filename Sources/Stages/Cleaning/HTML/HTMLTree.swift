/// A page as arrays: nodes in document order, each with the end of its subtree, so that every walk
/// is a loop.
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
    var low: Int32
    var high: Int32
  }

  /// One attribute of an element; its value lies in `bytes`.
  struct Attribute: Sendable {
    let name: HTMLAttribute
    let low: Int32
    let high: Int32
  }

  /// Elements and texts in document order; the children of a node follow it.
  var nodes: [Node] = []
  /// The attributes of all elements, grouped by element.
  var attributes: [Attribute]
  /// Texts and attribute values in UTF-8.
  var bytes: [UInt8]
  /// How often the parser found tags that are misplaced, unclosed or close nothing, among those that
  /// scrubbing left.
  var parserErrorCount = 0

  /// Parses a scrubbed page. One without any element gives an empty tree.
  init(_ page: ScrubbedPage) {
    self = SkeletonParser.tree(of: page)
  }

  /// A tree without nodes yet.
  init(attributes: [Attribute], bytes: [UInt8]) {
    self.attributes = attributes
    self.bytes = bytes
  }
}
