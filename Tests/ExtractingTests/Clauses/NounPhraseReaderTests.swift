import Linguistics
import Records
import Testing

@testable import Extracting

@Suite("Noun phrases")
struct NounPhraseTests {
  /// The phrases as "preposition|words", "+" before those tied to the phrase before.
  private func phrases(_ sentence: String) throws -> [String] {
    let reading = try FrenchStage.shared().reading(sentence)
    return reading.phrases.map { phrase in
      (phrase.preposition.map { $0 + "|" } ?? "") + reading.words(phrase.tokens)
    }
  }

  @Test(
    "cuts phrases with their complements",
    arguments: [
      ("Les forces de l'armée avancent.", ["Les forces de l' armée"]),
      ("Le chef des rebelles parle.", ["Le chef des rebelles"]),
      ("Le chef du village parle au ministre.", ["Le chef du village", "à|au ministre"]),
      ("Le roi et la reine parlent.", ["Le roi", "+la reine"]),
      ("Des soldats tirent sur la foule.", ["Des soldats", "sur|la foule"]),
      ("Plus de 80 soldats avancent.", ["Plus de 80 soldats"]),
      ("L'un de ses avocats parle.", ["L' un de ses avocats"]),
      ("Le Front de libération (FDL) avance.", ["Le Front de libération ( FDL )"]),
      ("La foule avance vers la mairie de la ville.", ["La foule", "vers|la mairie de la ville"]),
    ])
  func cuts(sentence: String, expected: [String]) throws {
    // A contraction may stand inside or before its phrase: compare without it.
    let found = try phrases(sentence)
    #expect(found == expected || found == expected.map { $0.replacing("|au ", with: "|") })
  }

  @Test("finds the head and where the complements begin")
  func head() throws {
    let reading = try FrenchStage.shared().reading("Les nouvelles forces de l'armée avancent.")
    let phrase = try #require(reading.phrases.first)
    #expect(reading.tokens[phrase.head].form == "forces")
    #expect(reading.words(phrase.core) == "Les nouvelles forces")
  }

  @Test("never takes more than its longest phrase")
  func longest() throws {
    let reading = try FrenchStage.shared().reading(
      String(repeating: "table de ", count: 60) + "bois")
    #expect(reading.phrases.allSatisfy { $0.tokens.count <= 24 })
  }
}
