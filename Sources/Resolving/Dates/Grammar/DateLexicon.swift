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

  private struct Bucket: Sendable {
    var hash: UInt64 = 0
    var entries: Range<Int32> = 0..<0
  }

  private var pending: [UInt64: [Entry]] = [:]
  private var buckets: [Bucket] = [Bucket()]
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
      let start = Int32(entries.count)
      entries += pending[hash] ?? []
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while !buckets[slot].entries.isEmpty { slot = (slot + 1) & (size - 1) }
      buckets[slot] = Bucket(hash: hash, entries: start..<Int32(entries.count))
    }
  }

  /// The entries that begin with a word, whatever their length.
  @inline(__always)
  func entries(of hash: UInt64) -> Range<Int> {
    var slot = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
    while !buckets[slot].entries.isEmpty {
      if buckets[slot].hash == hash {
        return Int(buckets[slot].entries.lowerBound)..<Int(buckets[slot].entries.upperBound)
      }
      slot = (slot + 1) & (buckets.count - 1)
    }
    return 0..<0
  }

  /// An entry by its number.
  subscript(entry: Int) -> Entry { entries[entry] }

  /// How many words an entry takes where it stands at a word; 0 where it does not.
  @inline(__always)
  func length(of entry: Int, at index: Int, in words: [ScannedWord]) -> Int {
    let entry = entries[entry]
    if entry.folded != 0, entry.folded != words[index].folded { return 0 }
    var next = index + 1
    for rest in entry.rest {
      guard next < words.count, words[next].plain == further[Int(rest)] else { return 0 }
      next += 1
    }
    return next - index
  }
}
