import Linguistics

/// Listed phrases and what each stands for, while lists are read: a trie whose edges lie in one hash
/// table.
struct PlacePhrases<Value: BitwiseCopyable & Sendable>: Sendable {
  /// A step over a word from one state to another.
  struct Edge: Sendable {
    /// The state before and the word, mixed.
    var key: UInt64 = 0
    /// The state behind; 0 in an empty slot.
    var target: Int32 = 0
  }

  /// A point between two words of phrases; the first is before all words.
  struct State: Sendable {
    /// What the phrase that ends here stands for, in the order in which the values were added.
    var values: [Value] = []
    /// Whether longer phrases go on from here.
    var goesOn = false
  }

  /// Whether accents count.
  let usesFolded: Bool
  /// A power of two of slots, at most half of them used; an edge lies where its key says, or in the
  /// first empty slot behind.
  private(set) var edges = [Edge](repeating: Edge(), count: 64)
  private(set) var states = [State()]

  init(by key: PhraseTrie.Key) { usesFolded = key == .folded }

  /// Adds a phrase; one without words is not added.
  mutating func insert(_ phrase: String, _ value: Value) {
    var state: Int32 = 0
    for word in ScannedText(phrase).words {
      state = insertEdge(from: state, over: usesFolded ? word.folded : word.plain)
    }
    if state > 0 { states[Int(state)].values.append(value) }
  }

  /// The longest phrase that begins at a word, with the number of its words.
  func longestMatch(
    at start: Int, in words: [ScannedWord]
  ) -> (length: Int, values: [Value])? {
    var state = 0
    var found: (length: Int, values: [Value])?
    for index in start..<words.count {
      let key = Self.key(Int32(state), usesFolded ? words[index].folded : words[index].plain)
      state = Int(edges[slot(of: key)].target)
      guard state != 0 else { break }
      if !states[state].values.isEmpty { found = (index + 1 - start, states[state].values) }
    }
    return found
  }

  /// A state and the word behind it, mixed: equal ones for two pairs are not to be expected.
  @inline(__always)
  static func key(_ state: Int32, _ hash: UInt64) -> UInt64 {
    let mixed =
      (hash ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  private mutating func insertEdge(from state: Int32, over hash: UInt64) -> Int32 {
    let key = Self.key(state, hash)
    let found = edges[slot(of: key)].target
    if found != 0 { return found }
    if states.count * 2 > edges.count { grow() }
    let target = Int32(states.count)
    edges[slot(of: key)] = Edge(key: key, target: target)
    states[Int(state)].goesOn = true
    states.append(State())
    return target
  }

  /// The slot of a key, or the empty one where it would lie.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (edges.count - 1)
    while edges[slot].target != 0, edges[slot].key != key { slot = (slot + 1) & (edges.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(), count: old.count * 2)
    for edge in old where edge.target != 0 { edges[slot(of: edge.key)] = edge }
  }
}
