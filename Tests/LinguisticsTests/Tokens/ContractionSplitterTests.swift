import LanguageData
import Testing

@testable import Linguistics

struct ContractionSplitterTests {
  let tokenizer: Tokenizer
  let splitter = ContractionSplitter.train(on: InventedTreebank.sentences, seed: 1)

  init() throws { tokenizer = try Tokenizer(data: LanguageDataSource(), language: "fr") }

  @Test(
    "decides by what stands around",
    arguments: [
      ("Il prend des quais.", 2, false), ("Le bord des toits luit.", 2, true),
      ("Elle cherche des livres.", 2, false), ("Le bord des livres luit.", 2, true),
    ])
  func decisions(text: String, place: Int, isSplit: Bool) {
    #expect(splitter.splits(tokenAt: place, in: tokenizer.tokens(in: text)) == isSplit)
  }

  @Test("takes apart what is never one word, seen in training or not")
  func certain() {
    let tokens = tokenizer.tokens(in: "Au bord duquel ?")
    #expect(splitter.splits(tokenAt: 0, in: tokens))
    #expect(splitter.splits(tokenAt: 2, in: tokens))
    #expect(splitter.ambiguous == ["des"])
  }

  @Test("gives the same bytes for the same seed, and reads them again")
  func bytes() throws {
    let bytes = splitter.serialized()
    #expect(
      ContractionSplitter.train(on: InventedTreebank.sentences, seed: 1).serialized() == bytes)
    #expect(
      ContractionSplitter.train(on: InventedTreebank.sentences, seed: 2).serialized() != bytes)
    let read = try ContractionSplitter(bytes: bytes)
    #expect(read.weights == splitter.weights)
    #expect(read.ambiguous == splitter.ambiguous)
    #expect(read.lexicon.entries == splitter.lexicon.entries)
    #expect(read.serialized() == bytes)
  }

  @Test("trains on nothing without a fault")
  func empty() throws {
    let splitter = ContractionSplitter.train(on: [], seed: 1)
    #expect(try ContractionSplitter(bytes: splitter.serialized()).ambiguous.isEmpty)
    #expect(splitter.splits(tokenAt: 0, in: tokenizer.tokens(in: "des")))
  }

  @Test("refuses bytes of another kind or version, and those cut short, with a place")
  func brokenBytes() {
    let whole = splitter.serialized()
    var newer = whole
    newer[8] = 9
    for (bytes, message) in [
      (Array("PK nothing".utf8), "expected \"DPCSPLIT\" at the start"), ([], "more bytes"),
      (newer, "expected version 1, found 9"), (whole.dropLast(1), "more bytes, found"),
    ] {
      let error = #expect(throws: ContractionSplitterError.self) {
        _ = try ContractionSplitter(bytes: Array(bytes))
      }
      #expect(error?.description.contains(message) == true, "\(error as Any)")
    }
    for length in 0..<40 {
      #expect(throws: ContractionSplitterError.self) {
        _ = try ContractionSplitter(bytes: Array(whole.prefix(length)))
      }
    }
  }
}
