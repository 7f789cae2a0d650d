import Testing

@testable import Extracting

@Suite("Words of which one must follow")
struct WordAlternativesTests {
  @Test(
    "takes the feminine and the plural for the word, and nothing else",
    arguments: [
      ("prêt", true), ("prête", true), ("prêts", true), ("prêtes", true), ("Prêtes", true),
      ("disposé", true), ("prêter", false), ("prê", false), ("prêtess", false), ("arrêt", false),
    ])
  func agreement(form: String, expected: Bool) throws {
    let token = try #require(try French.tokens(form).first)
    #expect(WordAlternatives(["prêt", "disposé"]).agrees(with: token) == expected)
  }

  @Test("agrees with nothing where there are no words")
  func none() throws {
    let token = try #require(try French.tokens("prêt").first)
    #expect(!WordAlternatives([]).agrees(with: token))
  }
}
