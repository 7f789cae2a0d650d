import Linguistics
import Records
import Testing

@testable import Extracting

struct ClauseTiesTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "tells how closely a place hangs together with an act",
    arguments: [
      ("La milice a tué un garde à Kidal.", "tué", "Kidal", ClauseTies.Tie.own),
      ("Une attaque à Kidal a surpris la garde.", "attaque", "Kidal", .own),
      ("La milice a mené une attaque à Kidal.", "attaque", "Kidal", .own),
      ("À Kidal, le colonel a annoncé que la milice a tué un garde.", "tué", "Kidal", .around),
      (
        "La milice a tué un garde qui avait couvert une marche à Kidal.", "tué", "Kidal", .apart
      ),
      ("La milice a tué un garde alors qu'il entrait à Kidal.", "tué", "Kidal", .below),
      ("La milice a tué un garde pour entrer à Kidal.", "tué", "Kidal", .apart),
      ("Une attaque menée à Kidal a surpris la garde.", "attaque", "Kidal", .own),
    ])
  func ties(sentence: String, trigger: String, place: String, expected: ClauseTies.Tie) throws {
    let (trigger, reading) = try #require(french.trigger(sentence, holding: trigger))
    let places = french.mentions(sentence).places(in: reading.tokens)
    let place = try #require(places.first { $0.place.name == place })
    // A failed expectation writes out all that it names: not the reading with its tables.
    let ties = ClauseTies(reading: reading, trigger: trigger)
    let (own, inSlot) = (
      ties.tie(of: place.tokens), ties.tie(of: place.tokens, slots: [place.tokens])
    )
    #expect(own == expected)
    #expect(inSlot == .slot)
  }

  @Test("tells the dates of several clauses apart")
  func dates() throws {
    let (trigger, reading) = try #require(
      french.trigger(
        "La police a arrêté mardi un homme qui avait tué un garde le 5 mars.", holding: "arrêté"))
    let ties = ClauseTies(reading: reading, trigger: trigger)
    #expect(reading.dates.map { ties.tie(of: $0.tokens) } == [.own, .apart])
  }

  @Test(
    "takes the day of the occasion, of who tells it and of the text that it stands in, not that of a thing",
    arguments: [
      (
        "Lors d'une opération lancée mardi, la police a arrêté dix hommes.", "arrêté",
        ClauseTies.Tie.below
      ),
      ("Dix hommes ont été tués à Gao, ont annoncé mardi les autorités.", "tués", .around),
      ("Le roi a félicité la garde dans un communiqué publié mardi.", "félicité", .below),
      (
        "Le ministre a critiqué la marche de mardi, qui a été dispersée par la police.",
        "dispersée", .around
      ),
      ("La milice a attaqué un pont fermé le 5 mars.", "attaqué", .apart),
    ])
  func occasions(sentence: String, trigger: String, expected: ClauseTies.Tie) throws {
    let (trigger, reading) = try #require(french.trigger(sentence, holding: trigger))
    let days = reading.dates
    let day = try #require(days.first)
    let tie = ClauseTies(reading: reading, trigger: trigger).tie(of: day.tokens)
    #expect(tie == expected)
  }

  @Test("puts the closest first")
  func order() {
    #expect(ClauseTies.Tie.slot < .own)
    #expect(ClauseTies.Tie.own < .around)
    #expect(ClauseTies.Tie.around < .below)
    #expect(ClauseTies.Tie.below < .apart)
  }
}
