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
      ("Ana Le Roy", ["Ana Le Roy"]), ("Ana Roy, PhD", ["Ana Roy"]), ("Nom *", []),
      ("By Ana Roy and Luc Noël, staff writers", ["Ana Roy", "Luc Noël"]),
      ("Ana Roy | Reporter | July 2, 2025", ["Ana Roy"]), (", Le Courrier", []),
      ("Maria E. Rossi", ["Maria E. Rossi"]), ("afp/reuters", ["afp", "reuters"]),
    ])
  func names(byline: String, expected: [String]) throws {
    let words = try BylineWords(LanguageDataSource(), languages: ["fr", "en"])
    #expect(words.names(in: byline) == expected)
  }

  @Test("tells agencies and beginnings of bylines")
  func beginnings() throws {
    let words = try BylineWords(LanguageDataSource(), languages: ["fr", "en"])
    #expect(words.names(in: String(repeating: "Ana Roy, ", count: 500)) == [])
    #expect(words.isAgency("AFP") && words.isAgency("AP National Security"))
    #expect(!words.isAgency("Ana Roy") && !words.isAgency("Pa Sillah"))
    #expect(words.begins("Par Ana Roy") && words.begins("by: Ana Roy") && !words.begins("Parfait"))
    #expect(words.mayBegin(Array("  Écrit par".utf8)[...]))
    #expect(!words.mayBegin(Array("Parfait".utf8)[...]))
  }
}

@Suite("Bylines")
struct BylinesTests {
  @Test("reads each language's bylines with its own words")
  func languages() throws {
    let bylines = try TestPages.lexicon().bylines
    #expect(
      bylines.words(for: "de-AT").names(in: "Von Ana Roy und Luc Noël") == ["Ana Roy", "Luc Noël"])
    #expect(
      bylines.words(for: "es").names(in: "Por Ana Roy y Luc Noël") == ["Ana Roy", "Luc Noël"])
    #expect(bylines.words(for: nil).names(in: "Ana de Roy y Gasset") == ["Ana de Roy y Gasset"])
    #expect(bylines.words(for: "zh").names(in: "作者：王建") == ["王建"])
    #expect(bylines.words(for: "xx").names(in: "By Ana Roy") == ["Ana Roy"])
  }
}
