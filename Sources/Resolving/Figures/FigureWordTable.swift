import Linguistics

/// The little words of a language, and the words with which phrases and numbers begin, by hashes.
struct FigureWordTable: Sendable {
  /// A word and what it is; hash 0 is an empty slot.
  private struct Entry: BitwiseCopyable, Sendable {
    var hash: UInt64 = 0
    var classes: FunctionClasses = []
  }

  private var entries = [Entry](repeating: Entry(), count: 64)
  private var count = 0
  /// One bit a hash: whether a word may be in the table.
  private var filter = [UInt64](repeating: 0, count: 1 << 9)

  /// Writes what each word of a row is, and returns what they are together.
  func fill(
    _ classes: inout [FunctionClasses], with words: [ScannedWord], _ row: Range<Int>
  ) -> FunctionClasses {
    // One check for the whole row, not one a word, that nobody else has the array.
    classes.withUnsafeMutableBufferPointer { classes in
      var union: FunctionClasses = []
      for index in row {
        var found = self.classes(of: words[index])
        if words[index].isNumber { found.insert(.digits) }
        classes[index - row.lowerBound] = found
        union.formUnion(found)
      }
      return union
    }
  }

  /// What a word is; empty for most words.
  @inline(__always)
  func classes(of word: ScannedWord) -> FunctionClasses {
    let hash = word.folded
    guard filter[Int(hash >> 6 & 0x1FF)] >> (hash & 63) & 1 == 1 else { return [] }
    let entry = entries[slot(of: hash)]
    return entry.hash == hash ? entry.classes : []
  }

  /// Adds a class to words.
  mutating func insert(_ hashes: Set<UInt64>, _ classes: FunctionClasses) {
    for hash in hashes { insert(hash, classes) }
  }

  /// Adds a class to a word.
  mutating func insert(_ hash: UInt64, _ classes: FunctionClasses) {
    if (count + 1) * 2 > entries.count { grow() }
    filter[Int(hash >> 6 & 0x1FF)] |= 1 << (hash & 63)
    let slot = slot(of: hash)
    if entries[slot].hash != hash {
      entries[slot].hash = hash
      count += 1
    }
    entries[slot].classes.formUnion(classes)
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (entries.count - 1)
    while entries[slot].hash != 0, entries[slot].hash != hash {
      slot = (slot + 1) & (entries.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.hash != 0 { entries[slot(of: entry.hash)] = entry }
  }
}
