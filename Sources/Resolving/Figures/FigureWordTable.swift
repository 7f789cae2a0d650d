import Linguistics

/// The little words of a language, and the words with which phrases and numbers begin, by hashes.
struct FigureWordTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var values: [FunctionClasses] = Array(repeating: [], count: 64)
  private var count = 0
  /// One bit a hash: whether a word may be in the table.
  private var filter = [UInt64](repeating: 0, count: 1 << 9)

  /// What a word is; empty for most words.
  @inline(__always)
  func classes(of word: ScannedWord) -> FunctionClasses {
    let hash = word.folded
    guard filter[Int(hash >> 6 & 0x1FF)] >> (hash & 63) & 1 == 1 else { return [] }
    let slot = slot(of: hash)
    return keys[slot] == hash ? values[slot] : []
  }

  /// Adds a class to words.
  mutating func insert(_ hashes: Set<UInt64>, _ classes: FunctionClasses) {
    for hash in hashes { insert(hash, classes) }
  }

  /// Adds a class to a word.
  mutating func insert(_ hash: UInt64, _ classes: FunctionClasses) {
    if (count + 1) * 2 > keys.count { grow() }
    filter[Int(hash >> 6 & 0x1FF)] |= 1 << (hash & 63)
    let slot = slot(of: hash)
    if keys[slot] != hash {
      keys[slot] = hash
      count += 1
    }
    values[slot].formUnion(classes)
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: keys.count * 2)
    values = Array(repeating: [], count: keys.count)
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
