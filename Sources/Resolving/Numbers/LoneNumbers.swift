import Linguistics

/// What the words with which numbers begin read as alone, read once beforehand: most number words of a
/// text are articles ("un", "des") with no other number word behind them.
struct LoneNumbers: Sendable {
  /// What a word reads as.
  enum Reading: Sendable {
    case nothing
    case cardinal(Double)
    case rank(Int)
  }

  /// A power of two of slots, at most half of them used; hash 0 is an empty one.
  private var slots: [(hash: UInt64, reading: Reading)] = [(0, .nothing)]
  /// The second words of phrases for numbers.
  private var second = WordFilter()

  /// No words.
  init() {}

  /// Reads the words of a language.
  init(_ reader: NumberReader) {
    let words = reader.numbers.numeralOpenings
    var size = 4
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: (0, .nothing), count: size)
    for word in words {
      let text = ScannedText(word)
      let hash = text.words[0].folded
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash, Self.reading(of: text, reader))
    }
    for hash in reader.numbers.numerals.second { second.insert(hash) }
  }

  private static func reading(of text: ScannedText, _ reader: NumberReader) -> Reading {
    if let cardinal = reader.cardinal(in: text, at: 0) { return .cardinal(cardinal.value) }
    return reader.ordinal(in: text, at: 0).map { .rank($0.value) } ?? .nothing
  }

  /// What a word reads as.
  ///
  /// - Returns: Nil where the next word may belong to the same number.
  @inline(__always)
  func reading(at index: Int, in text: ScannedText, _ numbers: NumberWords) -> Reading? {
    let word = text.words[index]
    if word.isBehindHyphen { return .nothing }
    if index + 1 < text.words.count {
      let next = text.words[index + 1]
      if second.mayContain(next.folded) || numbers.numerals.mayBegin(with: next)
        || numbers.joints.mayBegin(with: next)
      {
        return nil
      }
    }
    var slot = Int(truncatingIfNeeded: word.folded) & (slots.count - 1)
    while slots[slot].hash != 0 {
      if slots[slot].hash == word.folded { return slots[slot].reading }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .nothing
  }
}
