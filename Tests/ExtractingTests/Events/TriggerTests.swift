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
      // Somebody's own, and what came of it or who carried it out.
      ("Le M23 a revendiqué l'attaque qui a tué un garde.", false),
      ("Le M23 a revendiqué l'attaque menée par un kamikaze.", false),
      ("Le M23 a mené l'attaque.", false), ("L'attaque du M23 a surpris le camp.", false),
    ])
  func responsibility(sentence: String, expected: Bool) throws {
    let (trigger, _) = try #require(
      FrenchStage.shared().trigger(sentence, holding: "attaque"))
    #expect(trigger.isOnlyOwned == expected)
  }

  @Test(
    "knows who says that an act was theirs, beside the verb that tells of it",
    arguments: [
      ("Le M23 a revendiqué l'attaque qui a tué un garde.", "M23"),
      ("Le M23 a revendiqué l'attaque de lundi à Goma. ", nil),
      ("Aucun groupe n'a revendiqué l'attaque qui a tué un garde.", nil),
      ("Le M23 a revendiqué une attaque contre la police.", "M23"),
    ] as [(String, String?)])
  func claimant(sentence: String, actor: String?) throws {
    let event = try FrenchStage.shared().event(sentence, type: "ASSAULT")
    #expect(event?.actors.first?.id == actor)
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
