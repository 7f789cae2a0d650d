/// Finds listed phrases of one or more words in a row of tokens.
///
/// Phrases are looked up by their folded words, the longest first. A row of *n* tokens costs *n*
/// look-ups of a first word and, where one is listed, a comparison with the phrases that begin so.
public struct PhraseIndex<Value: Sendable>: Sendable {
  /// The words behind the first, and where the value lies: values are large, and copying one for every
  /// phrase that is looked at would cost more than the look-up.
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let rest: [String]
    @usableFromInline let value: Int
  }

  /// The entries by their first word, those with the most words first.
  @usableFromInline var entries: [String: [Entry]] = [:]
  @usableFromInline var values: [Value] = []
  /// A bit for the hash of each first word: most words of a text begin no phrase, and are refused
  /// without looking at their letters.
  @usableFromInline var firstWords = [UInt64](repeating: 0, count: Self.filterWords)
  @inlinable static var filterWords: Int { 1 << 10 }

  @inlinable
  static func bit(of key: UInt64) -> (word: Int, mask: UInt64) {
    let bit = Int(truncatingIfNeeded: (key ^ key >> 32) & UInt64(filterWords * 64 - 1))
    return (bit / 64, 1 << UInt64(bit % 64))
  }

  /// Makes an empty index.
  public init() {}

  /// Adds a phrase. Of equal phrases all are kept, in the order in which they were added.
  ///
  /// - Parameter words: Folded words, as the tokenizer cuts them; an empty phrase is not added.
  public mutating func insert(_ words: [String], _ value: Value) {
    guard let first = words.first else { return }
    let (word, mask) = Self.bit(of: WordToken.key(of: first))
    firstWords[word] |= mask
    let entry = Entry(rest: Array(words.dropFirst()), value: values.count)
    values.append(value)
    var sameStart = entries[first] ?? []
    let place = sameStart.firstIndex { $0.rest.count < entry.rest.count } ?? sameStart.count
    sameStart.insert(entry, at: place)
    entries[first] = sameStart
  }

  /// The longest phrase that begins at a token, with all values listed for it.
  ///
  /// - Parameters:
  ///   - start: The index of the first token.
  ///   - tokens: The row of tokens.
  ///   - accepts: Asked for each value of a phrase that is there; what it refuses is passed over.
  /// - Returns: The number of tokens and the values, or nil.
  @inlinable
  public func longestMatch(
    at start: Int, in tokens: [WordToken], where accepts: (Value, Int) -> Bool = { _, _ in true }
  ) -> (length: Int, values: [Value])? {
    let (word, mask) = Self.bit(of: tokens[start].key)
    guard firstWords[word] & mask != 0, let sameStart = entries[tokens[start].folded] else {
      return nil
    }
    var found: (length: Int, values: [Value])?
    for entry in sameStart {
      let length = entry.rest.count + 1
      if let found, length < found.length { break }
      guard start + length <= tokens.count,
        length == 1
          || (0..<entry.rest.count).allSatisfy({ tokens[start + 1 + $0].folded == entry.rest[$0] }),
        accepts(values[entry.value], length)
      else { continue }
      found = (length, (found?.values ?? []) + [values[entry.value]])
    }
    return found
  }
}
