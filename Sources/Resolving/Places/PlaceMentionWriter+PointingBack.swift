import Gazetteers
import Linguistics

/// Nouns that point back to a place named before.
extension PlaceMentionWriter {
  mutating func addAnaphor(_ spot: PlaceSpot, _ index: Int) {
    guard let noun = spot.noun.map({ known.cues.nouns[$0] }), let anaphor = noun.anaphor else {
      return
    }
    let row = spot.words
    let string = text.string(row)
    var mention = PlaceMention(
      words: row, text: string, span: text.span(of: row), name: string, precision: 6, role: .place,
      source: .anaphor, confidence: spot.relation == nil ? 0.4 : 0.6, runnersUp: 0)
    switch anaphor {
    case .town, .division:
      guard let model = anaphor == .town ? lastTown : lastDivision ?? lastTown else { return }
      copy(written[model], to: &mention)
      if anaphor == .division { mention.precision = max(mention.precision, 4) }
    case .country, .capital:
      let country = lastCountry > 0 ? lastCountry : chooser.named.first ?? 0
      let entry =
        anaphor == .country
        ? known.lexicon.countryEntries[country] : known.lexicon.capitalEntries[country]
      guard country > 0, entry > 0 else { return }
      fill(&mention, known.candidates[entry])
      mention.source = .anaphor
    }
    mention.relation = relation(of: spot)
    adjustPrecision(&mention)
    mentionOfSpot[index] = written.count
    written.append(mention)
  }

  func copy(_ model: PlaceMention, to mention: inout PlaceMention) {
    mention.name = model.name
    mention.geonameid = model.geonameid
    mention.feature = model.feature
    mention.country = model.country
    mention.admin1 = model.admin1
    mention.latitude = model.latitude
    mention.longitude = model.longitude
    mention.precision = model.precision
  }
}
