import LanguageData
import Linguistics

/// Places by name: towns of the world, and what a language's own list adds and renames.
struct Gazetteer: Sendable {
  /// A place.
  struct Place: Sendable {
    let name: String
    let geonameid: Int?
    /// ISO 3166 alpha-3; nil for seas and regions of several countries.
    let country: String?
    let admin1: String?
    /// GeoNames feature code.
    let feature: String
    let latitude: Double?
    let longitude: Double?
    /// UCDP where_prec of the place itself.
    let precision: Int
    let population: Int
  }

  /// Stands for the population of places in the language's own list: more than any town's.
  private static let ownListWeight = 100_000_000

  private var index = PhraseIndex<Int32>()
  private var places: [Place] = []
  /// The middle of each country.
  private var countries: [String: Place] = [:]

  /// Reads `world/places.tsv`, `world/countries.tsv` and `<language>/places.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String, tokenizer: Tokenizer) throws(LanguageDataError) {
    // The language's own list first: of places with one name, earlier ones win ties.
    try readOwn(data, language, tokenizer)
    try readTowns(data, tokenizer)
    let columns = ["iso3", "geonameid", "lat", "lon", "name_en"]
    for row in try data.table("world/countries.tsv", columns: columns).rows {
      countries[row[0]] = Place(
        name: row[4], geonameid: Int(row[1]), country: row[0], admin1: nil, feature: "PCLI",
        latitude: try row.number(2), longitude: try row.number(3), precision: 6, population: 0)
    }
  }

  private mutating func readOwn(
    _ data: LanguageDataSource, _ language: String, _ tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let columns = [
      "name", "aliases", "geonameid", "country", "admin1", "feature", "lat", "lon", "precision",
    ]
    for row in try data.table("\(language)/places.tsv", columns: columns).rows {
      let place = Place(
        name: row[0], geonameid: Int(row[2]), country: row[3].isEmpty ? nil : row[3],
        admin1: row[4].isEmpty ? nil : row[4], feature: row[5], latitude: try row.number(6),
        longitude: try row.number(7), precision: Int(try row.number(8) ?? 1),
        // Whoever wrote the list knew the place that the name means in this language.
        population: Self.ownListWeight)
      add(place, names: [row[0]] + row.list(1), tokenizer)
    }
  }

  private mutating func readTowns(
    _ data: LanguageDataSource, _ tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let columns = [
      "geonameid", "name", "country", "admin1", "feature", "lat", "lon", "population", "alternates",
    ]
    for row in try data.table("world/places.tsv", columns: columns).rows {
      let place = Place(
        name: row[1], geonameid: Int(row[0]), country: row[2],
        admin1: row[3].isEmpty ? nil : row[3], feature: row[4], latitude: try row.number(5),
        longitude: try row.number(6), precision: 1, population: Int(row[7]) ?? 0)
      add(place, names: [row[1]] + row.list(8), tokenizer)
    }
  }

  private mutating func add(_ place: Place, names: [String], _ tokenizer: Tokenizer) {
    let number = Int32(places.count)
    places.append(place)
    for name in names { index.insert(tokenizer.foldedWords(of: name), number) }
  }

  /// The places that the longest name at a token may stand for; the name needs a capital.
  func candidates(at start: Int, in tokens: [WordToken]) -> (length: Int, places: [Place])? {
    let match = index.longestMatch(at: start, in: tokens) { _, length in
      tokens[start..<start + length].contains { $0.shape.contains(.capitalised) }
    }
    return match.map { ($0.length, $0.values.map { places[Int($0)] }) }
  }

  /// The middle of a country.
  func country(_ code: String) -> Place? { countries[code] }
}
