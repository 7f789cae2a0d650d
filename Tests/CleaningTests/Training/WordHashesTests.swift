import Testing

@testable import Cleaning

@Suite("WordHashes")
struct WordHashesTests {
  private func words(_ text: String, foldingCase: Bool = true) -> [UInt64] {
    WordHashes.words(of: text, foldingCase: foldingCase)
  }

  @Test(
    "are those of Python's \\w+",
    arguments: [
      ("", 0), ("  –  …", 0), ("L’été, à 10h30", 4), ("snake_case", 1), ("東京 タワー", 2),
      ("x² ½", 2), ("a\u{301}b", 2), ("100 000", 2),
    ])
  func count(text: String, count: Int) {
    #expect(words(text).count == count)
  }

  @Test("differ by case only where asked")
  func folding() {
    #expect(words("ÉTÉ Straße ΑΒΓ") == words("été straße αβγ"))
    #expect(words("Été", foldingCase: false) != words("été", foldingCase: false))
    #expect(words("a b") != words("b a"))
  }

  @Test("runs are as many as fit, or one of all words")
  func runs() {
    let five = words("un deux trois quatre cinq")
    #expect(WordHashes.runs(of: five, length: 4).count == 2)
    #expect(WordHashes.runs(of: Array(five.prefix(3)), length: 4).count == 1)
    #expect(WordHashes.runs(of: [], length: 4).isEmpty)
    let turned = words("deux un trois quatre")
    #expect(
      WordHashes.runs(of: turned, length: 4)
        != WordHashes.runs(of: Array(five.prefix(4)), length: 4))
  }
}
