import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct FactualityLexiconTests {
  private func lexicon(_ rows: String...) throws -> FactualityLexicon {
    let french = try FrenchStage.shared()
    let folder = try LexiconFolder(["fr/factuality.tsv": ["cue;pos;effect;scope"] + rows])
    return try folder.load {
      try FactualityLexicon(
        data: $0, language: "fr", tokenizer: french.tokenizer, contractions: french.contractions)
    }
  }

  @Test(
    "keeps the verb of a cue with its preposition, not that of an idiom",
    arguments: [
      ("tenter de", "tenter", true), ("se préparer à", "préparer", false),
      ("s'efforcer", "efforcer", true),
      ("avoir pour but de", "avoir", false), ("prévoir", "prévoir", true),
    ])
  func verbs(cue: String, lemma: String, isKnown: Bool) throws {
    let effect = try lexicon("\(cue);verb;planned;inf").effect(ofVerb: lemma, on: .infinitive)
    #expect(effect == (isKnown ? .planned : nil))
    #expect(try lexicon("\(cue);verb;planned;inf").effect(ofVerb: lemma, on: .noun) == nil)
  }

  @Test("finds a phrase that ends right before a word, contracted or not")
  func before() throws {
    let lexicon = try lexicon("tentative de;phrase;attempted;noun", "en vue de;phrase;purpose;inf")
    let tokens = try French.tokens("une tentative d'attaque")
    #expect(lexicon.effect(ofPhraseBefore: 3, in: tokens, on: .noun) == .attempted)
    #expect(lexicon.effect(ofPhraseBefore: 2, in: tokens, on: .noun) == nil)
    #expect(lexicon.effect(ofPhraseBefore: 3, in: tokens, on: .infinitive) == nil)
  }

  @Test("knows what a noun does with its preposition, contracted or not, whatever stands between")
  func nouns() throws {
    let lexicon = try lexicon("tentative de;noun;attempted;inf", "menace de;phrase;planned;inf")
    #expect(lexicon.effect(ofNoun: "tentative", "de", on: .infinitive) == .attempted)
    #expect(lexicon.effect(ofNoun: "tentative", "d'", on: .infinitive) == .attempted)
    #expect(lexicon.effect(ofNoun: "tentative", "à", on: .infinitive) == nil)
    #expect(lexicon.effect(ofNoun: "tentative", "de", on: .noun) == nil)
    #expect(lexicon.effect(ofNoun: "menace", "de", on: .infinitive) == nil)
    // A noun is a phrase, too.
    let tokens = try French.tokens("la tentative d'attaquer")
    #expect(lexicon.effect(ofPhraseBefore: 3, in: tokens, on: .infinitive) == .attempted)
  }

  @Test("gives the effects in a row of words in their order")
  func effects() throws {
    let lexicon = try lexicon(
      "si;conjunction;hypothetical;clause", "peut-être;adverb;possible;verb")
    let tokens = try French.tokens("si elle attaque peut-être")
    #expect(lexicon.effects(in: 0..<tokens.count, of: tokens, on: .clause) == [.hypothetical])
    #expect(lexicon.effects(in: 1..<tokens.count, of: tokens, on: .verb) == [.possible])
  }

  @Test(
    "says where a line is wrong",
    arguments: [
      ("si;conjunction;maybe;clause", #"fr/factuality.tsv:2: expected an effect, found "maybe""#),
      ("si;conjunction;possible;page", #"fr/factuality.tsv:2: expected a scope, found "page""#),
    ])
  func errors(row: String, message: String) {
    #expect(complaint { try lexicon(row) } == message)
  }
}
