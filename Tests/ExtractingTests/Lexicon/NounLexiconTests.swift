import Linguistics
import Records
import Testing

@testable import Extracting

struct NounLexiconTests {
  private let lexicon: NounLexicon

  init() throws {
    let folder = try LexiconFolder([
      "fr/nouns.tsv": [
        "lemma;plural;type;mode;cameo;frame;except;contexts;weight",
        "attaque;;ASSAULT;;190;;;;", "attaque aérienne;attaques aériennes;ASSAULT;aerial;195;;;;",
        "raid;;ASSAULT;;190;;;;low", "tir;;ASSAULT;firearms;193;;;;",
        "tir;;COOPERATE;;060;;only:conjoint;;",
        "cheval;chevaux;AID;;070;;;;", "succès;;AGREE;;030;;;;",
      ]
    ])
    let french = try FrenchStage.shared()
    lexicon = try folder.load {
      try NounLexicon(
        data: $0, language: "fr", ontology: french.ontology, tokenizer: french.tokenizer)
    }
  }

  @Test(
    "finds the longest noun in either number",
    arguments: [
      ("attaque", "attaque", false), ("Attaques", "attaque", true),
      ("attaques aériennes", "attaque aérienne", true), ("chevaux", "cheval", true),
      ("succès", "succès", false), ("raids", "raid", true),
    ])
  func forms(text: String, lemma: String, isPlural: Bool) throws {
    let match = try #require(lexicon.match(at: 0, in: French.tokens(text)))
    #expect(match.forms.map(\.entry.lemma) == [lemma])
    #expect(match.forms.map(\.isPlural) == [isPlural])
  }

  @Test("gives all readings of one noun, and weighs them")
  func readings() throws {
    #expect(try lexicon.match(at: 0, in: French.tokens("tirs"))?.forms.count == 2)
    #expect(try lexicon.match(at: 0, in: French.tokens("raid"))?.forms.first?.entry.isWeak == true)
    #expect(
      try lexicon.match(at: 0, in: French.tokens("attaque"))?.forms.first?.entry.isWeak == false)
    #expect(try lexicon.match(at: 0, in: French.tokens("chevalx")) == nil)
  }
}
