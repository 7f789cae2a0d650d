import Linguistics
import Records
import Testing

@testable import Extracting

struct ClaimFinderTests {
  @Test(
    "finds who says so and the words that mark it",
    arguments: [
      ("Selon le colonel, la milice a tué un garde.", "according_to", "le colonel", "Selon"),
      ("Le colonel affirme que la milice a tué un garde.", "say", "Le colonel", "affirme"),
      ("La milice a tué un garde, a déclaré le colonel.", "say", "le colonel", "a déclaré"),
      (
        "« La milice a tué un garde », a indiqué mardi le colonel.", "say", "le colonel",
        "a indiqué"
      ),
      ("La milice aurait tué un garde.", "conditional", nil, "aurait tué"),
      (
        "Le gouvernement a démenti avoir tué un garde.", "deny", "Le gouvernement", "a démenti"
      ),
    ] as [(String, String, String?, String)])
  func claims(sentence: String, kind: String, source: String?, cue: String) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    let claim = try #require(event.claim)
    #expect(claim.kind == kind)
    #expect(claim.source?.text == source)
    #expect(claim.cue.text == cue)
  }

  @Test(
    "leaves alone what the text says itself",
    arguments: [
      "La milice a tué un garde.", "Le colonel, qui a déclaré sa flamme, a tué un garde.",
      "La milice a tué un garde et le colonel a parlé.",
    ])
  func none(sentence: String) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.claim == nil)
  }
}
