import Testing

@testable import Cleaning

@Suite("TextLine")
struct TextLineTests {
  @Test(
    "makes typography plain",
    arguments: [
      ("  un \n\t deux  ", "un deux"),
      ("12\u{A0}000\u{202F}€ «\u{2009}oui\u{A0}»", "12 000 € « oui »"),
      ("mi\u{AD}nis\u{200B}tre\u{FEFF}", "ministre"),
      ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
      ("c\u{1B}\u{7}d", "cd"),
      ("l\u{92}\u{9C}uvre", "l’œuvre"),
      ("e\u{301}te\u{301}", "été"),
      ("\u{212B}", "Å"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("\u{3000}東京\u{3000}", "東京"),
    ])
  func plain(source: String, expected: String) {
    #expect(Array(TextLine.plain(source).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("sets table cells off by tabs")
  func tabs() {
    var line = TextLine()
    line.appendTab()
    line.append(Array("un ".utf8)[...])
    line.appendTab()
    line.append(Array(" deux".utf8)[...])
    #expect(line.finish() == "un\tdeux")
  }
}
