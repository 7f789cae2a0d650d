import Testing

@testable import Linguistics

@Suite("Hashes of words")
struct WordHashTests {
  @Test(
    "makes nothing of case, and of accents only where they count",
    arguments: [
      ("ÉTÉ", "été"), ("ŒUVRE", "œuvre"), ("Ḥamāh", "ḥamāh"), ("КИЇВ", "київ"), ("Ÿ", "ÿ"),
    ])
  func folds(upper: String, lower: String) {
    #expect(WordHash(upper).folded == WordHash(lower).folded)
    #expect(WordHash(upper).plain == WordHash(lower).plain)
  }

  @Test(
    "goes without accents to the plain letters",
    arguments: [
      ("été", "ete"), ("œuvre", "oeuvre"), ("Łódź", "lodz"), ("straße", "strasse"),
      ("Ḥamāh", "hamah"), ("ʿAmmān", "amman"), ("e\u{301}te\u{301}", "ete"),
      ("Diyarbakır", "diyarbakir"),
    ])
  func plain(word: String, bare: String) {
    #expect(WordHash(word).plain == WordHash(bare).plain)
    #expect(WordHash(word).folded != WordHash(bare).folded)
  }

  @Test("is FNV-1a, which stored indexes rest on")
  func format() {
    #expect(WordHash("a").plain == 0xAF63_DC4C_8601_EC8C)
    #expect(WordHash("foobar").folded == 0x8594_4171_F739_67E8)
  }
}
