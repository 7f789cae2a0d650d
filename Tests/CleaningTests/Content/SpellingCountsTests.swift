import Testing

@testable import Cleaning

@Suite("SpellingCounts")
struct SpellingCountsTests {
  private func count(_ text: String) -> SpellingCounts { SpellingCounts(of: Array(text.utf8)[...]) }

  @Test(
    "gives the share of words with a capital in three alphabets",
    arguments: [
      ("Élise Roy part", 2.0 / 3), ("l’État", 0.5), ("étranger", 0.0), ("Москва ждёт", 0.5),
      ("Η Αθήνα περιμένει", 2.0 / 3), ("« — »", 0.0),
    ])
  func capitals(text: String, share: Double) {
    #expect(abs(count(text).capitals - share) < 0.001)
  }

  @Test("gives the share of bytes that are digits")
  func digits() {
    #expect(count("12 ab").digits == 0.4)
    #expect(count("").digits == 0)
  }

  @Test(
    "sees addresses",
    arguments: [
      ("voir https://exemple.test", true), ("http://exemple.test", true),
      ("ana@exemple.test", true),
      ("Il a dit : non", false), ("paths: deux", false),
    ])
  func addresses(text: String, has: Bool) {
    #expect(count(text).hasAddress == has)
  }
}
