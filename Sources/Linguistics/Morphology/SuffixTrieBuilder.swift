/// Grows a `SuffixTrie` that gives every word of a list its values, with as few nodes as it can.
///
/// A node takes for each class the value that most of its words have. Where that is wrong for one
/// of them, the trie goes on towards the beginning of the word, at last as far as the word itself.
struct SuffixTrieBuilder {
  /// A word and the values that it must have in some classes.
  struct Item {
    /// The word, in lower case, without the byte 0.
    let word: [UInt8]
    /// Classes and values, at most one a class.
    let values: [(classIndex: Int, value: UInt16)]
  }

  /// The number of classes; at most 256.
  let classCount: Int
  /// What to answer where no word says anything.
  let defaultValue: UInt16
  /// Whether a value makes sense only for the whole word that has it.
  let isForWholeWords: (UInt16) -> Bool
  /// Whether a value can be used for words with this ending (shorter ones included).
  let isApplicable: (UInt16, ArraySlice<UInt8>) -> Bool

  private struct Pending {
    let items: Range<Int>
    let depth: Int
    let label: UInt8
    let parentOutcome: [UInt16]
  }

  /// The bytes of the trie; the same items in any order give the same bytes.
  ///
  /// - Parameter items: No two with the same word.
  func serialized(_ unordered: [Item]) -> [UInt8] {
    let items = unordered.sorted {
      $0.word.reversed().lexicographicallyPrecedes($1.word.reversed())
    }
    var outcomes: [[UInt16]: Int] = [:]
    var outcomeBytes: [UInt8] = []
    var nodes: [UInt8] = []
    // Breadth first: the children of a node are added together, so they lie together.
    var queue = [
      Pending(
        items: items.indices, depth: 0, label: 0,
        parentOutcome: Array(repeating: defaultValue, count: classCount))
    ]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let outcome = outcome(of: node, items)
      var index = outcomes[outcome]
      if index == nil {
        index = outcomes.count
        outcomes[outcome] = outcomes.count
        for value in outcome { outcomeBytes.append(number: value) }
      }
      let firstChild = queue.count
      queue += children(of: node, outcome, items)
      let childCount = queue.count - firstChild
      precondition(outcomes.count <= 1 << 16, "more than 65,536 outcomes")
      nodes.append(number: UInt32(firstChild))
      nodes.append(number: UInt16(truncatingIfNeeded: index ?? 0))
      nodes.append(childCount == 0 ? SuffixTrie.leaf : UInt8(childCount - 1))
      nodes.append(node.label)
    }
    var bytes: [UInt8] = []
    for count in [queue.count, outcomes.count, classCount] { bytes.append(number: UInt32(count)) }
    return bytes + outcomeBytes + nodes
  }

  /// Whether the node stands for a whole word: its last label was the 0 before the word.
  private func isWholeWord(_ node: Pending, _ items: [Item]) -> Bool {
    node.depth > items[node.items.lowerBound].word.count
  }

  private func outcome(of node: Pending, _ items: [Item]) -> [UInt16] {
    guard let first = node.items.first else { return node.parentOutcome }
    let isWhole = isWholeWord(node, items)
    let ending = items[first].word.suffix(node.depth)
    var counts: [UInt32: Int] = [:]
    for item in items[node.items] {
      for (classIndex, value) in item.values where isWhole || !isForWholeWords(value) {
        counts[UInt32(classIndex) << 16 | UInt32(value), default: 0] += 1
      }
    }
    var outcome: [UInt16?] = Array(repeating: nil, count: classCount)
    var best = Array(repeating: 0, count: classCount)
    var totals: [UInt16: Int] = [:]
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      let (classIndex, value) = (Int(key >> 16), UInt16(truncatingIfNeeded: key))
      totals[value, default: 0] += count
      if count > best[classIndex] {
        best[classIndex] = count
        outcome[classIndex] = value
      }
    }
    // A class that no word speaks for: what was decided before if the ending allows it, else what
    // the other classes say.
    let common = totals.max { ($1.value, $0.key) > ($0.value, $1.key) }?.key
    return zip(outcome, node.parentOutcome).map { own, inherited in
      if let own { return own }
      if isApplicable(inherited, ending) { return inherited }
      return common ?? defaultValue
    }
  }

  private func children(
    of node: Pending, _ outcome: [UInt16], _ items: [Item]
  ) -> [Pending] {
    guard !node.items.isEmpty, !isWholeWord(node, items) else { return [] }
    var children: [Pending] = []
    var start = node.items.lowerBound
    while start < node.items.upperBound {
      let label = self.label(of: items[start], at: node.depth)
      var end = start
      var isRight = true
      while end < node.items.upperBound, self.label(of: items[end], at: node.depth) == label {
        isRight = isRight && items[end].values.allSatisfy { outcome[$0.classIndex] == $0.value }
        end += 1
      }
      if !isRight {
        children.append(
          Pending(
            items: start..<end, depth: node.depth + 1, label: label, parentOutcome: outcome))
      }
      start = end
    }
    return children
  }

  private func label(of item: Item, at depth: Int) -> UInt8 {
    depth < item.word.count ? item.word[item.word.count - 1 - depth] : 0
  }
}
