import Records

/// The publisher's own `articleBody`, as a witness about which blocks are the article.
///
/// Not the answer: it may be a stub, have lost its paragraphs, or belong to another page.
struct ArticleBodyWitness: Sendable {
  private let shingles: Set<UInt64>
  /// Words in the body.
  let wordCount: Int

  /// Makes a witness; nil when the body is too short to say anything.
  init?(body: String) {
    let words = Self.words(of: Array(body.utf8)[...])
    guard words.count >= 40 else { return nil }
    wordCount = words.count
    shingles = Set(Self.shingles(of: words))
  }

  /// The share of a block's word triples that the body has, 0 to 1; nil for a block of a word or
  /// two, which proves nothing.
  func support(for text: ArraySlice<UInt8>) -> Double? {
    let found = Self.shingles(of: Self.words(of: text))
    guard !found.isEmpty else { return nil }
    return Double(found.count { shingles.contains($0) }) / Double(found.count)
  }

  private static func words(of text: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var hash = ByteHash.seed
    for byte in text {
      // Beyond ASCII only general punctuation (0xE2) and no-break spaces (0xC2) part words.
      let isWord = byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || (byte >= 0xC3 && byte != 0xE2)
      if isWord {
        hash = ByteHash.step(hash, byte | 0x20)
      } else if byte < 0x80, hash != ByteHash.seed {
        words.append(hash)
        hash = ByteHash.seed
      }
    }
    if hash != ByteHash.seed { words.append(hash) }
    return words
  }

  private static func shingles(of words: [UInt64]) -> [UInt64] {
    guard words.count >= 3 else { return [] }
    return (0..<words.count - 2).map {
      (words[$0] &* 31 &+ words[$0 + 1]) &* 0x9E37_79B9_7F4A_7C15 ^ words[$0 + 2]
    }
  }
}
