import Glibc

/// One phrase of a `PhraseList`.
struct Phrase: Sendable {
  /// Its folded bytes, two at least.
  let words: [UInt8]
  /// Whether it must be the whole line.
  let isWhole: Bool
  /// What a line that matches does.
  let effect: PhraseList.Effect
  /// Whether a word must end where the phrase ends: not behind a mark, nor where words are not
  /// parted.
  let endsWord: Bool

  /// Whether it stands at a place of a folded line.
  func stands(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, words.count <= line.count - start, let base = line.baseAddress else {
      return false
    }
    return memcmp(words, base + start, words.count) == 0
  }
}

/// Phrases by their first two bytes, for lines of which hardly any begins like one.
struct PhraseTable: Sendable {
  private var phrases: [UInt16: [Phrase]] = [:]
  /// One bit a pair of bytes: whether any phrase begins so. Asking it first spares most lines the
  /// dictionary.
  private var pairs = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a phrase behind those that begin alike.
  mutating func append(_ phrase: Phrase) {
    let key = Self.key(phrase.words[0], phrase.words[1])
    phrases[key, default: []].append(phrase)
    pairs[Int(key >> 6)] |= 1 << UInt64(key & 63)
  }

  /// The phrases that begin with two bytes, in the order in which they were added.
  @inline(__always)
  subscript(first: UInt8, second: UInt8) -> [Phrase] {
    let key = Self.key(first, second)
    guard pairs[Int(key >> 6)] >> UInt64(key & 63) & 1 == 1 else { return [] }
    return phrases[key] ?? []
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
