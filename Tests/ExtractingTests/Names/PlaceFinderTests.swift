import Linguistics
import Records
import Testing

@testable import Extracting

struct PlaceFinderTests {
  private let finder: PlaceFinder

  init() throws { finder = try FrenchStage.shared().extractor.places }

  private func mentions(_ text: String, home: [String] = ["MLI"]) throws -> [String] {
    try finder.mentions(in: French.tokens(text), homeCountries: home).map {
      "\($0.place.name) \($0.relation ?? "-")"
    }
  }

  @Test(
    "finds places with the relation that a preposition gives",
    arguments: [
      ("un raid à Kidal", ["Kidal in"]), ("un raid près de Kidal", ["Kidal near"]),
      ("un raid au nord de Kidal", ["Kidal direction:N"]),
      ("un raid dans le nord du Mali", ["Mali part:N"]),
      ("l'armée du Mali avance", ["Mali -"]),
      ("un raid en plein jour", []),
    ])
  func relations(text: String, expected: [String]) throws {
    let found = try mentions(text)
    #expect(found == expected || found == expected.map { $0.replacing(" -", with: " from") })
  }

  @Test("keeps an unlisted name right behind a preposition of place, in the country of the story")
  func unlisted() throws {
    let mention = try #require(
      finder.mentions(in: French.tokens("un raid à Tombozi"), homeCountries: ["MLI"]).first)
    #expect(mention.place.name == "Tombozi")
    #expect(mention.place.country == "MLI")
    #expect(mention.place.geonameid == nil)
    #expect(mention.place.precision == 6)
    #expect(try mentions("un raid de Tombozi") == [])
  }

  @Test("counts the countries that a document names")
  func home() throws {
    let sentences = try [
      "Au Mali, au Niger.", "Le président malien à Kidal.", "Le boulanger vend du pain.",
    ].map(French.tokens)
    #expect(finder.homeCountries(of: sentences).first == "MLI")
    #expect(finder.homeCountries(of: []).isEmpty)
  }

  @Test("takes of places with one name that of the story's country")
  func ambiguous() throws {
    let tokens = try French.tokens("un raid à Tripoli")
    #expect(finder.mentions(in: tokens, homeCountries: ["LBN"]).first?.place.country == "LBN")
    #expect(finder.mentions(in: tokens, homeCountries: ["LBY"]).first?.place.country == "LBY")
  }
}
