import Testing

@testable import Linguistics

@Suite("suffix tries")
struct SuffixTrieTests {
  private let builder = SuffixTrieBuilder(
    classCount: 2, defaultValue: 0, isForWholeWords: { $0 >= 100 },
    isApplicable: { value, _ in value < 100 })
  private static let words: [(String, [(Int, UInt16)])] = [
    ("nations", [(0, 1)]), ("ports", [(0, 1)]), ("bras", [(0, 2), (1, 3)]), ("lutte", [(0, 4)]),
    ("suis", [(0, 100)]), ("a", [(1, 5)]), ("ma", [(1, 6)]),
  ]
  private static let items = words.map { word, values in
    SuffixTrieBuilder.Item(
      word: Array(word.utf8), values: values.map { (classIndex: $0, value: $1) })
  }

  @Test("gives every word its values")
  func values() throws {
    let trie = try SuffixTrie(ModelSection(builder.serialized(Self.items)), name: "t")
    for (word, values) in Self.words {
      for (classIndex, value) in values {
        #expect(trie.value(of: word.utf8Span.span, inClass: classIndex) == value, "\(word)")
      }
    }
  }

  @Test("treats other words like those that end like them, but for values of whole words")
  func generalization() throws {
    let trie = try SuffixTrie(ModelSection(builder.serialized(Self.items)), name: "t")
    #expect(trie.value(of: "actions".utf8Span.span, inClass: 0) == 1)
    #expect(trie.value(of: "suisuis".utf8Span.span, inClass: 0) < 100)
    #expect(trie.value(of: "".utf8Span.span, inClass: 0) < 100)
  }

  @Test("has the same bytes for the same words in any order")
  func determinism() {
    #expect(
      builder.serialized(Self.items) == builder.serialized(Self.items.reversed()))
  }

  @Test("answers the default when it was taught nothing")
  func empty() throws {
    let trie = try SuffixTrie(ModelSection(builder.serialized([])), name: "t")
    #expect(trie.value(of: "mot".utf8Span.span, inClass: 1) == 0)
  }

  @Test("refuses bytes that are no trie")
  func malformed() {
    let bytes = builder.serialized(Self.items)
    var wild = bytes
    wild[bytes.count - 8 * 3] = 0xFF
    wild[bytes.count - 8 * 3 + 6] = 0
    // Counts whose product is no number (found by fuzzing, November 2026).
    let huge = [UInt8](repeating: 0xFF, count: 12) + bytes.dropFirst(12)
    for broken in [[], Array(bytes.dropLast()), bytes + [0], wild, huge] {
      #expect(throws: ModelArchiveError.self) { try SuffixTrie(ModelSection(broken), name: "t") }
    }
  }
}
