import LanguageData
import Linguistics
import Testing

@Test("leads from a form to its lemma, number and gender")
func nounForms() throws {
  let nouns = try NounForms(
    data: LanguageDataSource(), language: "fr", nouns: ["attentat", "port"],
    inflectedForGender: ["policier"])
  #expect(
    nouns.analyses(of: "policières").map { "\($0.lemma) \($0.number) \($0.gender as Any)" }
      == ["policier plural \(GrammaticalGender.feminine as GrammaticalGender? as Any)"])
  #expect(nouns.analyses(of: "attentats").map(\.lemma) == ["attentat"])
  #expect(nouns.analyses(of: "attentats").allSatisfy { $0.gender == nil && $0.number == .plural })
  #expect(nouns.analyses(of: "porte").isEmpty)
}
