/// Which elements are open while a page is scrubbed, so that markup gets no deeper than is safe.
///
/// libxml2 drops what lies deeper than 256 levels, or, told not to, needs time that grows with the
/// square of the depth. So start tags beyond a limit are left out, and with them their end tags:
/// the text stays.
struct OpenElements {
  /// Elements that need an end tag nest no deeper than this; real pages stay below 100.
  static let depthLimit = 200

  private var stack: [HTMLTag] = []
  private var leftOut = [Int](repeating: 0, count: 256)

  /// Says whether the start tag may stand, and notes the element as open.
  mutating func open(_ tag: HTMLTag) -> Bool {
    if tag.closesItself || tag.isVoid { return true }
    guard stack.count < Self.depthLimit else {
      leftOut[Int(tag.rawValue)] += 1
      return false
    }
    stack.append(tag)
    return true
  }

  /// Closes the sibling that a start tag ends, and says which that is.
  mutating func closeSibling(of tag: HTMLTag) -> HTMLTag? {
    guard let parent = tag.siblingsParent,
      let index = stack.lastIndex(where: { $0 == parent || $0.siblingsParent == parent }),
      stack[index] != parent
    else { return nil }
    let sibling = stack[index]
    stack.removeSubrange(index...)
    return sibling
  }

  /// Says whether the end tag may stand, and notes what it ends as closed.
  mutating func close(_ tag: HTMLTag) -> Bool {
    if tag.closesItself { return true }
    if leftOut[Int(tag.rawValue)] > 0 {
      leftOut[Int(tag.rawValue)] -= 1
      return false
    }
    var index = stack.count - 1
    while index >= 0, stack[index] != tag {
      // An inline end tag does not end the blocks in between.
      if stack[index].isBlock, !tag.isBlock { return false }
      index -= 1
    }
    guard index >= 0 else { return false }
    stack.removeSubrange(index...)
    return true
  }
}
