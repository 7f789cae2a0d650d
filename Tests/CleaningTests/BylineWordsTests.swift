import LanguageData
import Testing

@testable import Cleaning

@Suite("BylineWords")
struct BylineWordsTests {
  @Test(
    "finds the names in bylines",
    arguments: [
      ("Par Ana Roy", ["Ana Roy"]), ("Publié par : Ana Roy et Luc Noël", ["Ana Roy", "Luc Noël"]),
      ("By Ana Roy, Luc Noël and Zoé Petit", ["Ana Roy", "Luc Noël", "Zoé Petit"]),
      ("Ana Roy (envoyée spéciale à Kiev)", ["Ana Roy"]), ("Ana Roy avec AFP", ["Ana Roy", "AFP"]),
      ("Ana Roy, journaliste au service Monde", ["Ana Roy"]),
      ("Ana Roy, Senior Staff Writer, Privacy", ["Ana Roy"]), ("La rédaction", []),
      ("https://exemple.test/ana", []), ("12 mars 2024", []), ("Parfait Okou", ["Parfait Okou"]),
    ])
  func names(byline: String, expected: [String]) throws {
    let words = try BylineWords(LanguageDataSource(), languages: ["fr", "en"])
    #expect(words.names(in: byline) == expected)
  }
}
