/// Readers of GeoNames' dumps; their columns are in <https://download.geonames.org/export/dump/readme.txt>.
extension GazetteerBuilder {
  /// Reads places: geonameid, name, asciiname, alternatenames, latitude, longitude, feature class,
  /// feature code, country code, cc2, admin1 to admin4, population, elevation, dem, timezone, date.
  mutating func readPlaces(_ text: SourceText) throws(GazetteerError) {
    try text.forEachLine { (bytes, number) throws(GazetteerError) in
      guard !bytes.isEmpty else { return }
      let line = TabbedLine(bytes, label: text.label, number: number)
      try line.expectColumns(19...19)
      let geonameid = try line.geonameid(0)
      let latitude = try line.degrees(4, "latitude", limit: 90)
      let longitude = try line.degrees(5, "longitude", limit: 180)
      guard line[6].count <= 1, line[7].count <= 7, line[8].count == 2 || line[8].isEmpty else {
        throw line.error(
          "expected a feature and a country, found \"\(line.text(6)).\(line.text(7))\""
            + " and \"\(line.text(8))\"")
      }
      let population = line[14].isEmpty ? 0 : try line.whole(14, "a population")
      guard !line[1].isEmpty else { throw line.error("expected a name, found nothing") }
      guard wants(country: line.text(8)) else { return }
      add(
        SourcePlace(
          geonameid: geonameid, name: line.text(1), latitude: latitude, longitude: longitude,
          country: line.text(8), admin1: line.text(10), featureClass: line.text(6),
          featureCode: line.text(7), population: population,
          alternates: line[3].split(separator: UInt8(ascii: ",")).map {
            String(decoding: $0, as: UTF8.self)
          }))
    }
  }

  /// Reads names: alternateNameId, geonameid, language, name, isPreferredName, isShortName,
  /// isColloquial, isHistoric, from, to; the flags may be missing.
  mutating func readAlternateNames(_ text: SourceText) throws(GazetteerError) {
    try text.forEachLine { (bytes, number) throws(GazetteerError) in
      guard !bytes.isEmpty else { return }
      let line = TabbedLine(bytes, label: text.label, number: number)
      try line.expectColumns(4...10)
      let geonameid = try line.geonameid(1)
      func isFlagged(_ column: Int) -> Bool {
        column < line.count && line[column].elementsEqual([UInt8(ascii: "1")])
      }
      let language = line.text(2)
      // Longer codes are links, post codes and the like; "Big Apple" is colloquial.
      guard language.utf8.count <= 3 || language.contains("-"), !isFlagged(6) else { return }
      let isOfTexts = lexicon.languages.contains(language)
      let kind: NameKind = isFlagged(7) ? .historic : isOfTexts ? .exonym : .alternate
      add(name: line.text(3), toPlace: geonameid, as: kind)
    }
  }

  /// Reads names of first-level divisions: "SY.09", name, ASCII name, geonameid.
  mutating func readDivisions(_ text: SourceText) throws(GazetteerError) {
    try text.forEachLine { (bytes, number) throws(GazetteerError) in
      guard !bytes.isEmpty else { return }
      let line = TabbedLine(bytes, label: text.label, number: number)
      try line.expectColumns(4...4)
      guard let dot = line[0].firstIndex(of: UInt8(ascii: ".")) else {
        throw line.error("expected a code like \"SY.09\", found \"\(line.text(0))\"")
      }
      add(
        division: String(decoding: line[0][(dot + 1)...], as: UTF8.self),
        of: String(decoding: line[0][..<dot], as: UTF8.self), named: line.text(1))
    }
  }

  /// Reads countries: ISO, ISO3, number, fips, name, capital, area, population, continent, tld,
  /// currency code and name, phone, postal code format and pattern, languages, geonameid, neighbours.
  mutating func readCountries(_ text: SourceText) throws(GazetteerError) {
    try text.forEachLine { (bytes, number) throws(GazetteerError) in
      guard !bytes.isEmpty, bytes.first != UInt8(ascii: "#") else { return }
      let line = TabbedLine(bytes, label: text.label, number: number)
      try line.expectColumns(18...19)
      guard line[0].count == 2, line[1].count == 3 else {
        throw line.error(
          "expected the codes of a country, found \"\(line.text(0))\" and \"\(line.text(1))\"")
      }
      add(
        SourceCountry(
          alpha2: line.text(0), alpha3: line.text(1),
          geonameid: line[16].isEmpty ? 0 : try line.geonameid(16), name: line.text(4)))
    }
  }
}
