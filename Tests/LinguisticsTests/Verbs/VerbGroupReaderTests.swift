import LanguageData
import Linguistics
import Records
import Testing

struct VerbGroupReaderTests {
  let tokenizer: Tokenizer
  let reader: VerbGroupReader

  init() throws {
    let data = LanguageDataSource()
    tokenizer = try Tokenizer(data: data, language: "fr")
    let verbs = try VerbForms(
      data: data, language: "fr",
      lemmas: [
        "tuer", "attaquer", "abattre", "arrêter", "blesser", "détruire", "enlever", "libérer",
        "mourir", "passer", "rendre", "exploser", "tirer", "négocier", "bombarder", "exécuter",
      ])
    reader = try VerbGroupReader(data: data, language: "fr", verbs: verbs)
  }

  /// The main verb is marked with `*`; the expectation reads
  /// "words of the group: lemma voice mood tense, and what else is true of it".
  @Test(
    "reads the group around a verb",
    arguments: [
      ("Trois soldats ont été *tués.", "ont été tués: tuer passive Ind Pres compound"),
      (
        "Deux chefs auraient été *abattus.",
        "auraient été abattus: abattre passive Cnd Pres compound"
      ),
      (
        "Les suspects n'ont pas été *arrêtés.",
        "n' ont pas été arrêtés: arrêter passive Ind Pres compound negated"
      ),
      ("Il n'a *tué que deux gardes.", "n' a tué: tuer active Ind Pres compound"),
      (
        "Aucun civil n'a été *blessé.", "n' a été blessé: blesser passive Ind Pres compound negated"
      ),
      ("Avant qu'il ne soit *tué.", "ne soit tué: tuer passive Sub Pres"),
      ("Ils sont *tués chaque jour.", "sont tués: tuer passive Ind Pres"),
      ("Le général est *mort.", "est mort: mourir active Ind Pres compound"),
      ("Ils se sont *rendus.", "se sont rendus: rendre active Ind Pres compound reflexive"),
      ("Ont-ils été *tués ?", "Ont -ils été tués: tuer passive Ind Pres compound"),
      (
        "Il a, selon la police, *tué le garde.",
        "a , selon la police , tué: tuer active Ind Pres compound"
      ),
      (
        "Le village a de nouveau été *attaqué.",
        "a de nouveau été attaqué: attaquer passive Ind Pres compound"
      ),
      ("Ils *tirent sur la foule.", "tirent: tirer active Ind Pres"),
      ("En *tirant sur la foule.", "tirant: tirer active Part Pres"),
      ("Deux otages *tués à Mopti.", "tués: tuer passive Part Past"),
      ("Ils pourraient *attaquer.", "pourraient attaquer: attaquer active Cnd Pres pouvoir"),
      (
        "Ils ont tenté de *tuer le maire.",
        "ont tenté de tuer: tuer active Ind Pres compound tenter"
      ),
      ("Il aurait pu être *tué.", "aurait pu être tué: tuer passive Cnd Pres compound pouvoir"),
      ("Il vient d'être *arrêté.", "vient d' être arrêté: arrêter passive Ind Pres venir"),
      ("Il a été *passé à tabac.", "a été passé: passer passive Ind Pres compound"),
      ("Il est *passé.", "est passé: passer active Ind Pres compound"),
      // A reflexive helper makes a passive; "voir" only as a reflexive.
      (
        "Il s'est fait *arrêter.",
        "s' est fait arrêter: arrêter passive Ind Pres compound reflexive faire"
      ),
      (
        "Il s'est vu *arrêter.",
        "s' est vu arrêter: arrêter passive Ind Pres compound reflexive voir"
      ),
      ("Il a vu *arrêter un juge.", "arrêter: arrêter active Inf -"),
      ("Il les fait se *rendre.", "fait se rendre: rendre active Ind Pres reflexive faire"),
      ("Il a fait *exploser le pont.", "a fait exploser: exploser active Ind Pres compound faire"),
      (
        "Il ne faut pas *négocier.",
        "ne faut pas négocier: négocier active Ind Pres negated falloir"
      ),
      ("Ils avancent sans *tirer.", "tirer: tirer active Inf - negated"),
      ("L'armée dit avoir *tué dix hommes.", "avoir tué: tuer active Inf - compound"),
      (
        "L'armée a bombardé le village et *tué dix hommes.",
        "tué: tuer active Ind Pres compound shares"
      ),
      (
        "Trois hommes ont été tués et cinq autres *blessés.",
        "blessés: blesser passive Ind Pres compound shares"
      ),
      (
        "Ils menacent d'exécuter et de *tuer les otages.",
        "tuer: tuer active Ind Pres menacer shares"
      ),
    ])
  func groups(sentence: String, expected: String) throws {
    let star = try #require(sentence.unicodeScalars.firstIndex(of: "*"))
    let place = sentence.unicodeScalars.distance(
      from: sentence.unicodeScalars.startIndex, to: star)
    let tokens = tokenizer.tokens(in: sentence.filter { $0 != "*" })
    let index = try #require(tokens.firstIndex { $0.span.start == place })
    let group = try #require(reader.group(around: index, in: tokens))
    var parts = [
      tokens[group.tokens].map(\.form).joined(separator: " ") + ":", group.lemma,
      group.voice.rawValue, group.mood.rawValue, group.tense?.rawValue ?? "-",
    ]
    if group.isCompound { parts.append("compound") }
    if group.isNegated { parts.append("negated") }
    if group.isReflexive { parts.append("reflexive") }
    parts += group.helpers.map(\.lemma)
    if group.sharesAuxiliary { parts.append("shares") }
    #expect(parts.joined(separator: " ") == expected)
  }

  @Test(
    "shares an auxiliary only where it may",
    arguments: [
      ("Le camp a été attaqué et des gardes tués par la milice.", 8, true, .compound),
      ("Le camp a été attaqué et des gardes tués par la milice.", 8, false, .bare),
      ("L'armée a bombardé le village et tué dix hommes.", 7, true, .compound),
      ("L'armée a bombardé le village et tué dix hommes.", 7, false, .bare),
      ("Ils menacent d'exécuter et de tuer les otages.", 6, false, .bare),
      // An auxiliary of its own is shared with nobody.
      ("Le camp a été attaqué.", 4, false, .compound),
    ] as [(String, Int, Bool, Tense)])
  func sharing(sentence: String, index: Int, mayShare: Bool, expected: Tense) throws {
    let tokens = tokenizer.tokens(in: sentence)
    let group = try #require(reader.group(around: index, in: tokens, mayShare: mayShare))
    #expect(group.isCompound == (expected == .compound))
    #expect(group.sharesAuxiliary == (mayShare && expected == .compound))
  }

  /// Whether a verb form has an auxiliary.
  enum Tense: Sendable { case compound, bare }

  @Test(
    "takes the verb that is meant where a form is of several, and none that it is not a form of")
  func lemmas() {
    let tokens = tokenizer.tokens(in: "Trois soldats ont été tués.")
    #expect(reader.group(around: 4, in: tokens, lemma: "tuer")?.lemma == "tuer")
    #expect(reader.group(around: 4, in: tokens, lemma: "mourir") == nil)
    #expect(reader.group(around: 4, in: tokens, lemma: nil)?.lemma == "tuer")
  }

  @Test("gives no group for a word that is no known verb")
  func noVerb() {
    #expect(reader.group(around: 0, in: tokenizer.tokens(in: "Paris brûle")) == nil)
  }

  @Test(
    "survives groups without an end, at the borders of a sentence",
    arguments: [
      "tué", "été tué", "ne tué", ", tué", "et tué", "n' y a , tué", "de tuer", "et de tuer",
      "se tuer",
      "avoir avoir avoir tué", "pu pu pu tuer", "d' d' tuer",
    ])
  func fragments(text: String) {
    let tokens = tokenizer.tokens(in: text)
    for index in tokens.indices {
      if let group = reader.group(around: index, in: tokens) {
        #expect(group.tokens.lowerBound >= 0 && group.tokens.upperBound == index + 1)
      }
    }
  }
}
