/// Finds listed phrases of one or more words in a scanned text, the longest first.
///
/// A trie whose edges lie in one hash table: a word at which no phrase begins costs the test of one
/// bit; a phrase of *n* words costs *n* + 1 look-ups.
package struct PhraseMap<Value: Sendable>: Sendable {
  /// Which hash of a word counts.
  package enum Key: Sendable {
    /// Small letters, accents kept: "dès" is not "des".
    case folded
    /// Small letters without accents.
    case plain
  }

  private struct Edge: Sendable {
    /// The state before and the word, mixed.
    let key: UInt64
    let target: Int32
  }

  private let key: Key
  /// A power of two of slots, at most half of them used; target 0 is an empty one.
  private var edges: [Edge]
  private var edgeCount = 0
  /// One bit a hash: whether any phrase begins with such a word.
  private var openings = [UInt64](repeating: 0, count: 1 << 8)
  /// What the phrase that ends in a state stands for; state 0 is the start.
  private var values: [[Value]] = [[]]

  /// Makes an empty map.
  package init(by key: Key) {
    self.key = key
    edges = Array(repeating: Edge(key: 0, target: 0), count: 64)
  }

  /// Adds a phrase, cut as texts are. Of equal phrases all values are kept, in the order in which
  /// they were added. A phrase without words is not added.
  package mutating func insert(_ phrase: String, _ value: Value) {
    let words = ScannedText(phrase).words
    guard let first = words.first else { return }
    let bit = hash(first)
    openings[Int(bit >> 6 & 0xFF)] |= 1 << (bit & 63)
    var state: Int32 = 0
    for word in words { state = insertEdge(from: state, over: hash(word)) }
    values[Int(state)].append(value)
  }

  /// Whether a phrase may begin with a word: false is sure, true is likely.
  @inline(__always)
  package func mayBegin(with word: ScannedWord) -> Bool {
    let bit = hash(word)
    return openings[Int(bit >> 6 & 0xFF)] >> (bit & 63) & 1 == 1
  }

  /// The longest phrase that begins at a word and lies within `end`.
  ///
  /// - Parameter end: One past the last word that may belong to it; nil for the end of the text.
  /// - Returns: The number of its words and its values, in the order in which they were added.
  package func longestMatch(
    at start: Int, in words: [ScannedWord], end: Int? = nil
  ) -> (length: Int, values: [Value])? {
    guard mayBegin(with: words[start]) else { return nil }
    var state: Int32 = 0
    var found: (length: Int, state: Int32)?
    var index = start
    while index < end ?? words.count, let next = target(from: state, over: hash(words[index])) {
      state = next
      index += 1
      if !values[Int(state)].isEmpty { found = (index - start, state) }
    }
    return found.map { ($0.length, values[Int($0.state)]) }
  }

  /// All phrases that begin at a word, the longest first.
  package func matches(at start: Int, in words: [ScannedWord]) -> [(length: Int, values: [Value])] {
    guard mayBegin(with: words[start]) else { return [] }
    var found: [(length: Int, values: [Value])] = []
    var state: Int32 = 0
    var index = start
    while index < words.count, let next = target(from: state, over: hash(words[index])) {
      state = next
      index += 1
      if !values[Int(state)].isEmpty { found.append((index - start, values[Int(state)])) }
    }
    return found.reversed()
  }

  // MARK: - The table of edges

  @inline(__always)
  private func hash(_ word: ScannedWord) -> UInt64 { key == .folded ? word.folded : word.plain }

  @inline(__always)
  private static func mix(_ state: Int32, _ hash: UInt64) -> UInt64 {
    let mixed =
      (hash ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  @inline(__always)
  private func target(from state: Int32, over hash: UInt64) -> Int32? {
    let key = Self.mix(state, hash)
    var slot = Int(truncatingIfNeeded: key) & (edges.count - 1)
    while edges[slot].target != 0 {
      if edges[slot].key == key { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    return nil
  }

  private mutating func insertEdge(from state: Int32, over hash: UInt64) -> Int32 {
    if let target = target(from: state, over: hash) { return target }
    if (edgeCount + 1) * 2 > edges.count { grow() }
    let target = Int32(values.count)
    values.append([])
    place(Edge(key: Self.mix(state, hash), target: target))
    edgeCount += 1
    return target
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(key: 0, target: 0), count: old.count * 2)
    for edge in old where edge.target != 0 { place(edge) }
  }

  private mutating func place(_ edge: Edge) {
    var slot = Int(truncatingIfNeeded: edge.key) & (edges.count - 1)
    while edges[slot].target != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }
}
