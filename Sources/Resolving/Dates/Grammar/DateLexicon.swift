import Linguistics

/// The words and phrases of a grammar by their first word, for quick look-up in scanned texts.
struct DateLexicon: Sendable {
  /// A word or phrase as a pattern may use it.
  struct Entry: Sendable {
    /// Its terminal.
    let terminal: Int32
    /// What it means, by its number in `DateVocabulary.nodes`.
    let node: Int32
    /// The hash with accents that the first word must have; 0 where accents do not matter.
    let folded: UInt64
    /// Its further words, in `further`.
    let rest: Range<Int32>
  }

  /// The entries that begin with a word.
  struct Bucket: Sendable {
    fileprivate var hash: UInt64 = 0
    /// Those of one word, by their terminals.
    fileprivate(set) var words: Range<Int32> = 0..<0
    /// Those of more.
    fileprivate(set) var phrases: Range<Int32> = 0..<0
    /// Which second words those of more may have: a bit for a sixty-fourth of all words.
    fileprivate(set) var seconds: UInt64 = 0
    /// The terminals of those of one word.
    fileprivate(set) var terminals = DateTerminalSet()

    fileprivate var isEmpty: Bool { words.isEmpty && phrases.isEmpty }
  }

  private var pending: [UInt64: [Entry]] = [:]
  /// A power of two of them, at most half of them used.
  private(set) var buckets: [Bucket] = [Bucket()]
  private var entries: [Entry] = []
  private var further: [UInt64] = []

  /// Adds a phrase; only `build` makes it known.
  mutating func insert(_ words: [ScannedWord], terminal: Int, node: Int, folded: UInt64) {
    let start = Int32(further.count)
    for word in words.dropFirst() { further.append(word.plain) }
    pending[words[0].plain, default: []].append(
      Entry(
        terminal: Int32(terminal), node: Int32(node), folded: folded,
        rest: start..<Int32(further.count)))
  }

  /// Arranges what was added.
  mutating func build() {
    var size = 64
    while size < pending.count * 2 { size *= 2 }
    buckets = Array(repeating: Bucket(), count: size)
    entries = []
    for hash in pending.keys.sorted() {
      let added = pending[hash] ?? []
      let start = Int32(entries.count)
      let words = added.filter(\.rest.isEmpty).enumerated()
      entries += words.sorted {
        ($0.element.terminal, $0.offset) < ($1.element.terminal, $1.offset)
      }
      .map(\.element)
      let middle = Int32(entries.count)
      entries += added.filter { !$0.rest.isEmpty }
      var bucket = Bucket(hash: hash, words: start..<middle, phrases: middle..<Int32(entries.count))
      for entry in bucket.phrases {
        bucket.seconds |= Self.bit(of: further[Int(entries[Int(entry)].rest.lowerBound)])
      }
      for entry in bucket.words { bucket.terminals.insert(Int(entries[Int(entry)].terminal)) }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while !buckets[slot].isEmpty { slot = (slot + 1) & (size - 1) }
      buckets[slot] = bucket
    }
    pending = [:]
  }

  /// The number of the bucket of a word, or of an empty one.
  @inline(__always)
  func bucket(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    while !buckets[slot].isEmpty, buckets[slot].hash != hash {
      slot = (slot + 1) & (buckets.count - 1)
    }
    return slot
  }

  /// Whether a phrase of a bucket may go on with a word; false is sure.
  @inline(__always)
  func mayGoOn(_ bucket: Int, with second: ScannedWord) -> Bool {
    buckets[bucket].seconds & Self.bit(of: second.plain) != 0
  }

  private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

  /// An entry by its number.
  subscript(entry: Int32) -> Entry { entries[Int(entry)] }

  /// How many words an entry takes where it stands at a word; 0 where it does not.
  @inline(__always)
  func length(of entry: Int32, at index: Int, in words: [ScannedWord]) -> Int {
    let (folded, rest) = (entries[Int(entry)].folded, entries[Int(entry)].rest)
    if folded != 0, folded != words[index].folded { return 0 }
    var next = index + 1
    for place in rest {
      guard next < words.count, words[next].plain == further[Int(place)] else { return 0 }
      next += 1
    }
    return next - index
  }
}
