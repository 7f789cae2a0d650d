import Linguistics

/// A step over a word, in eight bytes: the top bits of its key, two flags, and the state behind; 0
/// in an empty slot.
///
/// Of a key, the slot has the low bits: two words are taken for one once in 10¹¹ look-ups.
private struct Edge {
  static let targetMask: UInt64 = 1 << 24 - 1
  static let endsPhrase: UInt64 = 1 << 24
  static let goesOn: UInt64 = 1 << 25
  static let keyMask: UInt64 = ~(1 << 26 - 1)

  var bits: UInt64 = 0
}

/// Where the values of a phrase stand.
private struct Row {
  var start: Int32 = 0
  var end: Int32 = 0
}

/// The phrases of `PlacePhrases` laid out as plain memory, for the loop over every word of every text.
///
/// With arrays, counting the references to them took longer than looking phrases up: 21 against 13
/// million instructions for the cues of a text (callgrind, November 2026).
final class PlacePhraseTable<Value: BitwiseCopyable & Sendable>: Sendable {
  /// Finds phrases in texts; not to be used when the table is gone.
  struct Finder {
    fileprivate let edges: UnsafeBufferPointer<Edge>
    /// The values of the phrase that ends in each state.
    fileprivate let rows: UnsafeBufferPointer<Row>
    fileprivate let values: UnsafeBufferPointer<Value>
    fileprivate let usesFolded: Bool

    /// The longest phrase that begins at a word, with the number of its words.
    @inline(__always)
    func longestMatch(
      at start: Int, in words: [ScannedWord]
    ) -> (length: Int, values: UnsafeBufferPointer<Value>)? {
      var edge = Edge.goesOn
      var found = 0
      var end = start
      var index = start
      while edge & Edge.goesOn != 0, index < words.count {
        let hash = usesFolded ? words[index].folded : words[index].plain
        edge = self.edge(from: edge & Edge.targetMask, over: hash)
        index += 1
        if edge & Edge.endsPhrase != 0 {
          found = Int(edge & Edge.targetMask)
          end = index
        }
      }
      guard end > start else { return nil }
      let row = rows[found]
      return (
        end - start, UnsafeBufferPointer(rebasing: values[Int(row.start)..<Int(row.end)])
      )
    }

    /// The edge from a state over a word; 0 where there is none.
    @inline(__always)
    private func edge(from state: UInt64, over hash: UInt64) -> UInt64 {
      let key = PlacePhrases<Value>.key(Int32(truncatingIfNeeded: state), hash)
      var slot = Int(truncatingIfNeeded: key) & (edges.count - 1)
      while true {
        let bits = edges[slot].bits
        if bits == 0 || (bits ^ key) & Edge.keyMask == 0 { return bits }
        slot = (slot + 1) & (edges.count - 1)
      }
    }
  }

  /// Points into memory that never changes while the table lives.
  nonisolated(unsafe) let finder: Finder

  init(_ phrases: PlacePhrases<Value>) {
    precondition(phrases.states.count <= Edge.targetMask, "\(phrases.states.count) states")
    var values: [Value] = []
    let rows = phrases.states.map { state in
      values += state.values
      return Row(start: Int32(values.count - state.values.count), end: Int32(values.count))
    }
    let edges = phrases.edges.map { edge in
      guard edge.target != 0 else { return Edge() }
      let state = phrases.states[Int(edge.target)]
      return Edge(
        bits: edge.key & Edge.keyMask | UInt64(edge.target)
          | (state.values.isEmpty ? 0 : Edge.endsPhrase) | (state.goesOn ? Edge.goesOn : 0))
    }
    finder = Finder(
      edges: Self.copy(edges), rows: Self.copy(rows), values: Self.copy(values),
      usesFolded: phrases.usesFolded)
  }

  deinit {
    finder.edges.deallocate()
    finder.rows.deallocate()
    finder.values.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(fromContentsOf: elements)
    return UnsafeBufferPointer(memory)
  }
}
