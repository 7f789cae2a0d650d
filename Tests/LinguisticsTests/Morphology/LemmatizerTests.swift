@testable import Linguistics
import Testing

@Suite("the lemmatizer")
struct LemmatizerTests {
  private static func sentence(_ words: [(String, String, String, String?)]) -> TreebankSentence {
    TreebankSentence(
      words: words.map { form, lemma, upos, feats in
        var word = TreebankWord(form: form)
        word.lemma = lemma
        word.upos = upos
        word.feats = feats
        return word
      })
  }

  private static let present = "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"
  private static let primary = [
    sentence([
      ("Elle", "lui", "PRON", "Gender=Fem|Number=Sing|Person=3|PronType=Prs"),
      ("il", "lui", "PRON", "Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
      ("suis", "être", "AUX", present), ("Paris", "Paris", "PROPN", nil),
      ("Ports", "port", "NOUN", "Gender=Masc|Number=Plur"), ("OTAN", "OTAN", "NOUN", nil),
      ("État", "État", "NOUN", "Gender=Masc|Number=Sing"), ("L’", "le", "DET", "Number=Sing"),
      ("Ville", "ville", "NOUN", "Gender=Fem|Number=Sing"), ("12", "12", "NUM", nil),
      ("fils", "fils", "NOUN", "Gender=Masc|Number=Sing"),
      ("faire", "faire", "AUX", "VerbForm=Inf"),
    ])
  ]
  private static let supplementary = [
    sentence([
      ("il", "il", "PRON", "Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
      ("-t-il", "il", "PRON", "Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
    ])
  ]
  private static let lexicon: [LexiconEntry] = [
    .init(form: "suis", lemma: "suivre", upos: "VERB", feats: present),
    .init(form: "fils", lemma: "fil", upos: "NOUN", feats: "Gender=Masc|Number=Plur"),
    .init(form: "bras", lemma: "bras", upos: "NOUN", feats: "Gender=Masc"),
    .init(form: "mas", lemma: "ma", upos: "NOUN", feats: "Gender=Masc|Number=Plur"),
    .init(form: "villes", lemma: "ville", upos: "NOUN", feats: "Gender=Fem|Number=Plur"),
    .init(form: "vœux", lemma: "vœu", upos: "NOUN", feats: "Gender=Masc|Number=Plur"),
    .init(form: "fera", lemma: "faire", upos: "VERB", feats: "Mood=Ind|Tense=Fut|VerbForm=Fin"),
    .init(form: "manges", lemma: "manger", upos: "VERB", feats: present),
    .init(form: "plonges", lemma: "plonger", upos: "VERB", feats: present),
    .init(form: "elle", lemma: "elle", upos: "PRON", feats: "Gender=Fem|Number=Sing"),
  ]
  private static let lemmatizer = Lemmatizer.train(
    on: primary, supplementary: supplementary, lexicon: lexicon)

  @Test(
    "finds lemmas",
    arguments: [
      // What the first treebank says, the lexicon notwithstanding.
      ("elle", "PRON", "Gender=Fem|Number=Sing|Person=3|PronType=Prs", "lui"),
      ("Il", "PRON", "Gender=Masc|Number=Sing|Person=3|PronType=Prs", "lui"),
      ("-t-il", "PRON", "Gender=Masc|Number=Sing|Person=3|PronType=Prs", "lui"),
      ("l'", "DET", "Number=Sing", "le"),
      // Part of speech and features decide.
      ("suis", "AUX", present, "être"), ("suis", "VERB", present, "suivre"),
      ("fils", "NOUN", "Gender=Masc|Number=Sing", "fils"),
      ("fils", "NOUN", "Gender=Masc|Number=Plur", "fil"),
      // A feature that the lexicon does not tell may have any value.
      ("bras", "NOUN", "Gender=Masc|Number=Plur", "bras"),
      ("mas", "NOUN", "Gender=Masc|Number=Plur", "ma"),
      // Capitals: of names, initials, and words that keep theirs.
      ("Bras", "NOUN", "Gender=Masc|Number=Plur", "bras"), ("Paris", "PROPN", nil, "Paris"),
      ("Villes", "NOUN", "Gender=Fem|Number=Plur", "ville"), ("OTAN", "NOUN", nil, "OTAN"),
      ("VILLES", "NOUN", "Gender=Fem|Number=Plur", "ville"),
      ("État", "NOUN", "Gender=Masc|Number=Sing", "État"),
      ("Kharkiv", "PROPN", "Gender=Masc", "Kharkiv"),
      // Spellings: without a ligature, without the accent of a capital.
      ("voeux", "NOUN", "Gender=Masc|Number=Plur", "voeu"),
      ("Etat", "NOUN", "Gender=Masc|Number=Sing", "État"),
      // Auxiliaries in all their forms; words that nobody has told of.
      ("fera", "AUX", "Mood=Ind|Tense=Fut|VerbForm=Fin", "faire"),
      ("longes", "VERB", present, "longer"), ("345", "NUM", nil, "345"),
      ("zut", "INTJ", nil, "zut"), ("", "NOUN", nil, ""),
    ] as [(String, String, String?, String)])
  func lemmas(form: String, upos: String, feats: String?, lemma: String) {
    #expect(Self.lemmatizer.lemma(form: form, upos: upos, feats: feats) == lemma)
    let tag = Self.lemmatizer.tag(upos: upos, feats: feats)
    #expect(Self.lemmatizer.lemma(form: form, tag: tag) == lemma)
  }

  @Test("says the same after a round trip, and learns the same bytes from the same input")
  func bytes() throws {
    let bytes = Self.lemmatizer.serialized()
    let read = try Lemmatizer(bytes: bytes)
    #expect(read.lemma(form: "suis", upos: "AUX", feats: Self.present) == "être")
    #expect(read.serialized() == bytes)
    let again = Lemmatizer.train(
      on: Self.primary, supplementary: Self.supplementary, lexicon: Self.lexicon)
    #expect(again.serialized() == bytes)
  }

  @Test("refuses bytes that are cut short")
  func truncation() {
    let bytes = Self.lemmatizer.serialized()
    for count in stride(from: 0, to: bytes.count, by: 37) {
      #expect(throws: ModelArchiveError.self) { try Lemmatizer(bytes: Array(bytes.prefix(count))) }
    }
  }
}
