import Testing

@testable import Cleaning

@Suite("PhraseTable")
struct PhraseTableTests {
  private static let table: PhraseTable = {
    var table = PhraseTable()
    for words in ["ab", "abc", "lire aussi"] {
      table.append(Phrase(words: Array(words.utf8), isWhole: false, effect: .line, endsWord: false))
    }
    return table
  }()

  @Test(
    "finds the first phrase, of two bytes or more, up to the end of the line",
    arguments: [
      ("ab", "ab"), ("xab", "ab"), ("abc", "ab"), ("à lire aussi", "lire aussi"),
      ("lire auss", nil),
      ("ba", nil), ("lire a", nil),
    ])
  func first(line: String, phrase: String?) {
    let found = Array(line.utf8).withUnsafeBufferPointer { line in
      Self.table.first(in: line, at: 0..<line.count - 1) { _ in true }
    }
    #expect(found.map { String(decoding: $0.words, as: UTF8.self) } == phrase)
  }

  @Test("passes over what is not fit")
  func fit() {
    let found = Array("abc".utf8).withUnsafeBufferPointer { line in
      Self.table.first(in: line, at: 0..<1) { $0.words.count > 2 }
    }
    #expect(found?.words.count == 3)
  }
}
