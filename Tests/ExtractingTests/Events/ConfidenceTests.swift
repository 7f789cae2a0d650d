import Linguistics
import Records
import Testing

@testable import Extracting

struct ConfidenceTests {
  @Test("is higher for verbs than for nouns, and where somebody or a day is named")
  func order() throws {
    let french = try FrenchStage.shared()
    let dated = try #require(french.event("La milice a tué un garde mardi 12 mars."))
    let named = try #require(french.event("Un garde a été tué."))
    let noun = try #require(
      french.event("L'attaque de la milice contre le poste a duré une heure."))
    #expect(0 < noun.confidence && noun.confidence < named.confidence)
    #expect(named.confidence < dated.confidence && dated.confidence < 1)
  }
}
