import LanguageData
import Linguistics
import Testing

struct VerbFormsTests {
  let verbs: VerbForms

  init() throws {
    verbs = try VerbForms(
      data: LanguageDataSource(), language: "fr",
      lemmas: ["tuer", "détruire", "mourir", "tuer", "xyz"])
  }

  @Test("gives all readings of a form")
  func readings() {
    let tue = verbs.analyses(of: "tue")
    #expect(tue.allSatisfy { $0.lemma == "tuer" && $0.number == .singular })
    #expect(
      Set(tue.map { "\($0.mood.rawValue) \($0.tense?.rawValue ?? "") \($0.person ?? 0)" }) == [
        "Ind Pres 1", "Ind Pres 3", "Sub Pres 1", "Sub Pres 3", "Imp Pres 2",
      ])
    let detruit = verbs.analyses(of: "détruit")
    #expect(Set(detruit.map(\.mood)) == [.indicative, .participle])
  }

  @Test("tells gender and number of participles")
  func participles() throws {
    let mortes = try #require(verbs.analyses(of: "mortes").first)
    #expect(mortes.isPastParticiple)
    #expect(mortes.gender == .feminine)
    #expect(mortes.number == .plural)
  }

  @Test("knows auxiliaries without being told, and no other verb")
  func auxiliaries() {
    #expect(verbs.analyses(of: "auraient").map(\.lemma) == ["avoir"])
    #expect(verbs.analyses(of: "pourraient").map(\.mood) == [.conditional])
    #expect(verbs.analyses(of: "bombarde").isEmpty)
    #expect(verbs.lemmas.filter { $0 == "tuer" }.count == 1)
    #expect(verbs.unconjugated == ["xyz"])
  }
}
