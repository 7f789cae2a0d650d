import Linguistics
import Records
import Testing

@testable import Extracting

struct GazetteerTests {
  private let gazetteer: Gazetteer

  init() throws {
    gazetteer = try FrenchStage.shared().extractor.places.gazetteer
  }

  @Test(
    "finds towns and divisions by French and local names",
    arguments: [
      ("Damas", "SYR", 1), ("Alep", "SYR", 1), ("Kidal", "MLI", 1), ("Port-au-Prince", "HTI", 1),
    ])
  func places(text: String, country: String, precision: Int) throws {
    let place = try #require(gazetteer.candidates(at: 0, in: French.tokens(text))?.places.first)
    #expect(place.country == country)
    #expect(place.precision == precision)
    #expect(place.latitude != nil && place.longitude != nil)
  }

  @Test("needs a capital, and keeps all places of one name")
  func names() throws {
    #expect(try gazetteer.candidates(at: 0, in: French.tokens("alep")) == nil)
    #expect(
      try (gazetteer.candidates(at: 0, in: French.tokens("San Pedro"))?.places.count ?? 0) > 1)
  }

  @Test("has the middle of countries")
  func countries() {
    #expect(gazetteer.country("MLI")?.precision == 6)
    #expect(gazetteer.country("MLI")?.latitude != nil)
    #expect(gazetteer.country("XYZ") == nil)
  }
}
