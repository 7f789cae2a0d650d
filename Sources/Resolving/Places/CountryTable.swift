import Gazetteers
import LanguageData

/// The countries of the world by small numbers, so that texts can be counted by country.
struct CountryTable: Sendable {
  /// A country; 0 stands for none.
  typealias Index = Int

  /// ISO 3166 alpha-3 codes; the first is empty.
  private(set) var codes = [""]
  private(set) var places: [PlaceEntry?] = [nil]
  /// geonameids of the capitals; 0 where there is none.
  private(set) var capitals = [0]
  private var indexes: [String: Index] = [:]
  /// Each country's number in the gazetteer; nil where that has none.
  private(set) var numbers: [CountryNumber?] = []
  /// The country of each of the gazetteer's countries.
  private var ofGazetteer: [Index] = []

  /// Reads `world/countries.tsv`.
  init(data: LanguageDataSource, gazetteer: Gazetteer) throws(LanguageDataError) {
    let columns = ["iso3", "geonameid", "lat", "lon", "capital_geonameid", "name_en"]
    for row in try data.table("world/countries.tsv", columns: columns).rows {
      let index = codes.count
      indexes[row[0]] = index
      codes.append(row[0])
      capitals.append(Int(row[4]) ?? 0)
      places.append(
        PlaceEntry(
          name: row[5], geonameid: Int(row[1]), country: index, admin1: nil, feature: "PCLI",
          latitude: try row.number(2), longitude: try row.number(3), precision: 6, kind: .country))
    }
    numbers = Array(repeating: nil, count: codes.count)
    for number in 0..<gazetteer.countryCount {
      let country = CountryNumber(rawValue: UInt16(number))
      let index = indexes[gazetteer.countryCode(country)] ?? 0
      ofGazetteer.append(index)
      if index > 0, numbers[index] == nil { numbers[index] = country }
    }
  }

  /// The number of countries, none included.
  var count: Int { codes.count }

  /// The country with an ISO 3166 alpha-3 code; 0 for none.
  func index(of code: String) -> Index { indexes[code] ?? 0 }

  /// The country of a country of the gazetteer.
  func index(of number: CountryNumber) -> Index {
    let position = Int(number.rawValue)
    return position < ofGazetteer.count ? ofGazetteer[position] : 0
  }
}
