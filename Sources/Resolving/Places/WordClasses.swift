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

  private var keys = [UInt64](repeating: 0, count: 256)
  private var classes = [Classes](repeating: [], count: 256)
  private var count = 0

  /// Adds a class to a word, by the hash that the class goes by.
  mutating func insert(_ hash: UInt64, _ added: Classes) {
    if count * 2 > keys.count { grow() }
    let slot = slot(of: hash)
    if classes[slot] == [] { count += 1 }
    keys[slot] = hash
    classes[slot].formUnion(added)
  }

  /// Whether a word is of a class.
  @inline(__always)
  func has(_ hash: UInt64, _ wanted: Classes) -> Bool {
    classes[slot(of: hash)].rawValue & wanted.rawValue != 0
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (keys.count - 1)
    while classes[slot].rawValue != 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, classes)
    keys = Array(repeating: 0, count: old.0.count * 2)
    classes = Array(repeating: [], count: old.0.count * 2)
    for index in old.0.indices where old.1[index] != [] {
      let slot = slot(of: old.0[index])
      keys[slot] = old.0[index]
      classes[slot] = old.1[index]
    }
  }
}
