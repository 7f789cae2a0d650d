import LanguageData
import Linguistics
import Testing

@Test(
  "finds abbreviations with the capitals that they may have",
  arguments: [
    ("M.", Abbreviations.Kind.title), ("m.", nil), ("av.", .ordinary), ("Av.", .ordinary),
    ("etc.", .endsSentence), ("Sept.", .month), ("fin.", nil), ("av. J.-C.", .endsSentence),
  ])
func abbreviationKinds(form: String, expected: Abbreviations.Kind?) throws {
  let abbreviations = try Abbreviations(data: LanguageDataSource(), language: "fr")
  #expect(abbreviations.kind(of: form) == expected)
}
