import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

/// A figure as tests write it: "injured 20 18 22 soldats"; "-" for what is not given.
struct FigureReader {
  let finder: FigureFinder
  let reader: SentenceReader

  init() throws {
    let data = French.data
    finder = try FigureFinder(data: data, language: "fr")
    let classes = try WordClasses(data: data, language: "fr")
    let tokenizer = try Tokenizer(data: data, language: "fr")
    let contractions = try Contractions(data: data, language: "fr", classes: classes)
    reader = SentenceReader(
      tokenizer: tokenizer, classes: classes,
      grammar: try GrammarWords(data: data, language: "fr"),
      verbs: try ClauseVerbFinder(
        data: data, language: "fr", lemmas: finder.lemmas + ["revendiquer"],
        contractions: contractions),
      phrases: NounPhraseFinder(contractions: contractions),
      dates: try DateFinder(data: data, language: "fr"),
      names: try NameLexicon(data: data, language: "fr", tokenizer: tokenizer))
  }

  func mentions(_ sentence: String) -> [FigureMention] {
    let text = DocumentText(sentence)
    let reading = reader.read(
      text.utf8, bytes: 0..<text.utf8.count, firstScalar: 0, published: "2022-09-29", after: nil)
    return finder.figures(in: reading, text: text)
  }

  func figures(_ sentence: String) -> [String] {
    mentions(sentence).map { mention in
      let figure = mention.figure
      let numbers = [figure.best, figure.low, figure.high].map { $0.map(String.init) ?? "-" }
      return ([mention.kind.rawValue] + numbers + [figure.who ?? "-"]).joined(separator: " ")
    }
  }
}

@Suite("FigureFinder")
struct FigureFinderTests {
  let reader: FigureReader

  init() throws { reader = try FigureReader() }

  private func check(_ marked: String, _ expected: [String]) {
    let example = MarkedText(marked)
    #expect(reader.figures(example.text) == expected)
    #expect(
      reader.mentions(example.text).map { $0.figure.text } == example.spans.map(example.words))
    #expect(reader.mentions(example.text).map { $0.figure.span } == example.spans)
  }

  @Test(
    "counts behind numbers",
    arguments: [
      (
        "L'attaque a fait ‖six morts‖ et ‖vingt blessés‖.",
        ["fatalities 6 6 6 -", "injured 20 20 20 -"]
      ),
      ("Le bilan est de ‖12 morts‖.", ["fatalities 12 12 12 -"]),
      ("Il évoque ‖8 morts‖ parmi les gendarmes.", ["fatalities 8 8 8 gendarmes"]),
      (
        "‖Au moins 28 personnes mortes‖ et ‖plus que 80 blessées‖.",
        ["fatalities 28 28 - personnes", "injured 80 80 - -"]
      ),
      ("‖Trois personnes interpellées‖.", ["arrested 3 3 3 personnes"]),
      ("L'attaque n'a fait ‖aucun blessé‖.", ["injured 0 0 0 -"]),
      ("Il y a ‖des dizaines de morts‖.", ["fatalities - 20 - -"]),
      ("La police annonce ‖trois interpellations‖.", ["arrested 3 3 3 -"]),
      ("Ils ont causé la mort d'‖une vingtaine de personnes‖.", ["fatalities 20 18 22 personnes"]),
      ("Il y a ‖entre 10 et 15 morts‖.", ["fatalities - 10 15 -"]),
    ])
  func nouns(marked: String, expected: [String]) { check(marked, expected) }

  @Test(
    "counts subjects of the passive and of intransitive verbs",
    arguments: [
      ("‖Six soldats‖ ont été tués.", ["fatalities 6 6 6 soldats"]),
      ("‖Un policier‖ a été tué.", ["fatalities 1 1 1 policier"]),
      ("‖Le policier‖ a été tué.", ["fatalities 1 1 1 policier"]),
      ("‖Un policier‖, âgé de 23 ans, a été tué.", ["fatalities 1 1 1 policier"]),
      ("‖Des civils‖ ont été blessés.", ["injured - 2 - civils"]),
      ("‖Plusieurs civils‖ ont aussi été blessés.", ["injured - 2 - civils"]),
      ("‖Deux passants‖, qui ont été légèrement blessés, témoignent.", ["injured 2 2 2 passants"]),
      (
        "‖Au moins 13 personnes‖ sont mortes et ‖55 blessées‖.",
        ["fatalities 13 13 - personnes", "injured 55 55 55 -"]
      ),
      ("‖Treize villageois‖ ont perdu la vie.", ["fatalities 13 13 13 villageois"]),
      ("Dans deux attaques, ‖six soldats‖ ont été tués.", ["fatalities 6 6 6 soldats"]),
      ("‖15 000 personnes‖ ont défilé.", ["participants 15000 15000 15000 personnes"]),
      ("‖Sept membres‖ des forces ont été tués.", ["fatalities 7 7 7 membres"]),
      ("‖Quatre des ravisseurs‖ ont été tués.", ["fatalities 4 4 4 ravisseurs"]),
      ("‖63 rebelles et 25 civils‖ ont été tués.", ["fatalities 88 88 88 rebelles"]),
      ("‖Aucun soldat‖ n'a été tué.", ["fatalities 0 0 0 soldat"]),
    ])
  func subjects(marked: String, expected: [String]) { check(marked, expected) }

  @Test(
    "counts objects of the active",
    arguments: [
      ("Il a tiré, tuant ‖8 personnes‖.", ["fatalities 8 8 8 personnes"]),
      ("L'armée a tué ‖deux gendarmes et un civil‖.", ["fatalities 3 3 3 gendarmes"]),
      ("Ils avancent, tuant ‖jusqu'à 200 djihadistes‖.", ["fatalities 200 - 200 djihadistes"]),
      (
        "L'armée a riposté, abattant les ‖8 assaillants‖ et en capturant ‖2‖.",
        ["fatalities 8 8 8 assaillants", "arrested 2 2 2 -"]
      ),
      ("Les soldats ont poursuivi et tué ‖l'agresseur‖.", ["fatalities 1 1 1 agresseur"]),
      ("La police a interpellé ‖une dizaine de manifestants‖.", ["arrested 10 9 11 manifestants"]),
    ])
  func objects(marked: String, expected: [String]) { check(marked, expected) }

  @Test(
    "counts those who take part",
    arguments: [
      (
        "Il y avait ‖2.000 manifestants‖ selon la police.",
        ["participants 2000 2000 2000 manifestants"]
      ),
      ("‖200 manifestants‖ ont été arrêtés.", ["arrested 200 200 200 manifestants"]),
    ])
  func participants(marked: String, expected: [String]) { check(marked, expected) }

  @Test(
    "leaves what counts no victims",
    arguments: [
      "Un homme de 23 ans est venu.", "Il a purgé trois ans de prison.",
      "Le 12 mai 2020, il pleuvait.",
      "L'armée a abattu deux drones.", "20 % des votants ont voté.", "Il a payé 3 000 euros.",
      "Deux maisons ont été détruites.", "Trois soldats n'ont pas été tués.",
      "Les manifestants ont crié.",
      "Trois attaques ont eu lieu.", "Le train a été arrêté.",
      "Un homme condamné à mort a fui.", "Il veut tuer des civils.",
      "Les droits des victimes comptent.",
      "Le nombre de blessés augmente.", "Il ruine la vie de millions d'habitants.",
      "L'armée veut arrêter le tueur.",
    ])
  func nothing(text: String) { check(text, []) }

  @Test("ends quietly on any row of words")
  func soup() {
    let words =
      "six un des aucun dizaines 12 1 200 morts blessés tués tué ont été a sont soldats policiers , . qui et de la mort personnes par en ans % ont tuant perdu vie n' pas manifestants ( ) \" hier 2015"
      .split(separator: " ").map(String.init)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("FigureFinder soup: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      for mention in reader.mentions(text) {
        #expect(0 <= mention.figure.start && mention.figure.end <= text.unicodeScalars.count)
        #expect(!mention.figure.text.isEmpty, "seed \(seed): \(text)")
      }
    }
  }
}
