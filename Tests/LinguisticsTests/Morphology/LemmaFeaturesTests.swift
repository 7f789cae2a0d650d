import Testing

@testable import Linguistics

@Suite("features that lemmas depend on")
struct LemmaFeaturesTests {
  @Test(
    "puts words in one class that agree in what counts",
    arguments: [
      ("Gender=Masc|Number=Sing", "Definite=Def|Gender=Masc|Number=Sing|PronType=Art", true),
      ("Gender=Masc|Number=Sing", "Gender=Masc|Number=Plur", false),
      ("Number=Sing", "Number=Sing|Number[psor]=Plur", true),
      ("Number=Sing", "NumType=Card|Number=Sing", true),
      (
        "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin",
        "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", true
      ),
      ("Tense=Past|VerbForm=Part", "Gender=Fem|Tense=Past|VerbForm=Part|Voice=Pass", true),
      ("Tense=Past|VerbForm=Part", "Tense=Pres|VerbForm=Part", false), (nil, "Polarity=Neg", true),
      (nil, "Gender=Masc", false), ("", "=|=", true),
    ] as [(String?, String?, Bool)])
  func classes(first: String?, second: String?, areSame: Bool) {
    #expect((LemmaFeatures.key(of: first) == LemmaFeatures.key(of: second)) == areSame)
    #expect(
      (LemmaFeatures.selected(from: first) == LemmaFeatures.selected(from: second)) == areSame)
  }

  @Test("lets a feature that is not told have any value")
  func compatibility() {
    let masculine = ["Gender": "Masc"]
    #expect(LemmaFeatures.areCompatible(masculine, ["Gender": "Masc", "Number": "Plur"]))
    #expect(LemmaFeatures.areCompatible(["Number": "Sing"], masculine))
    #expect(!LemmaFeatures.areCompatible(masculine, ["Gender": "Fem"]))
  }
}
