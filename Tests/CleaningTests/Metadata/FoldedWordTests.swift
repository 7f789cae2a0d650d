import Testing

@testable import Cleaning

@Suite("FoldedWord")
struct FoldedWordTests {
  @Test("is the same for any case, from strings and from bytes")
  func cases() {
    var bytes = FoldedWord()
    for byte in "AoUt".utf8 { bytes.append(ascii: byte) }
    #expect(bytes == FoldedWord("aout") && FoldedWord("AOÛT") == FoldedWord("août"))
    #expect(FoldedWord("août") != FoldedWord("aout") && FoldedWord("") == FoldedWord())
  }
}
