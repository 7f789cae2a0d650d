import LanguageData
import Linguistics
import Records
import TestSupport
import Testing

@testable import Resolving

/// Mentions as tests write them: "wounded 20 18 22 | une vingtaine de blessés | marks".
struct FigureExamples {
  let resolver: FigureResolver

  init(_ language: String) throws {
    resolver = try FigureResolver(data: LanguageDataSource(), language: language)
  }

  /// The mentions of a text; numbers of things and people without more are left out.
  func read(_ sentence: String) -> [String] {
    let text = ScannedText(sentence)
    return resolver.mentions(in: text)
      .filter { $0.kind != .things && $0.kind != .people }
      .map { mention in
        let quantity = mention.quantity
        let numbers = [quantity.best, quantity.low, quantity.high].map { number in
          number.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "-"
        }
        let marks = FigureMention.Marks.names.filter { mention.marks.contains($0.0) }
        return
          ([mention.kind.rawValue] + numbers + ["|", text.string(mention.words)]
          + marks.map { "+\($0.1)" }).joined(separator: " ")
      }
  }
}

@Suite("FigureResolver")
struct FigureResolverTests {
  let french: FigureExamples

  init() throws { french = try FigureExamples("fr") }

  @Test(
    "counts behind numbers",
    arguments: [
      (
        "L'attaque a fait douze morts et une vingtaine de blessés.",
        ["killed 12 12 12 | douze morts", "wounded 20 18 22 | une vingtaine de blessés"]
      ),
      (
        "Douze morts, trente blessés.",
        ["killed 12 12 12 | Douze morts", "wounded 30 30 30 | trente blessés"]
      ),
      (
        "Au moins 28 personnes mortes et plus de 80 blessées.",
        ["killed 28 28 - | Au moins 28 personnes mortes", "wounded 80 80 - | plus de 80 blessées"]
      ),
      ("Il n'y a eu aucun mort.", ["killed 0 0 0 | aucun mort"]),
      (
        "Une explosion s'est produite sans faire de victime.",
        ["killed 0 0 0 | sans faire de victime"]
      ),
      ("La police annonce trois interpellations.", ["arrested 3 3 3 | trois interpellations"]),
      (
        "Plusieurs dizaines d'arrestations ont eu lieu.",
        ["arrested - 20 - | Plusieurs dizaines d'arrestations"]
      ),
      ("Les combats ont causé la mort de deux gendarmes.", ["killed 2 2 2 | deux gendarmes"]),
      ("Les violences ont coûté la vie à 45 personnes.", ["killed 45 45 45 | 45 personnes"]),
      ("Le naufrage a fait 12 disparus.", ["missing 12 12 12 | 12 disparus"]),
      (
        "Deux personnes sont dans un état grave.",
        ["wounded 2 2 2 | Deux personnes"]
      ),
    ])
  func nouns(sentence: String, expected: [String]) { #expect(french.read(sentence) == expected) }

  @Test(
    "counts with verbs",
    arguments: [
      ("L'armée avance, tuant trois soldats.", ["killed 3 3 3 | trois soldats"]),
      (
        "Trois soldats ont été tués et dix autres blessés.",
        ["killed 3 3 3 | Trois soldats", "wounded 10 10 10 | dix autres blessés"]
      ),
      ("Douze personnes sont mortes.", ["killed 12 12 12 | Douze personnes"]),
      ("Huit pêcheurs ont perdu la vie.", ["killed 8 8 8 | Huit pêcheurs"]),
      ("Il affirme que six soldats maliens avaient été tués.", ["killed 6 6 6 | six soldats"]),
      ("Un soldat tué, rien de plus.", ["killed 1 1 1 | Un soldat tué"]),
      (
        "Un policier, âgé de 23 ans, a été tué.",
        ["killed 1 1 1 | Un policier", "age 23 23 23 | 23 ans"]
      ),
      ("Le policier a été tué.", ["killed 1 1 1 | Le policier +implied"]),
      ("Ils ont poursuivi et tué l'agresseur.", ["killed 1 1 1 | l'agresseur +implied"]),
      ("Quatre des ravisseurs ont été tués.", ["killed 4 4 4 | Quatre des ravisseurs"]),
      (
        "Entre 30 et 50 civils auraient été exécutés.",
        ["killed - 30 50 | Entre 30 et 50 civils +range"]
      ),
      ("Les rebelles ont libéré douze otages.", ["released 12 12 12 | douze otages"]),
      ("La police a interpellé 40 manifestants.", ["arrested 40 40 40 | 40 manifestants"]),
      ("Des hommes armés ont enlevé trois prêtres.", ["abducted 3 3 3 | trois prêtres"]),
      (
        "Plus de 200 000 personnes ont été déplacées.",
        ["displaced 200000 200000 - | Plus de 200 000 personnes"]
      ),
      ("15 000 personnes ont défilé.", ["participants 15000 15000 15000 | 15 000 personnes"]),
      (
        "Au moins 19 insurgés, 7 membres des forces gouvernementales et 4 civils ont été tués.",
        [
          "killed 30 30 - | Au moins 19 insurgés, 7 membres des forces gouvernementales et 4 civils +sum",
          "killed 19 19 - | Au moins 19 insurgés +part", "killed 7 7 7 | 7 membres +part",
          "killed 4 4 4 | 4 civils +part",
        ]
      ),
      (
        "Des dizaines d'autres blessés arrivent.",
        ["wounded - 20 - | Des dizaines d'autres blessés"]
      ),
      ("Un des blessés succombe.", ["killed 1 1 1 | Un des blessés"]),
      ("Un couple a été tué.", ["killed 2 2 2 | Un couple"]),
      ("Huit personnes sont portées disparues.", ["missing 8 8 8 | Huit personnes"]),
      ("Trois soldats n'ont pas été tués.", ["killed 3 3 3 | Trois soldats +negated"]),
      (
        "L'attentat a tué 12 personnes, blessé 45 autres.",
        ["killed 12 12 12 | 12 personnes", "wounded 45 45 45 | 45 autres"]
      ),
    ])
  func verbs(sentence: String, expected: [String]) { #expect(french.read(sentence) == expected) }

  @Test(
    "tells wholes, parts and sums",
    arguments: [
      (
        "Douze civils, dont trois enfants, ont été tués.",
        ["killed 12 12 12 | Douze civils", "killed 3 3 3 | trois enfants +part"]
      ),
      (
        "63 rebelles et 25 civils ont été tués.",
        [
          "killed 88 88 88 | 63 rebelles et 25 civils +sum", "killed 63 63 63 | 63 rebelles +part",
          "killed 25 25 25 | 25 civils +part",
        ]
      ),
      (
        "On compte 8 morts : 2 gendarmes et 6 soldats.",
        [
          "killed 8 8 8 | 8 morts", "killed 2 2 2 | 2 gendarmes +part",
          "killed 6 6 6 | 6 soldats +part",
        ]
      ),
      (
        "Il y avait 20 000 manifestants selon la police, 50 000 selon les syndicats.",
        [
          "participants 20000 20000 20000 | 20 000 manifestants",
          "participants 50000 50000 50000 | 50 000",
        ]
      ),
    ])
  func parts(sentence: String, expected: [String]) { #expect(french.read(sentence) == expected) }

  @Test(
    "marks tolls that are new, old or cumulative",
    arguments: [
      ("Le nombre de morts s'élève à 12.", ["killed 12 12 12 | 12"]),
      (
        "Deux blessés ont succombé, portant à 12 le nombre de morts.",
        ["killed 2 2 2 | Deux blessés", "killed 12 12 12 | 12 +revised"]
      ),
      (
        "Le bilan est passé de 5 à 12 morts.",
        ["killed 5 5 5 | de 5 à 12 +previous", "killed 12 12 12 | de 5 à 12 morts +revised"]
      ),
      ("Un précédent bilan faisait état de 8 morts.", ["killed 8 8 8 | 8 morts +previous"]),
      (
        "12 morts contre 8 la veille.",
        ["killed 12 12 12 | 12 morts", "killed 8 8 8 | 8 +previous"]
      ),
      (
        "Le conflit a fait 500 000 morts depuis le début de la guerre.",
        ["killed 500000 500000 500000 | 500 000 morts +cumulative"]
      ),
    ])
  func marks(sentence: String, expected: [String]) { #expect(french.read(sentence) == expected) }

  @Test(
    "tells other numbers apart",
    arguments: [
      (
        "Un homme de 23 ans a été condamné à trois ans de prison.",
        ["age 23 23 23 | 23 ans", "duration 3 3 3 | trois ans"]
      ),
      (
        "Trois personnes de 18, 24 et 26 ans sont venues.",
        ["age 18 18 18 | 18", "age 24 24 24 | 24", "age 26 26 26 | 26 ans"]
      ),
      (
        "Il a payé 3 000 euros à 18 heures.",
        ["money 3000 3000 3000 | 3 000 euros", "time 18 18 18 | 18 heures"]
      ),
      ("Le 12 mai 2020, il pleuvait.", ["date 12 12 12 | 12 mai", "year 2020 2020 2020 | 2020"]),
      ("20 % des votants ont voté.", ["share 20 20 20 | 20 %"]),
      ("Une dizaine de kilomètres plus loin.", ["distance 10 9 11 | Une dizaine de kilomètres"]),
      ("La résolution 2118 a été votée.", ["label 2118 2118 2118 | 2118"]),
      ("L'armée a abattu deux drones.", []), ("Il veut tuer trois civils.", []),
      ("La vie n'est en danger pour aucun des blessés.", []),
      ("Un homme condamné à mort a fui.", []), ("Le nombre de blessés augmente.", []),
      ("Il y avait 127 passagers à bord.", []), ("Sept membres des forces sont là.", []),
    ])
  func others(sentence: String, expected: [String]) { #expect(french.read(sentence) == expected) }

  @Test("names who and whose")
  func people() throws {
    let text = ScannedText("Six soldats maliens de l'armée régulière ont été tués.")
    let mention = try #require(french.resolver.mentions(in: text).first)
    #expect(text.string(try #require(mention.who)) == "soldats maliens")
    #expect(text.string(try #require(mention.whose)) == "armée régulière")
    #expect(text.string(try #require(mention.cue)) == "tués")
    #expect(mention.head.map { text.string($0..<$0 + 1) } == "soldats")
  }

  @Test("writes JSON")
  func json() throws {
    let text = ScannedText("Au moins six soldats ont été tués.")
    let mention = try #require(french.resolver.mentions(in: text).first)
    var writer = JSONWriter()
    mention.write(to: &writer, in: text)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"kind":"killed","text":"Au moins six soldats","start":0,"end":20,"best":6,"low":6,"high":null,"exact":false,"who":{"text":"soldats","start":13,"end":20},"whose":null,"cue":{"text":"tués","start":29,"end":33},"part_of":null,"marks":[]}"#
    )
  }

  @Test("ends quietly on any row of words", arguments: ["fr", "en"])
  func soup(language: String) throws {
    let examples = try FigureExamples(language)
    let words =
      "six un des aucun dizaines 12 1 200 morts blessés tués tué ont été a sont soldats policiers , . qui et de la mort personnes par en ans % ont tuant perdu vie n' pas manifestants ( ) \" hier 2015 dont : selon bilan passé de à le nombre de portant killed were people the of dead"
      .split(separator: " ").map(String.init)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("FigureResolver soup: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let text = ScannedText(
        (0..<Int.random(in: 1...30, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " "))
      let mentions = examples.resolver.mentions(in: text)
      for mention in mentions {
        #expect(!mention.words.isEmpty && mention.words.upperBound <= text.words.count)
        if let whole = mention.whole { #expect(mentions.indices.contains(whole)) }
      }
    }
  }
}
