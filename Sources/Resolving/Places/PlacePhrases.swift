import Linguistics

/// Listed phrases and what each stands for.
///
/// A `PhraseMap` of this module: the compiler makes it for each kind of value, while that of another
/// module stays general and takes five times as long.
struct PlacePhrases<Value: Sendable>: Sendable {
  private var trie: PhraseTrie
  /// What each phrase stands for, in the order in which the values were added.
  private var values: [[Value]] = []

  init(by key: PhraseTrie.Key) { trie = PhraseTrie(by: key) }

  /// Adds a phrase; one without words is not added.
  mutating func insert(_ phrase: String, _ value: Value) {
    guard let number = trie.insert(phrase) else { return }
    if number == values.count { values.append([]) }
    values[number].append(value)
  }

  /// The longest phrase that begins at a word, with the number of its words.
  @inline(__always)
  func longestMatch(
    at start: Int, in words: [ScannedWord]
  ) -> (length: Int, values: [Value])? {
    guard let match = trie.longestMatch(at: start, in: words, end: nil) else { return nil }
    return (match.length, values[match.phrase])
  }
}
