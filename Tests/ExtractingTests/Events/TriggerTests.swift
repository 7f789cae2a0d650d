import Linguistics
import Records
import Testing

@testable import Extracting

struct TriggerTests {
  @Test(
    "knows a claim of responsibility from an act",
    arguments: [
      ("L'attaque a été revendiquée par le M23.", true), ("Le M23 a revendiqué l'attaque.", true),
      ("L'attaque, revendiquée par le M23, a tué un garde.", false),
      ("Le M23 a mené l'attaque.", false), ("L'attaque du M23 a surpris le camp.", false),
    ])
  func responsibility(sentence: String, expected: Bool) throws {
    let (trigger, _) = try #require(
      FrenchStage.shared().trigger(sentence, holding: "attaque"))
    #expect(trigger.isClaimOfResponsibility == expected)
  }

  @Test(
    "names the verb whose mood tells how the act stands",
    arguments: [
      ("La milice aurait attaqué le camp.", "attaqué", "attaqué"),
      ("La milice aurait mené une attaque.", "attaque", "mené"),
      ("Une attaque de la milice a surpris le camp.", "attaque", nil),
    ] as [(String, String, String?)])
  func governing(sentence: String, word: String, verb: String?) throws {
    let (trigger, reading) = try #require(FrenchStage.shared().trigger(sentence, holding: word))
    #expect(trigger.governingVerb.map { reading.tokens[$0.head].form } == verb)
  }
}
