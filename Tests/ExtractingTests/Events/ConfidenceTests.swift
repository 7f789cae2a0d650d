import Linguistics
import Records
import Testing

@testable import Extracting

struct ConfidenceTests {
  @Test("is higher for verbs than for nouns, and where somebody is named")
  func order() throws {
    let french = try FrenchStage.shared()
    let reported = try #require(french.event("La milice a tué un garde, selon la police."))
    let named = try #require(french.event("La milice a tué un garde."))
    let bare = try #require(french.event("Il y a eu une fusillade à Gao."))
    let noun = try #require(
      french.event("L'attaque de la milice contre le poste a duré une heure."))
    #expect(0 < noun.confidence && noun.confidence < named.confidence)
    #expect(named.confidence < reported.confidence && reported.confidence < 1)
    #expect(bare.confidence < noun.confidence)
  }
}
