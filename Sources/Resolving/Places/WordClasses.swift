/// What single words are, in one hash table: articles, conjunctions, verbs of government and so on.
///
/// Looked up several times for every name; a `Set` for each class was a tenth of the time.
struct WordClasses: Sendable {
  /// The classes of a word.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt16

    static let article = Classes(rawValue: 1)
    static let linker = Classes(rawValue: 1 << 1)
    static let conjunction = Classes(rawValue: 1 << 2)
    static let clitic = Classes(rawValue: 1 << 3)
    static let act = Classes(rawValue: 1 << 4)
    static let passive = Classes(rawValue: 1 << 5)
    static let plural = Classes(rawValue: 1 << 6)
    /// A preposition and an article in one.
    static let contraction = Classes(rawValue: 1 << 7)
    // By the hash without accents:
    static let tail = Classes(rawValue: 1 << 8)
    static let ambiguous = Classes(rawValue: 1 << 9)
    static let givenName = Classes(rawValue: 1 << 10)
  }

  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// Empty in an empty slot.
    var classes: Classes = []
  }

  /// A power of two of slots, about half of them used.
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var count = 0

  /// Adds a class to a word, by the hash that the class goes by.
  mutating func insert(_ hash: UInt64, _ added: Classes) {
    if count * 2 > slots.count { grow() }
    let index = index(of: hash)
    if slots[index].classes.isEmpty { count += 1 }
    slots[index].key = hash
    slots[index].classes.formUnion(added)
  }

  /// Whether a word is of a class.
  @inline(__always)
  func has(_ hash: UInt64, _ wanted: Classes) -> Bool {
    slots[index(of: hash)].classes.rawValue & wanted.rawValue != 0
  }

  @inline(__always)
  private func index(of hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
    while slots[index].classes.rawValue != 0, slots[index].key != hash {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where !slot.classes.isEmpty { slots[index(of: slot.key)] = slot }
  }
}
