import LanguageData
import Linguistics
import Records
import Testing

@testable import Resolving

/// French times as news writes them. Written on a Wednesday, 16 June 2021, where nothing else is said.
@Suite("French times")
struct DateResolverTests {
  private static let resolver = Result {
    try DateResolver(data: LanguageDataSource(), language: "fr")
  }
  private let resolver: DateResolver

  init() throws { resolver = try Self.resolver.get() }

  private static let absolute = [
    DateCase("Le pont a cédé le 3 mars 2019.", nil, "le 3 mars 2019=2019-03-03"),
    DateCase("Le pont a cédé jeudi 7 mars 2019.", nil, "jeudi 7 mars 2019=2019-03-07"),
    DateCase("Le pont a cédé le 1er mars.", "2021-06-16", "le 1er mars=2021-03-01"),
    DateCase("Il est né en 1954 à Lens.", nil, "en 1954=1954"),
    DateCase("Le pont a cédé en avril 2018.", nil, "en avril 2018=2018-04"),
    DateCase("Le pont a cédé en septembre.", "2021-06-16", "en septembre=2020-09"),
    DateCase("Reçu le 04/05/2020 par la mairie.", nil, "le 04/05/2020=2020-05-04"),
    DateCase("Version du 2020-05-04 corrigée.", nil, "du 2020-05-04=2020-05-04"),
    DateCase("Le pont a cédé le 3 fevrier 2019.", nil, "le 3 fevrier 2019=2019-02-03"),
    DateCase("Le pont a cédé le 31 février 2019.", nil),
    DateCase("La mode des années 80 revient.", nil, "des années 80=1980/1990"),
    DateCase("Un moulin bâti au XVIIIe siècle.", nil, "au XVIIIe siècle=1701/1801"),
    DateCase(
      "Le chômage a reculé au troisième trimestre 2020.", nil,
      "au troisième trimestre 2020=2020-Q3"),
    DateCase("Il a neigé à l'hiver 2012.", nil, "à l'hiver 2012=2012-12-21/2013-03-21"),
    DateCase("Le marché rouvre à Noël 2022.", nil, "à Noël 2022=2022-12-25"),
    DateCase(
      "Ils ont jeûné pendant le ramadan 2020.", nil, "le ramadan 2020=2020-04-24/2020-05-24"),
    DateCase(
      "Ils se sont revus le lundi de Pâques 2020.", nil, "le lundi de Pâques 2020=2020-04-13"),
    DateCase(
      "Le vote du premier dimanche de mai 2017.", nil,
      "du premier dimanche de mai 2017=2017-05-07"),
    DateCase("La foule du 22 mars, jour de pluie.", nil, "du 22 mars="),
  ]

  private static let datelines = [
    DateCase(
      "LENS, 12 mars 2019 (Agence) – Le pont a cédé lundi.", nil,
      "12 mars 2019=2019-03-12", "lundi=2019-03-11"),
    DateCase(
      "LENS, 12 juin (Agence) – Le pont a cédé hier.", "2021-06-16", "12 juin=2021-06-12",
      "hier=2021-06-11"),
    DateCase(
      "12 juin (Agence) – Le pont a cédé hier.", "2021-06-16", "12 juin=2021-06-12",
      "hier=2021-06-15"),
    DateCase(
      "LENS, 12 juin 2015 – Le pont a cédé hier.", "2021-06-16", "12 juin 2015=2015-06-12",
      "hier=2021-06-15"),
  ]

  private static let relative = [
    DateCase("Il a plu hier.", "2021-06-16", "hier=2021-06-15"),
    DateCase("Il a plu hier soir.", "2021-06-16", "hier soir=2021-06-15T18/2021-06-16T00"),
    DateCase("Il a plu avant-hier.", "2021-06-16", "avant-hier=2021-06-14"),
    DateCase("Il pleuvra après-demain.", "2021-06-16", "après-demain=2021-06-18"),
    DateCase("Il a plu mercredi.", "2021-06-16", "mercredi=2021-06-16"),
    DateCase("Il a plu jeudi.", "2021-06-16", "jeudi=2021-06-10"),
    DateCase("Les députés voteront jeudi.", "2021-06-16", "jeudi=2021-06-17"),
    DateCase("Les députés doivent voter jeudi.", "2021-06-16", "jeudi=2021-06-17"),
    DateCase("L'accord signé jeudi prévoit une trêve.", "2021-06-16", "jeudi=2021-06-10"),
    DateCase("Il a plu jeudi dernier.", "2021-06-16", "jeudi dernier=2021-06-10"),
    DateCase("On se revoit jeudi prochain.", "2021-06-16", "jeudi prochain=2021-06-17"),
    DateCase("Il a plu ce lundi.", "2021-06-16", "ce lundi=2021-06-14"),
    DateCase("Il a plu il y a deux ans.", "2021-06-16", "il y a deux ans=2019-06-16"),
    DateCase("Il a plu il y a trois semaines.", "2021-06-16", "il y a trois semaines=2021-05-26"),
    DateCase("Le bac ouvre dans dix jours.", "2021-06-16", "dans dix jours=2021-06-26"),
    DateCase("La semaine dernière, il a plu.", "2021-06-16", "La semaine dernière=2021-W23"),
    DateCase("L'an dernier, il a plu.", "2021-06-16", "L'an dernier=2020"),
    DateCase(
      "En début de semaine, il a plu.", "2021-06-16", "En début de semaine=2021-06-14/2021-06-16"),
    DateCase("Il a plu en fin d'année.", "2021-06-16", "en fin d'année=2020-11/2021-01"),
    DateCase("Il pleut depuis 2011.", "2021-06-16", "depuis 2011=2011-01-01..2021-06-16"),
    DateCase(
      "Il pleut depuis trois jours.", "2021-06-16", "depuis trois jours=2021-06-13..2021-06-16"),
    DateCase(
      "Il a plu ces dernières semaines.", "2021-06-16",
      "ces dernières semaines=2021-05-19..2021-06-16"),
    DateCase(
      "Il a plu ces trois derniers jours.", "2021-06-16",
      "ces trois derniers jours=2021-06-13..2021-06-16"),
    DateCase(
      "Il faut finir d'ici vendredi.", "2021-06-16", "d'ici vendredi=2021-06-16..2021-06-18"),
    DateCase(
      "Il faut finir dans les cinq jours.", "2021-06-16",
      "dans les cinq jours=2021-06-16..2021-06-21"),
    DateCase("Il reste jusqu'en 2024.", "2021-06-16", "jusqu'en 2024=../2025"),
    DateCase("Il est venu récemment.", "2021-06-16", "récemment=PAST_REF"),
    DateCase("Il paie chaque mois.", "2021-06-16", "chaque mois="),
    DateCase("La grève a duré deux mois et demi.", "2021-06-16", "deux mois et demi=P2.5M"),
    DateCase("Le train part à 18h30.", "2021-06-16", "à 18h30=2021-06-16T18:30"),
    DateCase(
      "Le train est parti lundi vers 8 heures.", "2021-06-16",
      "lundi vers 8 heures=2021-06-14T08"),
    DateCase(
      "Le feu a pris à 3 heures du matin.", "2021-06-16", "à 3 heures du matin=2021-06-16T03"),
    DateCase("Le feu a pris à 16h45 GMT.", "2021-06-16", "à 16h45 GMT=2021-06-16T16:45"),
  ]

  private static let ranges = [
    DateCase(
      "Le festival se tient du 3 au 10 mai 2022.", nil, "du 3 au 10 mai 2022=2022-05-03/2022-05-11"),
    DateCase(
      "Ouvert du 28 décembre au 3 janvier 2020.", nil,
      "du 28 décembre au 3 janvier 2020=2019-12-28/2020-01-04"),
    DateCase("Il a régné de 1998 à 2003.", nil, "de 1998 à 2003=1998/2004"),
    DateCase("Il a plu entre mars et mai 2020.", nil, "entre mars et mai 2020=2020-03/2020-06"),
    DateCase(
      "Il a plu de lundi à mercredi.", "2021-06-16", "de lundi à mercredi=2021-06-14/2021-06-17"),
    DateCase(
      "Ouvert jeudi de 9h à 11h30.", "2021-06-16",
      "jeudi de 9h à 11h30=2021-06-10T09:00/2021-06-10T11:30"),
    DateCase(
      "Le feu a pris dans la nuit de mardi à mercredi.", "2021-06-16",
      "dans la nuit de mardi à mercredi=2021-06-15T20/2021-06-16T06"),
    DateCase(
      "Le village a été attaqué dans la nuit.", "2021-06-16",
      "dans la nuit=2021-06-15T20/2021-06-16T06"),
    DateCase(
      "Le village sera évacué dans la nuit.", "2021-06-16",
      "dans la nuit=2021-06-16T20/2021-06-17T06"),
    // The day of writing is a Wednesday.
    DateCase(
      "Dix hommes ont été tués au cours du week-end.", "2021-06-16",
      "au cours du week-end=2021-06-12/2021-06-14"),
    DateCase(
      "Le président viendra ce week-end.", "2021-06-16", "ce week-end=2021-06-19/2021-06-21"),
    DateCase(
      "Le feu a pris dans la nuit du 3 au 4 mars.", "2021-06-16",
      "dans la nuit du 3 au 4 mars=2021-03-03T20/2021-03-04T06"),
    DateCase("Entre 14 et 16 personnes ont été tuées.", "2021-06-16"),
  ]

  private static let narrative = [
    DateCase(
      "Le 3 mars 2019, un pont a cédé. Le lendemain, un autre a cédé.", nil,
      "Le 3 mars 2019=2019-03-03", "Le lendemain=2019-03-04"),
    DateCase(
      "Le pont a cédé lundi. La veille, il avait plu.", "2021-06-16",
      "lundi=2021-06-14", "La veille=2021-06-13"),
    DateCase(
      "Le pont a cédé lundi à l'aube. Deux jours plus tôt, il avait plu.", "2021-06-16",
      "lundi à l'aube=2021-06-14T05/2021-06-14T08", "Deux jours plus tôt=2021-06-12"),
    DateCase(
      "Le pont a cédé lundi. Vers 22 heures, un autre a cédé.", "2021-06-16",
      "lundi=2021-06-14", "Vers 22 heures=2021-06-14T22"),
    DateCase("La veille, il avait plu.", "2021-06-16", "La veille=2021-06-15"),
    DateCase(
      "Il a été tué deux jours après l'accord.", "2021-06-16", "deux jours après=2021-06-14"),
  ]

  private static let others = [
    DateCase("Douze soldats ont été tués.", "2021-06-16"),
    DateCase("Il a tué mardi 12 personnes.", "2021-06-16", "mardi=2021-06-15"),
    DateCase("La mission vers Mars a été lancée.", "2021-06-16", "vers Mars=2021-03"),
    DateCase("Il vit rue du 4 septembre.", "2021-06-16"),
    DateCase("Il a pris dix ans de prison.", "2021-06-16"),
    DateCase("Le Premier ministre a parlé.", "2021-06-16"),
    DateCase("Le village de Saint-Sylvestre-sur-Lot brûle.", "2021-06-16"),
    DateCase("Le 1,5 % de hausse et les 24 heures du pont.", "2021-06-16", "24 heures=PT24H"),
  ]

  @Test("reads absolute times", arguments: absolute)
  func readsAbsolute(_ item: DateCase) { #expect(item.found(by: resolver) == item.expected) }

  @Test("counts from the day of writing", arguments: relative + datelines)
  func countsFromNow(_ item: DateCase) { #expect(item.found(by: resolver) == item.expected) }

  @Test("reads ranges", arguments: ranges)
  func readsRanges(_ item: DateCase) { #expect(item.found(by: resolver) == item.expected) }

  @Test("counts from the day told of", arguments: narrative)
  func countsFromNarrative(_ item: DateCase) { #expect(item.found(by: resolver) == item.expected) }

  @Test("leaves alone what is no time", arguments: others)
  func leavesOthers(_ item: DateCase) { #expect(item.found(by: resolver) == item.expected) }

  @Test("reads agendas ahead")
  func readsAgendas() {
    let item = DateCase("Réunion mardi, salle B.", "2021-06-15", "mardi=2021-06-22")
    #expect(item.found(by: resolver, direction: .future) == item.expected)
    let past = DateCase("Les députés voteront jeudi.", "2021-06-16", "jeudi=2021-06-10")
    #expect(past.found(by: resolver, direction: .past) == past.expected)
  }

  @Test("flags a weekday that the day does not have")
  func flagsContradictions() throws {
    let mentions = resolver.mentions(
      in: ScannedText("Le pont a cédé mardi 7 mars 2019."), context: DateContext(published: nil))
    let mention = try #require(mentions.first)
    #expect(mention.contradicts)
    #expect(mention.from?.description == "2019-03-07")
  }

  @Test("says what it leans on")
  func saysAnchor() {
    let mentions = resolver.mentions(
      in: ScannedText("Le pont a cédé lundi. Le lendemain, la route aussi, comme en 2019."),
      context: DateContext(published: "2021-06-16"))
    #expect(mentions.map(\.anchor) == [.published, .narrative, .calendar])
    #expect(mentions.map(\.anchorMention) == [nil, 0, nil])
  }

  @Test("gives UCDP precision")
  func givesPrecision() {
    let mentions = resolver.mentions(
      in: ScannedText("Lundi, ce week-end, la semaine dernière, en mars 2020, en 2019."),
      context: DateContext(published: "2021-06-16"))
    #expect(mentions.map(\.precision) == [1, 2, 3, 4, 5])
  }

  @Test("mentions ascend, and never overlap")
  func ascends() {
    let words = "le 3 mars de 2014 à lundi soir entre la nuit du 5 au et mai dans deux ans 18 h 30"
      .split(
        separator: " ")
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let text = (0..<12).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      var end = 0
      for mention in resolver.mentions(
        in: ScannedText(text), context: DateContext(published: "2021-06-16"))
      {
        #expect(mention.span.start >= end && mention.span.end > mention.span.start, "\(text)")
        if let from = mention.from, let to = mention.to { #expect(from <= to, "\(text)") }
        end = mention.span.end
      }
    }
  }
}
