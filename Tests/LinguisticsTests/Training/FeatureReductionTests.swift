import LanguageData
import TestSupport
import Testing

@testable import Linguistics

@Suite("features left out")
struct FeatureReductionTests {
  private static func reduction(_ table: String) throws -> FeatureReduction {
    let folder = try TemporaryFolder()
    try folder.write("xx/treebank-features.tsv", table.utf8)
    return try FeatureReduction(
      data: LanguageDataSource(folders: [folder.path]), language: "xx")
  }

  private static func feats(
    _ feats: String?, _ upos: String?, by reduction: FeatureReduction
  ) -> String? {
    var word = TreebankWord(form: "x")
    (word.upos, word.feats, word.lemma) = (upos, feats, "y")
    let sentence = TreebankSentence(comments: ["text = x"], words: [word])
    let reduced = reduction.reduced(sentence)
    // Nothing else may change.
    var restored = reduced
    restored.words[0].feats = feats
    #expect(restored == sentence)
    return reduced.words[0].feats
  }

  @Test(
    "are those listed for the part of speech, or for all",
    arguments: [
      ("NUM", "Gender=Fem|NumType=Card|Number=Plur", "Gender=Fem|Number=Plur"),
      ("NOUN", "NumType=Card|Number=Plur", "NumType=Card|Number=Plur"),
      ("NUM", "NumType=Card", nil), ("NOUN", "Gender=Fem|Typo=Yes", "Gender=Fem"),
      (nil, "Typo=Yes", nil), ("DET", "Number[psor]=Sing|Number=Plur", "Number=Plur"),
      ("NUM", nil, nil),
    ] as [(String?, String?, String?)])
  func features(upos: String?, feats: String?, expected: String?) throws {
    let reduction = try Self.reduction(
      "# columns: upos\tfeature\n*\tTypo\nNUM\tNumType\nDET\tNumber[psor]\n")
    #expect(Self.feats(feats, upos, by: reduction) == expected)
  }

  @Test("are none in a language without a list")
  func without() throws {
    let reduction = try FeatureReduction(data: LanguageDataSource(), language: "xx")
    #expect(Self.feats("Typo=Yes", "NOUN", by: reduction) == "Typo=Yes")
  }

  @Test("French leaves out slips of the pen")
  func french() throws {
    let reduction = try FeatureReduction(data: LanguageDataSource(), language: "fr")
    #expect(Self.feats("Gender=Masc|Typo=Yes", "NOUN", by: reduction) == "Gender=Masc")
  }

  @Test("a slip in the list names its line")
  func malformed() {
    let error = #expect(throws: LanguageDataError.self) {
      try Self.reduction("# columns: upos\tfeature\n*\tTypo\nNUM\n")
    }
    #expect(error?.description.contains("treebank-features.tsv:3: ") == true)
  }
}
