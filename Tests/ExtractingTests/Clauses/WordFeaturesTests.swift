import Testing

@testable import Extracting

struct WordFeaturesTests {
  @Test(
    "reads what it knows of a FEATS cell, whole features only",
    arguments: [
      ("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", [.finite, .plural]),
      ("Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part", [.participle, .feminine, .singular]),
      ("Number=Sing|Person=1|PronType=Prs", [.firstPerson, .singular]),
      ("PronType=Rel", .relative), ("VerbForm=Inf", .infinitive),
      ("", []), ("|", []), ("_", []), ("Person=12", []), ("XNumber=Sing", []), ("Number=", []),
    ] as [(String, WordFeatures)])
  func reads(cell: String, expected: WordFeatures) {
    #expect(WordFeatures(cell) == expected)
  }
}
