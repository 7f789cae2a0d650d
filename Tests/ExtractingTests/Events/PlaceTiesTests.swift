import Linguistics
import Records
import Testing

@testable import Extracting

struct PlaceTiesTests {
  private let french: FrenchStage

  init() throws { french = try FrenchStage.shared() }

  @Test(
    "tells how closely a place hangs together with an act",
    arguments: [
      ("La milice a tué un garde à Kidal.", "tué", "Kidal", PlaceTies.Tie.own),
      ("Une attaque à Kidal a surpris la garde.", "attaque", "Kidal", .own),
      ("La milice a mené une attaque à Kidal.", "attaque", "Kidal", .own),
      ("À Kidal, le colonel a annoncé que la milice a tué un garde.", "tué", "Kidal", .around),
      (
        "La milice a tué un garde qui avait couvert une marche à Kidal.", "tué", "Kidal", .apart
      ),
    ])
  func ties(sentence: String, trigger: String, place: String, expected: PlaceTies.Tie) throws {
    let (trigger, reading) = try #require(french.trigger(sentence, holding: trigger))
    let places = french.mentions(sentence).places(in: reading.tokens)
    let place = try #require(places.first { $0.place.name == place })
    let ties = PlaceTies(reading: reading, trigger: trigger)
    #expect(ties.tie(of: place, slots: []) == expected)
    #expect(ties.tie(of: place, slots: [place.tokens]) == .slot)
  }

  @Test("puts the closest first")
  func order() {
    #expect(PlaceTies.Tie.slot < .own)
    #expect(PlaceTies.Tie.own < .around)
    #expect(PlaceTies.Tie.around < .apart)
  }
}
