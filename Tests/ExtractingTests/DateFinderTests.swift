import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

/// A text written on Thursday, 2022-09-29, and the days of its marked dates.
struct DateCase: CustomTestStringConvertible, Sendable {
  let marked: String
  let days: [String]
  let precision: Int?
  var testDescription: String { marked }

  init(_ marked: String, _ days: String..., precision: Int? = nil) {
    self.marked = marked
    self.days = days
    self.precision = precision
  }
}

@Suite("DateFinder")
struct DateFinderTests {
  static let published = "2022-09-29T08:15:00+02:00"
  let finder: DateFinder

  init() throws { finder = try DateFinder(data: French.data, language: "fr") }

  private func check(
    _ example: DateCase, published: String? = DateFinderTests.published,
    prefersFuture: Bool = false,
    after previous: CivilDate? = nil
  ) throws {
    let marked = MarkedText(example.marked)
    let found = finder.dates(
      in: try French.tokens(marked.text), published: published, prefersFuture: prefersFuture,
      after: previous)
    #expect(found.map { marked.words($0.span) } == marked.spans.map(marked.words))
    #expect(found.map { $0.from == $0.to ? "\($0.from)" : "\($0.from)/\($0.to)" } == example.days)
    if let precision = example.precision { #expect(found.first?.precision == precision) }
  }

  @Test(
    "reads days of the calendar",
    arguments: [
      DateCase("Il a été tué ‖mardi 27 septembre‖ à Lyon.", "2022-09-27", precision: 1),
      DateCase("Signé ‖le 27 septembre 2022‖.", "2022-09-27"),
      DateCase("Paru ‖le 27/09/2022‖, relu ‖le 2022-09-28‖.", "2022-09-27", "2022-09-28"),
      DateCase("Né ‖le 1er mai 1968‖.", "1968-05-01"),
      DateCase("‖Le premier mai‖, ils ont défilé.", "2022-05-01"),
      DateCase("‖Ce mardi 27 septembre au soir‖, une bombe a explosé.", "2022-09-27"),
      DateCase("‖Hier, mercredi 28 septembre‖, il a plu.", "2022-09-28"),
      DateCase("arrêté ‖le 3 juin dernier‖", "2022-06-03"),
      DateCase("arrêté ‖le 12 décembre‖", "2021-12-12"),
      DateCase("prévu ‖le 3 octobre‖", "2022-10-03"),
      DateCase("élu ‖le 3 octobre prochain‖", "2022-10-03"),
      DateCase("la loi du ‖14 févr. 1942‖", "1942-02-14"),
    ])
  func calendar(example: DateCase) throws { try check(example) }

  @Test(
    "trusts the number when the weekday disagrees",
    arguments: [
      DateCase("‖lundi 27 septembre‖", "2022-09-27"),
      // 9 December 2020 was a Wednesday, and no nearer one was.
      DateCase("‖mercredi 9 décembre 2020‖", "2020-12-09"),
      // The weekday tells the year of a day that is far away.
      DateCase("‖vendredi 9 décembre‖", "2022-12-09"),
    ])
  func weekdayAgainstNumber(example: DateCase) throws { try check(example) }

  @Test(
    "takes a weekday for the nearest one past, today included",
    arguments: [
      DateCase("Il est mort ‖jeudi‖.", "2022-09-29"),
      DateCase("Il est mort ‖vendredi‖.", "2022-09-23"),
      DateCase("Il est mort ‖jeudi dernier‖.", "2022-09-22"),
      DateCase("Il est mort ‖lundi dernier‖.", "2022-09-26"),
      DateCase("Il est mort ‖mercredi soir‖, ‖jeudi à l'aube‖.", "2022-09-28", "2022-09-29"),
      DateCase("Il votera ‖dimanche prochain‖.", "2022-10-02"),
      DateCase("Il votera ‖jeudi prochain‖.", "2022-10-06"),
      DateCase("‖ce lundi‖", "2022-09-26"),
      DateCase("un délai ‖d'ici vendredi‖", "2022-09-30"),
      DateCase("‖lundi de la semaine dernière‖", "2022-09-19"),
      DateCase("‖mercredi 21‖, il a fui", "2022-09-21"),
      DateCase("‖Lundi‖ 12 personnes ont été tuées.", "2022-09-26"),
    ])
  func weekdays(example: DateCase) throws { try check(example) }

  @Test(
    "looks ahead when asked to",
    arguments: [
      DateCase("Ils défileront ‖vendredi‖.", "2022-09-30"),
      DateCase("Ils voteront ‖en mars‖.", "2023-03-01/2023-03-31"),
      DateCase("Ils voteront ‖le 12 mars‖.", "2023-03-12"),
    ])
  func future(example: DateCase) throws { try check(example, prefersFuture: true) }

  @Test(
    "counts from the day of writing",
    arguments: [
      DateCase("‖hier‖ et ‖avant-hier‖, ‖aujourd'hui‖", "2022-09-28", "2022-09-27", "2022-09-29"),
      DateCase("‖ce matin‖", "2022-09-29"),
      DateCase("‖la nuit dernière‖", "2022-09-28/2022-09-29", precision: 2),
      DateCase("‖il y a trois jours‖", "2022-09-26", precision: 1),
      DateCase("‖il y a deux ans‖", "2020-09-29", precision: 5),
      DateCase("‖il y a environ un mois‖", "2022-08-29", precision: 4),
      DateCase("‖dans deux semaines‖", "2022-10-13"),
      DateCase("‖la semaine dernière‖", "2022-09-19/2022-09-25", precision: 3),
      DateCase("‖cette semaine‖", "2022-09-26/2022-10-02"),
      DateCase("‖le mois prochain‖", "2022-10-01/2022-10-31", precision: 4),
      DateCase("‖l'an dernier‖", "2021-01-01/2021-12-31", precision: 5),
      DateCase("‖ces dernières semaines‖", "2022-09-01/2022-09-29"),
      DateCase("au cours ‖des dernières semaines‖", "2022-09-01/2022-09-29"),
      DateCase("‖les trois derniers jours‖", "2022-09-26/2022-09-29"),
      DateCase("‖depuis deux semaines‖", "2022-09-15/2022-09-29"),
      DateCase("‖ce week-end‖", "2022-09-24/2022-09-25"),
    ])
  func relative(example: DateCase) throws { try check(example) }

  @Test(
    "counts from the date before",
    arguments: [
      DateCase(
        "‖Le 12 mai‖, il fuit ; ‖le lendemain‖, il est pris.", "2022-05-12", "2022-05-13"),
      DateCase("‖La veille‖, il dînait.", "2022-05-19"),
      DateCase("‖Trois jours plus tard‖, il meurt.", "2022-05-23"),
      DateCase("‖Deux semaines auparavant‖, il chantait.", "2022-05-06"),
      DateCase("Au lendemain de l'attaque, la ville pleure."),
    ])
  func anaphors(example: DateCase) throws {
    try check(example, after: CivilDate(iso: "2022-05-20"))
  }

  @Test(
    "reads months, years and their parts",
    arguments: [
      DateCase("‖en mars‖", "2022-03-01/2022-03-31", precision: 4),
      DateCase("‖en octobre‖", "2021-10-01/2021-10-31"),
      DateCase("‖en juin dernier‖", "2022-06-01/2022-06-30"),
      DateCase("‖fin septembre‖", "2022-09-21/2022-09-30"),
      DateCase("‖début 2022‖", "2022-01-01/2022-05-01"),
      DateCase("‖mi-octobre 2020‖", "2020-10-11/2020-10-20"),
      DateCase("‖au début du mois de mai‖", "2022-05-01/2022-05-10"),
      DateCase("‖en 2019‖", "2019-01-01/2019-12-31", precision: 5),
      DateCase("‖dans les années 1990‖", "1990-01-01/1999-12-31"),
      DateCase("‖les années quatre-vingt‖", "1980-01-01/1989-12-31"),
      DateCase("‖cet hiver‖", "2021-12-21/2022-03-20"),
      DateCase("‖à Noël‖", "2021-12-25"),
    ])
  func periods(example: DateCase) throws { try check(example) }

  @Test(
    "reads ranges",
    arguments: [
      DateCase("‖entre le 3 et le 5 mai‖", "2022-05-03/2022-05-05", precision: 2),
      DateCase("‖du 3 au 5 mai‖", "2022-05-03/2022-05-05"),
      DateCase("‖du 30 au 2 mai‖", "2022-04-30/2022-05-02"),
      DateCase("‖du 28 avril au 2 mai‖", "2022-04-28/2022-05-02"),
      DateCase(
        "‖dans la nuit de lundi à mardi‖", "2022-09-26/2022-09-27", precision: 2),
      DateCase("‖dans la nuit de jeudi à vendredi‖", "2022-09-22/2022-09-23"),
      DateCase("‖de juin à août 2020‖", "2020-06-01/2020-08-31"),
      DateCase("‖de novembre à février‖", "2021-11-01/2022-02-28"),
      DateCase("‖entre 2010 et 2015‖", "2010-01-01/2015-12-31"),
      DateCase("‖depuis 2015‖", "2015-01-01/2022-09-29"),
      DateCase("‖depuis mars‖", "2022-03-01/2022-09-29"),
    ])
  func ranges(example: DateCase) throws { try check(example) }

  @Test(
    "leaves ages, durations, times of day, figures and habits",
    arguments: [
      "un homme de 23 ans", "âgé de 23 ans", "pendant trois jours", "trois ans de prison",
      "à 15 heures", "à 18h30", "il a 2 000 francs", "12 morts", "la planète Mars",
      "chaque lundi", "rue du 8 mai 1945", "le 32 mai", "le 31 avril", "le 0 mai",
      "deux jours après l'attaque", "il a été en prison", "l'article 27/09",
    ])
  func noDates(text: String) throws { try check(DateCase(text)) }

  @Test("without a day of writing finds what names its year")
  func withoutPublished() throws {
    try check(
      DateCase(
        "‖le 27 septembre 2022‖, mardi, hier, en mars, ‖en 2012‖", "2022-09-27",
        "2012-01-01/2012-12-31"),
      published: nil)
    try check(DateCase("‖en 2012‖", "2012-01-01/2012-12-31"), published: "garbage")
  }

  @Test("says how the words relate to the days")
  func relation() throws {
    let found = finder.dates(
      in: try French.tokens("depuis 2015 ; le 3 mai 2020 ; hier ; d'ici vendredi"),
      published: Self.published)
    #expect(found.map(\.relation) == [.since, .at, .at, .until])
    #expect(found.map(\.isExplicit) == [true, true, false, false])
  }

  @Test("ends quietly on any row of words")
  func soup() throws {
    let words =
      "le du de au à entre et en d' l' la ces les depuis il y a dans ici nuit lundi mardi mai mars fin début mi-mai 2015 1999 32 0 31 30 99999999999999999999 27/09/2022 99/99/9999 29/02/2021 0000-00-00 un trois mille cent vingt jours ans semaine année dernier prochain veille lendemain hier demain , . ( ) décennies siècles"
      .split(separator: " ").map(String.init)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("DateFinder soup: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let length = Int.random(in: 1...25, using: &random)
      let text = (0..<length).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      let tokens = try French.tokens(text)
      var end = 0
      for date in finder.dates(
        in: tokens, published: Bool.random(using: &random) ? "9999-12-31" : "0001-01-01",
        prefersFuture: Bool.random(using: &random))
      {
        #expect(date.tokens.lowerBound >= end, "seed \(seed): \(text)")
        #expect(date.from <= date.to, "seed \(seed): \(text)")
        end = date.tokens.upperBound
      }
    }
  }
}
