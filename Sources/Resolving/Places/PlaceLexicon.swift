import Gazetteers
import LanguageData
import Linguistics

/// The places, peoples and seats of government that a language's folder lists.
struct PlaceLexicon: Sendable {
  /// A name of a place.
  struct Name: Sendable {
    let entry: Int
    /// Short names of capitals only ("US") must be in capitals in the text too.
    let needsCapitals: Bool
    /// Whether the name, as listed, begins with a small letter: "bande de Gaza".
    let startsSmall: Bool
    /// Whether it has no capital at all: "péninsule coréenne".
    let isSmall: Bool

    /// Which of the names of a phrase count where it was found.
    enum Choice {
      case all, withoutCapitals, small
    }

    func isAmong(_ choice: Choice) -> Bool {
      switch choice {
      case .all: true
      case .withoutCapitals: !needsCapitals
      case .small: startsSmall
      }
    }
  }

  /// The names of a phrase, and which of them count.
  typealias Names = (names: UnsafeBufferPointer<Name>, choice: Name.Choice)

  /// What an adjective or the name of a people points to.
  struct Demonym: Sendable {
    let entry: Int
    /// Whether it is only the first part of another: "turco-".
    let isPrefix: Bool
  }

  private(set) var entries: [PlaceEntry] = []
  private(set) var countries: CountryTable
  private(set) var names = PlacePhrases<Name>(by: .plain)
  private(set) var demonyms = PlacePhrases<Demonym>(by: .plain)
  private(set) var firstWords = FirstWords()
  /// What stands for a government, and its country: "Moscou", "Kremlin".
  private(set) var seats = PlacePhrases<CountryTable.Index>(by: .plain)
  /// The entry of each country, by its number.
  private(set) var countryEntries: [Int] = []
  /// The entry of each country's capital, by the country's number; 0 where there is none.
  private(set) var capitalEntries: [Int] = []

  /// Reads the lists of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, gazetteer: Gazetteer
  ) throws(LanguageDataError) {
    countries = try CountryTable(data: data, gazetteer: gazetteer)
    countryEntries = Array(repeating: 0, count: countries.count)
    entries.append(
      PlaceEntry(
        name: "", geonameid: nil, country: 0, admin1: nil, feature: "", latitude: nil,
        longitude: nil, precision: 7, kind: .feature))
    try readCountries(data, language)
    for file in ["places", "regions"] { try readPlaces(data, "\(language)/\(file).tsv") }
    addCapitals(gazetteer)
    try readDivisions(data, language)
    try readDemonyms(data, "\(language)/demonyms.tsv", gazetteer)
  }

  // MARK: - Countries

  private mutating func readCountries(
    _ data: LanguageDataSource, _ language: String
  ) throws(LanguageDataError) {
    let columns = ["iso3", "names", "demonyms", "metonyms"]
    for row in try data.table("\(language)/countries.tsv", columns: columns).rows {
      let country = countries.index(of: row[0])
      guard country > 0, let place = countries.places[country] else {
        throw row.error("expected a country of world/countries.tsv, found \"\(row[0])\"")
      }
      let entry = entries.count
      countryEntries[country] = entry
      entries.append(
        PlaceEntry(
          name: row.list(1).first ?? place.name, geonameid: place.geonameid, country: country,
          admin1: nil, feature: place.feature, latitude: place.latitude,
          longitude: place.longitude, precision: place.precision, kind: .country))
      for name in row.list(1) { insert(name, entry) }
      for form in row.list(2) { insert(demonym: form, entry) }
      for seat in row.list(3) {
        seats.insert(seat, country)
        firstWords.insert(seat, .seats)
      }
    }
  }

  private mutating func insert(_ name: String, _ entry: Int) {
    let scalars = name.unicodeScalars
    firstWords.insert(name, .names)
    if let first = name.unicodeScalars.first, first.properties.isLowercase {
      firstWords.insert(name, .smallNames)
    }
    let letters = scalars.filter { $0.properties.isAlphabetic }
    names.insert(
      name,
      Name(
        entry: entry,
        needsCapitals: letters.count <= 5 && letters.allSatisfy { !$0.properties.isLowercase },
        startsSmall: scalars.first?.properties.isLowercase ?? false,
        isSmall: scalars.allSatisfy { !$0.properties.isUppercase }))
  }

  private mutating func insert(demonym form: String, _ entry: Int) {
    let isPrefix = form.hasSuffix("-")
    let word = isPrefix ? String(form.dropLast()) : form
    firstWords.insert(word, .demonyms)
    demonyms.insert(word, Demonym(entry: entry, isPrefix: isPrefix))
  }

  // MARK: - Places

  private mutating func readPlaces(
    _ data: LanguageDataSource, _ path: String
  ) throws(LanguageDataError) {
    let columns = [
      "name", "aliases", "geonameid", "country", "admin1", "feature", "lat", "lon", "precision",
    ]
    for row in try data.tableIfPresent(path, columns: columns)?.rows ?? [] {
      let country = countries.index(of: row[3])
      guard row[3].isEmpty || country > 0 else {
        throw row.error("expected a country of world/countries.tsv, found \"\(row[3])\"")
      }
      let entry = entries.count
      entries.append(
        PlaceEntry(
          name: row[0], geonameid: Int(row[2]), country: country,
          admin1: row[4].isEmpty ? nil : row[4], feature: row[5], latitude: try row.number(6),
          longitude: try row.number(7), precision: Int(try row.number(8) ?? 1),
          kind: PlaceEntry.Kind(feature: row[5])))
      for name in [row[0]] + row.list(1) { insert(name, entry) }
    }
  }

  /// Capitals that the language's list lacks come from the gazetteer.
  private mutating func addCapitals(_ gazetteer: Gazetteer) {
    capitalEntries = Array(repeating: 0, count: countries.count)
    for (index, entry) in entries.enumerated() where entry.feature == "PPLC" {
      capitalEntries[entry.country] = index
    }
    var missing: Set<Int> = []
    for country in 1..<countries.count where capitalEntries[country] == 0 {
      missing.insert(countries.capitals[country])
    }
    let found = gazetteer.places(geonameids: missing)
    for country in 1..<countries.count where capitalEntries[country] == 0 {
      guard let number = found[countries.capitals[country]] else { continue }
      let place = gazetteer.place(number)
      capitalEntries[country] = entries.count
      entries.append(
        PlaceEntry(
          name: place.name, geonameid: place.geonameid, country: country,
          admin1: place.admin1.isEmpty ? nil : place.admin1, feature: "PPLC",
          latitude: place.latitude, longitude: place.longitude, precision: 1, kind: .town))
    }
  }

  private struct Division: Hashable {
    let country: String
    let admin1: String
  }

  /// Divisions go by the language's names for them, else by GeoNames' own.
  private mutating func readDivisions(
    _ data: LanguageDataSource, _ language: String
  ) throws(LanguageDataError) {
    var own: [Division: [String]] = [:]
    let table = try data.tableIfPresent(
      "\(language)/divisions.tsv", columns: ["country", "admin1", "names"])
    for row in table?.rows ?? [] {
      own[Division(country: row[0], admin1: row[1])] = row.list(2)
    }
    let columns = ["country", "admin1", "lat", "lon"]
    for row in try data.table("world/division-centres.tsv", columns: columns).rows {
      let names = own[Division(country: row[0], admin1: row[1])] ?? [row[1]]
      let entry = entries.count
      entries.append(
        PlaceEntry(
          name: names.first ?? row[1], geonameid: nil, country: countries.index(of: row[0]),
          admin1: row[1], feature: "ADM1", latitude: try row.number(2),
          longitude: try row.number(3), precision: 4, kind: .division))
      for name in names { insert(name, entry) }
    }
  }

  // MARK: - Peoples of towns and regions

  private mutating func readDemonyms(
    _ data: LanguageDataSource, _ path: String, _ gazetteer: Gazetteer
  ) throws(LanguageDataError) {
    let table = try data.tableIfPresent(path, columns: ["demonyms", "place", "country"])
    for row in table?.rows ?? [] {
      let country = countries.index(of: row[2])
      let entry = entry(named: row[1], in: country, gazetteer)
      for form in row.list(0) { insert(demonym: form, entry) }
    }
  }

  /// The place that a row of demonyms names: an entry, else the gazetteer's largest, else its country.
  private mutating func entry(
    named name: String, in country: CountryTable.Index, _ gazetteer: Gazetteer
  ) -> Int {
    let words = ScannedText(name).words
    if let match = names.longestMatch(at: 0, in: words), match.length == words.count,
      let found = match.values.first(where: { country == 0 || entries[$0.entry].country == country }
      )
    {
      return found.entry
    }
    let towns = gazetteer.places(named: name).filter {
      countries.index(of: gazetteer.country(of: $0.number)) == country
    }
    guard let town = towns.first else { return countryEntries[country] }
    let place = gazetteer.place(town.number)
    entries.append(
      PlaceEntry(
        name: name, geonameid: place.geonameid, country: country,
        admin1: place.admin1.isEmpty ? nil : place.admin1, feature: place.featureCode,
        latitude: place.latitude, longitude: place.longitude, precision: 1, kind: .town))
    return entries.count - 1
  }
}
