import Gazetteers
import Linguistics

/// Where places lie that no list has.
extension PlaceMentionWriter {
  /// Gives places without coordinates those of what they lean on, or of the last town before them.
  mutating func placeUnlisted() {
    var last: (mention: Int, sentence: Int)?
    /// The country, or its people, that was named last in the sentence.
    var near: (country: String, sentence: Int)?
    for index in chooser.spots.indices {
      let position = mentionOfSpot[index]
      guard position >= 0 else { continue }
      let sentence = chooser.spots[index].sentence
      if written[position].source == .unlisted {
        let country = near.flatMap { $0.sentence == sentence ? $0.country : nil }
        place(position, last?.mention, isSameSentence: last?.sentence == sentence, in: country)
        continue
      }
      if let country = written[position].country, written[position].role != .partOfName {
        near = (country, sentence)
      }
      if written[position].latitude != nil, written[position].precision <= 4,
        written[position].role == .place
      {
        last = (position, sentence)
      }
    }
  }

  /// - Parameter country: Named before it in its sentence: "l'armée béninoise à Porga".
  mutating func place(
    _ index: Int, _ last: Int?, isSameSentence: Bool, in country: String?
  ) {
    var anchor = written[index].anchor
    var steps = 0
    while let next = anchor, written[next].source == .unlisted, steps < 8 {
      anchor = written[next].anchor
      steps += 1
    }
    if anchor == nil, let country, last.map({ written[$0].country != country }) ?? true {
      return fillCountry(index, known.lexicon.countries.index(of: country))
    }
    guard let model = anchor ?? last else {
      if let country = chooser.named.first {
        fillCountry(index, country)
      }
      return
    }
    written[index].country = written[model].country
    written[index].admin1 = written[model].admin1
    written[index].latitude = written[model].latitude
    written[index].longitude = written[model].longitude
    let isTown = written[model].precision <= 2
    written[index].precision =
      anchor != nil || isSameSentence ? (isTown ? 2 : written[model].precision) : isTown ? 4 : 6
  }

  mutating func fillCountry(_ index: Int, _ country: CountryTable.Index) {
    let entry = known.lexicon.entries[known.lexicon.countryEntries[country]]
    written[index].country = known.lexicon.countries.codes[country]
    written[index].admin1 = nil
    written[index].latitude = entry.latitude
    written[index].longitude = entry.longitude
    written[index].precision = 6
  }
}
