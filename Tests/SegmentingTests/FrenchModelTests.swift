import LanguageData
import Linguistics
import Records
import Testing

/// What later stages lean on: the built-in model reads plain sentences as a grammar would.
@Suite("The French model")
struct FrenchModelTests {
  private static let analyzer: LanguageAnalyzer? = {
    let data = LanguageDataSource()
    guard let model = try? LanguageModel(data: data, language: "fr") else { return nil }
    return try? LanguageAnalyzer(model: model, data: data)
  }()

  /// A word of a sentence and what should be said of it: "form lemma UPOS head deprel feature …",
  /// the head as a form, "-" for the root; "_" is not asked.
  private static let cases: [(sentence: String, expected: [String])] = [
    (
      "Deux soldats ont été tués par un tireur.",
      [
        "soldats soldat NOUN tués nsubj:pass Number=Plur",
        "été être AUX tués aux:pass VerbForm=Part",
        "tués tuer VERB - root Voice=Pass", "tireur tireur NOUN tués obl:agent",
      ]
    ),
    (
      "L’armée aurait bombardé le marché du village.",
      [
        "L’ le DET armée det", "aurait avoir AUX bombardé aux:tense Mood=Cnd",
        "bombardé bombarder VERB - root", "marché marché NOUN bombardé obj",
        "de de ADP village case", "village village NOUN marché nmod",
      ]
    ),
    (
      "Le ministre n'a pas signé l'accord.",
      [
        "n' ne ADV signé advmod Polarity=Neg", "pas pas ADV signé advmod Polarity=Neg",
        "signé signer VERB - root", "accord accord NOUN signé obj",
      ]
    ),
    (
      "Les rebelles, qui contrôlent la ville, refusent de négocier avec le gouvernement.",
      [
        "qui qui PRON contrôlent nsubj PronType=Rel",
        "contrôlent contrôler VERB rebelles acl:relcl",
        "refusent refuser VERB - root Mood=Ind", "négocier négocier VERB refusent xcomp",
        "gouvernement gouvernement NOUN négocier _",
      ]
    ),
    (
      "Des milliers de manifestants ont défilé dans les rues de la capitale.",
      [
        "Des un DET milliers det", "milliers millier NOUN défilé nsubj",
        "défilé défiler VERB - root", "rues rue NOUN défilé _", "capitale capitale NOUN rues nmod",
      ]
    ),
    (
      "Elle se rendra mardi à Genève.",
      [
        "Elle lui PRON rendra nsubj Person=3", "se soi PRON rendra _ Reflex=Yes",
        "rendra rendre VERB - root Tense=Fut", "Genève Genève PROPN rendra _",
      ]
    ),
  ]

  @Test("reads plain sentences", arguments: cases.indices)
  func reads(index: Int) throws {
    let (sentence, expected) = Self.cases[index]
    let analyzer = try #require(Self.analyzer)
    let span = TextSpan(start: 0, end: sentence.unicodeScalars.count)
    let tokens = analyzer.tokens(of: [span], in: sentence)
    for line in expected {
      let fields = line.split(separator: " ").map(String.init)
      let token = try #require(tokens.first { $0.form == fields[0] }, "\(fields[0])")
      let head = token.head.flatMap { $0 == 0 ? "-" : tokens[$0 - 1].form }
      let found = [token.form, token.lemma, token.upos, head, token.deprel]
      for (value, wanted) in zip(found, fields) where wanted != "_" {
        #expect(value == wanted, "\(sentence): \(line)")
      }
      for feature in fields.dropFirst(5) {
        let feats = (token.feats ?? "").split(separator: "|").map(String.init)
        #expect(feats.contains(feature), "\(sentence): \(line)")
      }
    }
  }

  @Test("reads a long sentence without stops, and none at all")
  func extremes() throws {
    let analyzer = try #require(Self.analyzer)
    let text = Array(repeating: "des combats et", count: 400).joined(separator: " ")
    let tokens = analyzer.tokens(
      of: [TextSpan(start: 0, end: text.unicodeScalars.count)], in: text)
    #expect(tokens.count >= 1200)
    #expect(tokens.count { $0.head == 0 } == 1)
    #expect(analyzer.tokens(of: [], in: "").isEmpty)
  }
}
