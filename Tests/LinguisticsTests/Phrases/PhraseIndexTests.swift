import LanguageData
import Testing

@testable import Linguistics

struct PhraseIndexTests {
  private func tokens(_ text: String) throws -> [WordToken] {
    try Tokenizer(data: LanguageDataSource(), language: "fr").tokens(in: text)
  }

  private func index(_ phrases: [[String]]) -> PhraseIndex<Int> {
    var index = PhraseIndex<Int>()
    for (number, words) in phrases.enumerated() { index.insert(words, number) }
    return index
  }

  @Test(
    "finds the longest phrase, whatever the order of insertion",
    arguments: [
      ([["tir"], ["tir", "de", "mortier"]], 3, [1]),
      ([["tir", "de", "mortier"], ["tir"]], 3, [0]),
      ([["tir", "de", "roquette"], ["tir"]], 1, [1]),
      ([["tir", "de"], ["tir", "de"]], 2, [0, 1]),
      ([["tir", "de", "mortier", "lourd"], ["tir", "de"]], 2, [1]),
    ])
  func longest(phrases: [[String]], length: Int, values: [Int]) throws {
    let match = try index(phrases).longestMatch(at: 0, in: tokens("Tir de mortier"))
    #expect(match?.length == length)
    #expect(match?.values == values)
  }

  @Test("finds nothing where nothing begins, and in an empty index")
  func nothing() throws {
    let tokens = try tokens("un tir de mortier")
    #expect(index([["tir"]]).longestMatch(at: 0, in: tokens) == nil)
    #expect(index([]).longestMatch(at: 1, in: tokens) == nil)
    #expect(index([[]]).longestMatch(at: 1, in: tokens) == nil)
  }

  @Test("passes over what the caller refuses, down to a shorter phrase")
  func refusal() throws {
    let index = index([["tir"], ["tir", "de", "mortier"]])
    let match = try index.longestMatch(at: 0, in: tokens("tir de mortier")) { _, length in
      length == 1
    }
    #expect(match?.values == [0])
  }

  @Test("does not look beyond the last token")
  func end() throws {
    #expect(
      try index([["de", "mortier", "lourd"]]).longestMatch(at: 1, in: tokens("tir de mortier"))
        == nil)
  }
}
