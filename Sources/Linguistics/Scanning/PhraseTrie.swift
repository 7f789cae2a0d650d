/// Finds listed phrases of one or more words in a scanned text and numbers them.
///
/// A trie whose edges lie in one hash table: a word at which no phrase begins costs the test of one
/// bit; a phrase of *n* words costs *n* look-ups, and one more where longer ones begin with it. No
/// memory is taken while matching.
package struct PhraseTrie: Sendable {
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

  /// A point between two words of phrases.
  private struct State: Sendable {
    /// The number of the phrase that ends here, or -1.
    var phrase: Int32 = -1
    /// Whether longer phrases go on from here.
    var goesOn = false
  }

  @usableFromInline let usesFolded: Bool
  /// A power of two of slots, at most half of them used; target 0 is an empty one.
  private var edges: [Edge]
  private var edgeCount = 0
  /// One bit a hash: whether any phrase begins with such a word.
  @usableFromInline var openings = [UInt64](repeating: 0, count: 1 << 8)
  /// The points between words; the first is before all.
  private var states = [State()]
  /// How many different phrases there are.
  package private(set) var count = 0

  /// Makes an empty trie.
  package init(by key: Key) {
    usesFolded = key == .folded
    edges = Array(repeating: Edge(key: 0, target: 0), count: 64)
  }

  /// Adds a phrase, cut as texts are.
  ///
  /// - Returns: Its number, from 0 in the order of adding; that of an equal phrase where there is one.
  ///   Nil for a phrase without words, which is not added.
  package mutating func insert(_ phrase: String) -> Int? {
    let words = ScannedText(phrase).words
    guard let first = words.first else { return nil }
    let bit = hash(first)
    openings[Int(bit >> 6 & 0xFF)] |= 1 << (bit & 63)
    var state: Int32 = 0
    for word in words { state = insertEdge(from: state, over: hash(word)) }
    if states[Int(state)].phrase < 0 {
      states[Int(state)].phrase = Int32(count)
      count += 1
    }
    return Int(states[Int(state)].phrase)
  }

  /// Whether a phrase may begin with a word: false is sure, true is likely.
  @inlinable
  package func mayBegin(with word: ScannedWord) -> Bool {
    let bit = usesFolded ? word.folded : word.plain
    return openings[Int(bit >> 6 & 0xFF)] >> (bit & 63) & 1 == 1
  }

  /// The longest phrase that begins at a word and lies within `end`.
  ///
  /// - Parameter end: One past the last word that may belong to it; nil for the end of the text.
  /// - Returns: The number of its words and its own; nil when none begins there.
  package func longestMatch(
    at start: Int, in words: [ScannedWord], end: Int? = nil
  ) -> (length: Int, phrase: Int)? {
    guard mayBegin(with: words[start]) else { return nil }
    let end = end ?? words.count
    var state: Int32 = 0
    var found: (length: Int, phrase: Int)?
    var index = start
    while index < end {
      let next = target(from: state, over: hash(words[index]))
      guard next != 0 else { break }
      state = next
      index += 1
      let reached = states[Int(state)]
      if reached.phrase >= 0 { found = (index - start, Int(reached.phrase)) }
      if !reached.goesOn { break }
    }
    return found
  }

  /// All phrases that begin at a word, the longest first.
  package func matches(
    at start: Int, in words: [ScannedWord]
  ) -> [(length: Int, phrase: Int)] {
    guard mayBegin(with: words[start]) else { return [] }
    var found: [(length: Int, phrase: Int)] = []
    var state: Int32 = 0
    var index = start
    while index < words.count {
      let next = target(from: state, over: hash(words[index]))
      guard next != 0 else { break }
      state = next
      index += 1
      let reached = states[Int(state)]
      if reached.phrase >= 0 { found.append((index - start, Int(reached.phrase))) }
      if !reached.goesOn { break }
    }
    return found.reversed()
  }

  // MARK: - The table of edges

  @inline(__always)
  private func hash(_ word: ScannedWord) -> UInt64 { usesFolded ? word.folded : word.plain }

  @inline(__always)
  private static func mix(_ state: Int32, _ hash: UInt64) -> UInt64 {
    let mixed =
      (hash ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  /// The state behind an edge; 0 where there is none.
  @inline(__always)
  private func target(from state: Int32, over hash: UInt64) -> Int32 {
    let key = Self.mix(state, hash)
    var slot = Int(truncatingIfNeeded: key) & (edges.count - 1)
    while edges[slot].target != 0 {
      if edges[slot].key == key { return edges[slot].target }
      slot = (slot + 1) & (edges.count - 1)
    }
    return 0
  }

  private mutating func insertEdge(from state: Int32, over hash: UInt64) -> Int32 {
    let known = target(from: state, over: hash)
    if known != 0 { return known }
    if (edgeCount + 1) * 2 > edges.count { grow() }
    let target = Int32(states.count)
    states[Int(state)].goesOn = true
    states.append(State())
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
