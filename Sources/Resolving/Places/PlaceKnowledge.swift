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
  // The lists of `lexicon` and `cues` as texts are read with.
  let names: PlacePhraseTable<PlaceLexicon.Name>
  let demonyms: PlacePhraseTable<PlaceLexicon.Demonym>
  let seats: PlacePhraseTable<CountryTable.Index>
  let phrases: PlacePhraseTable<PlaceCues.Cue>
  let actors: PlacePhraseTable<Bool>
  /// Each entry of the lexicon as a candidate.
  let candidates: [PlaceCandidate]
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
    names = PlacePhraseTable(lexicon.names)
    demonyms = PlacePhraseTable(lexicon.demonyms)
    seats = PlacePhraseTable(lexicon.seats)
    phrases = PlacePhraseTable(cues.phrases)
    actors = PlacePhraseTable(cues.actors)
    candidates = lexicon.entries.indices.map { PlaceCandidate(lexicon.entries[$0], at: $0) }
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
