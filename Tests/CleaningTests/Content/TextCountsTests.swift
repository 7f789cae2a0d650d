import Testing

@testable import Cleaning

@Suite("TextCounts")
struct TextCountsTests {
  @Test(
    "knows the end of a sentence",
    arguments: [
      ("Oui.", true), ("« Oui ! »", true), ("“Yes?”", true), ("Il hésite…", true), ("(Fin.)", true),
      ("東京。", true), ("Lire aussi", false), ("À suivre :", false), ("", false), ("»", false),
    ])
  func ends(text: String, expected: Bool) {
    #expect(TextCounts(of: Array(text.utf8)).endsSentence == expected)
  }

  @Test("counts words and scalars")
  func counts() {
    let counts = TextCounts(of: Array("l’été à Gaza".utf8))
    #expect(counts.words == 3)
    #expect(counts.length == 12)
    #expect(TextCounts(of: Array("東京".utf8)).length == 6)
  }
}
