import Linguistics

/// Listed phrases and what each stands for, while lists are read.
struct PlacePhrases<Value: BitwiseCopyable & Sendable>: Sendable {
  fileprivate private(set) var trie: PhraseTrie
  /// What each phrase stands for, in the order in which the values were added.
  fileprivate private(set) var values: [[Value]] = []

  init(by key: PhraseTrie.Key) { trie = PhraseTrie(by: key) }

  /// Adds a phrase; one without words is not added.
  mutating func insert(_ phrase: String, _ value: Value) {
    guard let number = trie.insert(phrase) else { return }
    if number == values.count { values.append([]) }
    values[number].append(value)
  }

  /// The longest phrase that begins at a word, with the number of its words.
  func longestMatch(
    at start: Int, in words: [ScannedWord]
  ) -> (length: Int, values: [Value])? {
    guard let match = trie.longestMatch(at: start, in: words) else { return nil }
    return (match.length, values[match.phrase])
  }
}

/// Listed phrases laid out as plain memory, for the loop over every word of every text.
///
/// With arrays, counting the references to them took longer than looking phrases up: a tenth of the
/// time for places (November 2026).
final class PlacePhraseTable<Value: BitwiseCopyable & Sendable>: Sendable {
  /// Where the values of a phrase stand.
  fileprivate struct Row {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// Finds phrases in texts; not to be used when the table is gone.
  struct Finder {
    fileprivate let edges: UnsafeBufferPointer<PhraseTrie.Edge>
    /// The values of the phrase that ends in each state.
    fileprivate let rows: UnsafeBufferPointer<Row>
    fileprivate let values: UnsafeBufferPointer<Value>
    fileprivate let usesFolded: Bool

    /// The longest phrase that begins at a word, with the number of its words.
    @inline(__always)
    func longestMatch(
      at start: Int, in words: [ScannedWord]
    ) -> (length: Int, values: UnsafeBufferPointer<Value>)? {
      var state: Int32 = 0
      var row = Row()
      var index = start
      var end = start
      while index < words.count {
        state = target(from: state, over: usesFolded ? words[index].folded : words[index].plain)
        guard state != 0 else { break }
        index += 1
        let next = rows[Int(state)]
        if next.end > next.start {
          row = next
          end = index
        }
      }
      guard end > start else { return nil }
      return (
        end - start, UnsafeBufferPointer(rebasing: values[Int(row.start)..<Int(row.end)])
      )
    }

    /// The state behind an edge; 0 where there is none.
    @inline(__always)
    private func target(from state: Int32, over hash: UInt64) -> Int32 {
      let key = PhraseTrie.mix(state, hash)
      var slot = Int(truncatingIfNeeded: key) & (edges.count - 1)
      while edges[slot].target != 0 {
        if edges[slot].key == key { return edges[slot].target }
        slot = (slot + 1) & (edges.count - 1)
      }
      return 0
    }
  }

  /// Points into memory that never changes while the table lives.
  nonisolated(unsafe) let finder: Finder

  init(_ phrases: PlacePhrases<Value>) {
    var values: [Value] = []
    let rows = phrases.trie.phrases.map { phrase in
      let start = Int32(values.count)
      if phrase >= 0 { values += phrases.values[Int(phrase)] }
      return Row(start: start, end: Int32(values.count))
    }
    finder = Finder(
      edges: Self.copy(phrases.trie.edges), rows: Self.copy(rows), values: Self.copy(values),
      usesFolded: phrases.trie.usesFolded)
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
