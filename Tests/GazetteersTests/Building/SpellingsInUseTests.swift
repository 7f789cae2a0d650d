import Testing

@testable import Gazetteers

@Suite("Spellings in use")
struct SpellingsInUseTests {
  @Test(
    "are told from what lists of alternate names hold besides",
    arguments: [
      ("Hassaké", true), ("Al Ḩasakah", true), ("al-Bab", true), ("Deir ez-Zor", true),
      ("N'Djamena", true), ("Łódź", true), ("Homs", true), ("Ar-Raqqah", true),
      ("ala hasaka", false), ("Алеппо", false), ("حلب", false), ("ALP", false), ("Ur", false),
      ("Pal'mira", false), ("Ehrdin", false), ("Gorad Minsk", false), ("Alep, Syrie", false),
      ("Alep (ville)", false), ("Alep 2", false), ("Halab حلب", false), ("", false),
    ])
  func contains(name: String, isInUse: Bool) throws {
    #expect(try SampleSources.builder().lexicon.spellings.contains(name) == isInUse)
  }
}
