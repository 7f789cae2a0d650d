extension GazetteerBuilder {
  /// Takes in everything that another index holds, whatever the country.
  ///
  /// Names come as what is left of their hashes, so the new index tells names apart no better than the
  /// old one did. What is added afterwards stands in for places that both have.
  package mutating func add(_ index: Gazetteer) {
    addCountries(of: index)
    let codes = (0..<index.countryCount).map {
      index.countryAlpha2(CountryNumber(rawValue: UInt16($0)))
    }
    for place in index.places { add(place, of: index, countryCodes: codes) }
    addNames(of: index)
    addSpellings(of: index)
  }

  private mutating func addCountries(of index: Gazetteer) {
    for number in 1..<max(1, index.countryCount) {
      let country = CountryNumber(rawValue: UInt16(number))
      let geonameid = index.countryOffset(country).map {
        index.bytes.number(UInt32.self, at: $0 + 8)
      }
      add(
        SourceCountry(
          alpha2: index.countryAlpha2(country), alpha3: index.countryCode(country),
          geonameid: geonameid ?? 0, name: index.countryName(country)))
    }
  }

  private mutating func add(
    _ number: PlaceNumber, of index: Gazetteer, countryCodes: [String]
  ) {
    let division = index.division(of: number)
    let country = Int(index.countryOfDivision(division).rawValue)
    let alpha2 = country < countryCodes.count ? countryCodes[country] : ""
    let place = index.place(number)
    if !place.admin1Code.isEmpty, !place.admin1.isEmpty {
      add(division: place.admin1Code, of: alpha2, named: place.admin1)
    }
    append(
      SourcePlace(
        geonameid: UInt32(truncatingIfNeeded: place.geonameid), name: place.name,
        latitude: place.latitude, longitude: place.longitude, country: alpha2,
        admin1: place.admin1Code, featureClass: place.featureClass,
        featureCode: place.featureCode, population: place.population), code: place.featureCode)
  }

  private mutating func addNames(of index: Gazetteer) {
    let table = index.nameTable
    nameHashBits = min(nameHashBits, table.hashBits)
    table.forEachEntry(in: index.bytes) { hash, value in
      if value & Gazetteer.continues != 0 { add(beginning: hash) }
      let place = value >> Gazetteer.placeShift
      guard place < index.placeCount else { return }
      names.append(
        NameRecord(
          hash: hash, geonameid: UInt32(index.geonameid(of: PlaceNumber(place))),
          kind: UInt8(value >> Gazetteer.kindShift & 3)))
    }
  }

  private mutating func addSpellings(of index: Gazetteer) {
    let table = index.spellingTable
    spellingHashBits = min(spellingHashBits, table.hashBits)
    table.forEachEntry(in: index.bytes) { hash, place in
      guard place < index.placeCount else { return }
      spellings.append(
        NameRecord(
          hash: hash, geonameid: UInt32(index.geonameid(of: PlaceNumber(place))), kind: 0))
    }
  }
}

extension FingerprintTable {
  /// Hands each entry to `body`: what is known of its key's hash, and its value.
  func forEachEntry(in bytes: IndexBytes, _ body: (UInt64, Int) -> Void) {
    for bucket in 0..<(1 << bucketBits) {
      for entry in bounds(of: bucket, in: bytes) {
        let reduced =
          UInt64(bucket) << UInt64(fingerprintBits) | fingerprint(at: entry, in: bytes)
        body(reduced << UInt64(64 - hashBits), value(at: entry, in: bytes))
      }
    }
  }
}
