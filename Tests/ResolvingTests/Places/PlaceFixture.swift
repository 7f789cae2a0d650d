import Gazetteers
import LanguageData
import Linguistics

@testable import Resolving

/// A resolver over a handful of towns, so that tests do not hang on the default gazetteer.
enum PlaceFixture {
  static let french = Result { try resolver("fr") }
  static let english = Result { try resolver("en") }

  static func resolver(_ language: String) throws -> PlaceResolver {
    try PlaceResolver(
      data: LanguageDataSource(), language: language, gazetteer: try gazetteer())
  }

  static func gazetteer() throws -> Gazetteer {
    var builder = GazetteerBuilder(lexicon: try GazetteerLexicon())
    builder.add(division: "TX", of: "US", named: "Texas")
    builder.add(division: "GA", of: "US", named: "Georgia")
    for town in towns { builder.add(town) }
    return try Gazetteer(bytes: builder.index(notes: "made for tests"))
  }

  private static let towns = [
    town(1, "Paris", 48.85, 2.35, "FR", 2_140_000),
    town(2, "Paris", 33.66, -95.56, "US", 25_000, "TX"),
    town(3, "Tripoli", 34.44, 35.84, "LB", 730_000),
    town(4, "Tripoli", 32.89, 13.19, "LY", 1_150_000),
    town(5, "Tours", 47.39, 0.69, "FR", 136_000),
    town(6, "Hollande", 44.0, 3.0, "FR", 900),
    town(7, "Tamsna", 16.5, -1.5, "ML", 1_200),
    town(8, "Les Cayes", 18.2, -73.75, "HT", 125_000),
    town(9, "Tall Tamr", 36.65, 40.37, "SY", 7_000),
    town(10, "Saint-Germain", 48.9, 2.1, "FR", 40_000),
    town(11, "Springfield", 39.8, -89.6, "US", 114_000),
    town(12, "Mbalako", 1.2, 29.4, "CD", 600),
    town(13, "Tripoli", 40.0, 30.0, "TR", 300),
    town(14, "Aguelbok", 19.5, 0.9, "ML", 8_000),
  ]

  private static func town(
    _ id: UInt32, _ name: String, _ latitude: Double, _ longitude: Double, _ country: String,
    _ population: Int, _ admin1: String = ""
  ) -> SourcePlace {
    SourcePlace(
      geonameid: id, name: name, latitude: latitude, longitude: longitude, country: country,
      admin1: admin1, featureCode: "PPL", population: population)
  }
}
