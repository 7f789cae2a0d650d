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
  }
}
