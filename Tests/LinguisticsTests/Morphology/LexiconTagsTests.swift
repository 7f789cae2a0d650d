@testable import Linguistics
import Testing

@Suite("lexicon tags")
struct LexiconTagsTests {
  private static let lexicon: [LexiconEntry] = [
    .init(form: "porte", lemma: "porte", upos: "NOUN", feats: "Gender=Fem|Number=Sing"),
    .init(form: "porte", lemma: "porter", upos: "VERB", feats: "Mood=Ind|VerbForm=Fin"),
    .init(form: "marche", lemma: "marche", upos: "NOUN", feats: "Gender=Fem|Number=Sing"),
    .init(form: "marche", lemma: "marcher", upos: "VERB", feats: "Mood=Ind|VerbForm=Fin"),
    .init(form: "de", lemma: "de", upos: "ADP"), .init(form: "l'", lemma: "le", upos: "DET"),
    .init(form: "Paris", lemma: "Paris", upos: "PROPN"),
    .init(form: "paris", lemma: "pari", upos: "NOUN", feats: "Gender=Masc|Number=Plur"),
  ]
  private static let tags = LexiconTags(lexicon: lexicon)

  @Test(
    "gives the analyses of a form as it is, or else in lower case",
    arguments: [
      ("porte", ["NOUN|Gender=Fem|Number=Sing", "VERB|Mood=Ind|VerbForm=Fin"]),
      ("Porte", ["NOUN|Gender=Fem|Number=Sing", "VERB|Mood=Ind|VerbForm=Fin"]),
      ("De", ["ADP"]), ("L’", ["DET"]), ("Paris", ["PROPN"]),
      ("PARIS", ["NOUN|Gender=Masc|Number=Plur"]), ("inconnu", []), ("Inconnu", []), ("", []),
    ])
  func analyses(form: String, analyses: [String]) {
    let classID = Self.tags.classID(ofForm: form)
    #expect(Self.tags.analyses(ofClass: classID) == analyses)
    #expect((classID == 0) == analyses.isEmpty)
  }

  @Test("gives forms with the same analyses one class, and the frequent classes low numbers")
  func classes() {
    #expect(Self.tags.count == 6)
    #expect(Self.tags.classID(ofForm: "porte") == 1)
    #expect(Self.tags.classID(ofForm: "marche") == 1)
  }

  @Test("has the same bytes for the same entries in any order, and reads them")
  func bytes() throws {
    let bytes = Self.tags.serialized()
    #expect(LexiconTags(lexicon: Self.lexicon.reversed()).serialized() == bytes)
    #expect(try LexiconTags(bytes: bytes).classID(ofForm: "marche") == 1)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ModelArchiveError.self) { try LexiconTags(bytes: Array(bytes.prefix(count))) }
    }
  }
}
