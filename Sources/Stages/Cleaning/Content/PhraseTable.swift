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
  /// One bit for three bytes, folded together: whether any phrase may begin so. Asking it first
  /// spares most lines the dictionary.
  private var openings = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a phrase behind those that begin alike.
  mutating func append(_ phrase: Phrase) {
    let key = Self.key(phrase.words[0], phrase.words[1])
    phrases[key, default: []].append(phrase)
    let thirds = phrase.words.count > 2 ? phrase.words[2]...phrase.words[2] : 0...255
    for third in thirds {
      let bit = Self.bit(key, third)
      openings[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
  }

  /// The first phrase that stands at a place of a folded line and is fit, in the order in which they
  /// were added.
  ///
  /// - Parameter places: Without the last place of the line.
  func first(
    in line: UnsafeBufferPointer<UInt8>, at places: Range<Int>, where isFit: (Phrase) -> Bool
  ) -> Phrase? {
    openings.withUnsafeBufferPointer { openings in
      for start in places {
        let key = Self.key(line[start], line[start + 1])
        let bit = Self.bit(key, start + 2 < line.count ? line[start + 2] : 0)
        guard openings[Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1 else { continue }
        for phrase in phrases[key] ?? [] where phrase.stands(in: line, at: start) && isFit(phrase) {
          return phrase
        }
      }
      return nil
    }
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  private static func bit(_ key: UInt16, _ third: UInt8) -> UInt16 {
    // Spreads what three letters leave alike: only five bits of each differ.
    key &* 0x9E35 ^ UInt16(third) &* 0x0B4D
  }
}
