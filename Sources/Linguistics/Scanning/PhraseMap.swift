/// Finds listed phrases of one or more words in a scanned text, the longest first.
///
/// A `PhraseTrie` with values; inlinable, for unspecialised it was 20 times slower.
package struct PhraseMap<Value: Sendable>: Sendable {
  /// Which hash of a word counts.
  package typealias Key = PhraseTrie.Key

  @usableFromInline var trie: PhraseTrie
  /// What each phrase stands for.
  @usableFromInline var values: [[Value]] = []

  /// Makes an empty map.
  package init(by key: Key) { trie = PhraseTrie(by: key) }

  /// Adds a phrase, cut as texts are. Of equal phrases all values are kept, in the order in which
  /// they were added. A phrase without words is not added.
  package mutating func insert(_ phrase: String, _ value: Value) {
    guard let number = trie.insert(phrase) else { return }
    if number == values.count { values.append([]) }
    values[number].append(value)
  }

  /// Whether a phrase may begin with a word: false is sure, true is likely.
  @inlinable
  package func mayBegin(with word: ScannedWord) -> Bool { trie.mayBegin(with: word) }

  /// The longest phrase that begins at a word and lies within `end`.
  ///
  /// - Parameter end: One past the last word that may belong to it; nil for the end of the text.
  /// - Returns: The number of its words and its values, in the order in which they were added.
  @inlinable
  package func longestMatch(
    at start: Int, in words: [ScannedWord], end: Int? = nil
  ) -> (length: Int, values: [Value])? {
    guard let match = trie.longestMatch(at: start, in: words, end: end) else { return nil }
    return (match.length, values[match.phrase])
  }

  /// All phrases that begin at a word, the longest first.
  @inlinable
  package func matches(at start: Int, in words: [ScannedWord]) -> [(length: Int, values: [Value])] {
    trie.matches(at: start, in: words).map { ($0.length, values[$0.phrase]) }
  }
}
