import Testing

@testable import Records

@Suite struct DisplayWidthTests {
  @Test(
    "counts columns, not letters",
    arguments: [("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("北京", 4), ("", 0)])
  func columns(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }

  @Test(
    "cuts and fills to the column",
    arguments: [("abc", 5, "abc  "), ("abcdef", 5, "abcd…"), ("北京市", 5, "北京…"), ("北京市", 4, "北… ")])
  func fit(_ text: String, _ width: Int, _ expected: String) {
    #expect(DisplayWidth.fit(text, to: width) == expected)
  }

  @Test("lets no command reach the terminal")
  func controls() {
    #expect(DisplayWidth.fit("a\u{1B}[2Jb\u{202E}c\n", to: 8) == "a [2Jbc ")
  }
}
