import LanguageData
import Testing

@testable import Cleaning

@Suite("AuthorPaths")
struct AuthorPathsTests {
  @Test(
    "knows pages about authors",
    arguments: [
      ("/auteur/ana-roy", true), ("https://exemple.test/Author/ana/", true),
      ("/fr/auteurs/ana-roy.html?x=1", true), ("/auteur/", false), ("/auteur", false),
      ("/les-auteurs-de-romans/ana", false), ("/a/b?next=/auteur/ana", false), ("", false),
    ])
  func matches(address: String, expected: Bool) throws {
    let paths = try AuthorPaths(LanguageDataSource())
    #expect(paths.matches(Array(address.utf8)[...]) == expected)
  }
}
