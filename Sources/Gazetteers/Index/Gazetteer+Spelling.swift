import Linguistics

extension Gazetteer {
  /// The places of a country whose name sounds like a row of words: "Tal Abiad" like "Tall Abyaḑ".
  ///
  /// Names are compared by `TransliterationKey`. Countries whose names are written in one way only
  /// have no keys; a name whose key is too short has none.
  ///
  /// - Returns: Those of more people first; a place that bears just this name is among them.
  package func places(
    soundingLike row: Range<Int>, of text: ScannedText, in country: CountryNumber,
    by key: TransliterationKey
  ) -> [PlaceNumber] {
    guard let hash = key.hash(of: row, in: text) else { return [] }
    return places(soundingHash: hash, in: country)
  }

  /// The places of a country whose name sounds like a name.
  package func places(
    soundingLike name: String, in country: CountryNumber, by key: TransliterationKey
  ) -> [PlaceNumber] {
    let text = ScannedText(name)
    return places(soundingLike: 0..<text.words.count, of: text, in: country, by: key)
  }

  /// The places of a country whose name has a transliteration key with a hash.
  package func places(soundingHash hash: UInt64, in country: CountryNumber) -> [PlaceNumber] {
    let code = countryOffset(country).map { bytes.number(UInt16.self, at: $0 + 3) } ?? 0
    let reduced = spellingTable.reduced(TransliterationKey.mix(hash, alpha2: code))
    return spellingTable.entries(for: reduced, in: bytes).compactMap { entry in
      let index = spellingTable.value(at: entry, in: bytes)
      guard index < placeCount else { return nil }
      let place = PlaceNumber(index)
      // Another key may have the same fingerprint.
      return self.country(of: place) == country ? place : nil
    }
  }
}
