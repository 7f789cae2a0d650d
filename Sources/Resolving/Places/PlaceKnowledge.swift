import Gazetteers

/// What a language and the world know of places; one for all texts.
///
/// A class, so that handing it on costs one reference and not one for each list.
final class PlaceKnowledge: Sendable {
  let lexicon: PlaceLexicon
  let cues: PlaceCues
  let gazetteer: Gazetteer
  let key: TransliterationKey
  let firstWords: FirstWords
  /// The class of each feature of the gazetteer, by its number.
  private let kinds: [PlaceEntry.Kind]

  init(
    lexicon: PlaceLexicon, cues: PlaceCues, gazetteer: Gazetteer, key: TransliterationKey
  ) {
    self.lexicon = lexicon
    self.cues = cues
    self.gazetteer = gazetteer
    self.key = key
    var firstWords = lexicon.firstWords
    firstWords.formUnion(cues.firstWords)
    self.firstWords = firstWords
    kinds = gazetteer.features.map { feature in
      feature.first == UInt8(ascii: "P")
        ? .town
        : PlaceEntry.Kind(
          feature: String(decoding: feature.dropFirst().prefix { $0 != 0 }, as: UTF8.self))
    }
  }

  /// The class of a feature of the gazetteer.
  @inline(__always)
  func kind(ofFeature number: Int) -> PlaceEntry.Kind {
    number < kinds.count ? kinds[number] : .feature
  }
}
