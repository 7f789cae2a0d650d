import Linguistics
import Records
import Testing

@testable import Extracting

struct MeansLexiconTests {
  private let lexicon: MeansLexicon

  init() throws {
    lexicon = try MeansLexicon(
      data: French.data, language: "fr", tokenizer: FrenchStage.shared().tokenizer)
  }

  @Test(
    "finds means, the longest at each place, in the plural too",
    arguments: [
      ("une bombe", ["bombe explosives"]),
      ("une bombe artisanale, deux bombes", ["bombe artisanale explosives", "bombes explosives"]),
      ("un drone et un fusil", ["drone drone", "fusil firearms"]), ("une table", []),
    ])
  func mentions(text: String, expected: [String]) throws {
    let tokens = try French.tokens(text)
    let found = lexicon.mentions(in: tokens, of: "ASSAULT").map { mention in
      tokens[mention.tokens].map(\.form).joined(separator: " ") + " " + mention.means.mode
    }
    #expect(found == expected)
  }

  @Test(
    "knows what goes off",
    arguments: [("voiture piégée", true), ("voiture blindée", false), ("drone", false)])
  func explosives(text: String, expected: Bool) throws {
    let isExplosive = lexicon.isExplosive(at: 0, in: try French.tokens(text))
    #expect(isExplosive == expected)
  }

  @Test("takes a means for what it is to acts of a type")
  func types() throws {
    let tokens = try French.tokens("deux chars")
    #expect(lexicon.mentions(in: tokens, of: "ASSAULT").map(\.means.mode) == ["heavy-weapons"])
    #expect(lexicon.mentions(in: tokens, of: "MOBILIZE").map(\.means.mode) == ["weapons"])
    #expect(lexicon.mentions(in: tokens, of: "CONSULT").isEmpty)
  }

  @Test("tells things from methods")
  func materiel() throws {
    #expect(try lexicon.isMateriel(at: 1, in: French.tokens("une bombe")))
    #expect(try !lexicon.isMateriel(at: 0, in: French.tokens("une bombe")))
    #expect(
      try lexicon.mentions(in: French.tokens("par téléphone"), of: "CONSULT").map(
        \.means.isMateriel)
        == [false])
  }
}
