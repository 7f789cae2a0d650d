import Records
import Testing

@Suite("Language tag")
struct LanguageTagTests {
  @Test(
    "gives the language that folders are named by",
    arguments: [
      (nil, "fr"), ("fr", "fr"), ("fr-CA", "fr"), ("EN_us", "en"), ("haw", "haw"), ("", "und"),
      ("../etc", "und"), ("français", "und"), ("x", "und"), ("fr/..", "und"),
    ])
  func language(tag: String?, expected: String) {
    #expect(LanguageTag.language(of: tag) == expected)
  }
}
