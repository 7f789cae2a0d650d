import Linguistics
import Records
import Testing

@testable import Extracting

struct ModeSetterTests {
  @Test(
    "sets the mode of an act from the means beside it, the most telling first",
    arguments: [
      ("La milice a attaqué le camp au fusil.", "firearms", ["fusil"]),
      ("La milice a attaqué le camp avec un drone et des fusils.", "drone", ["drone", "fusils"]),
      ("La milice a attaqué le camp.", nil, []),
    ] as [(String, String?, [String])])
  func modes(sentence: String, mode: String?, materiel: [String]) throws {
    let event = try #require(FrenchStage.shared().event(sentence, type: "ASSAULT"))
    #expect(event.coding.mode == mode)
    #expect(event.materiel.map(\.text) == materiel)
  }

  @Test("leaves a mode alone that the lexicon gives, and means of other types")
  func kept() throws {
    let french = try FrenchStage.shared()
    #expect(
      french.event("La milice a enlevé un prêtre avec un fusil.", type: "ASSAULT")?.coding.mode
        == "abduct")
    #expect(
      french.event("Le ministre a rencontré le roi avec un fusil.", type: "CONSULT")?.materiel == []
    )
  }
}
