import LanguageData

/// What data files say about building a gazetteer.
package struct GazetteerLexicon: Sendable {
  /// The countries that are known without a source that lists them, by alpha-2 code.
  package var countries: [String: SourceCountry] = [:]
  /// Names of first-level divisions by "FR.11".
  package var divisions: [String: String] = [:]
  /// The geonameids of capitals.
  package var capitals: Set<UInt32> = []
  /// Names of towns in the languages of the texts.
  package var exonyms: [(name: String, geonameid: UInt32)] = []
  /// The languages that have exonyms: "fr".
  package var languages: Set<String> = []
  /// Feature codes to take by class; an empty set takes all of the class.
  package var features: [String: Set<String>] = [:]
  /// Which spellings are taken.
  package var spellings: SpellingsInUse
  /// The rules of transliteration.
  package var transliteration: TransliterationKey

  private static let exonymFile = "exonyms.tsv"

  /// Reads the data files.
  package init(data: LanguageDataSource = LanguageDataSource()) throws(LanguageDataError) {
    transliteration = try TransliterationKey(data: data)
    spellings = try SpellingsInUse(data: data, articles: transliteration.articles)
    let columns = ["iso3", "iso2", "geonameid", "name_en", "capital_geonameid"]
    for row in try data.table("world/countries.tsv", columns: columns).rows {
      let geonameid = UInt32(try row.number(2) ?? 0)
      countries[row[1]] = SourceCountry(
        alpha2: row[1], alpha3: row[0], geonameid: geonameid, name: row[3])
      if let capital = try row.number(4) { capitals.insert(UInt32(capital)) }
    }
    for row in try data.table("world/divisions.tsv", columns: ["country", "code", "name"]).rows {
      divisions["\(row[0]).\(row[1])"] = row[2]
    }
    for row in try data.table("world/place-features.tsv", columns: ["class", "codes"]).rows {
      features[row[0]] = row[1] == "*" ? [] : Set(row[1].split(separator: " ").map { "\($0)" })
    }
    try readExonyms(data)
  }

  private mutating func readExonyms(_ data: LanguageDataSource) throws(LanguageDataError) {
    for language in data.languages(having: Self.exonymFile) {
      languages.insert(language)
      let path = language + "/" + Self.exonymFile
      for row in try data.table(path, columns: ["names", "geonameid"]).rows {
        guard let geonameid = UInt32(row[1]) else {
          throw row.error("expected a geonameid, found \"\(row[1])\"")
        }
        for name in row.list(0) { exonyms.append((name, geonameid)) }
      }
    }
  }

  /// Whether places of a feature are taken.
  package func takes(featureClass: String, code: String) -> Bool {
    guard let codes = features[featureClass] else { return false }
    return codes.isEmpty || codes.contains(code)
  }
}
