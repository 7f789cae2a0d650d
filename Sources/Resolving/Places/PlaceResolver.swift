import Gazetteers
import LanguageData
import Linguistics
import Records

/// Finds the places that a text names and says where they lie.
///
/// Names come from the lists of the language's folder (countries, divisions, regions, features, peoples,
/// seats of government) and from the gazetteer; the words around a name, the countries and the other
/// places of the text decide whether it is a place, which, and for what it stands.
package struct PlaceResolver: Sendable {
  private let known: PlaceKnowledge

  /// Reads `countries.tsv`, `places.tsv`, `regions.tsv`, `divisions.tsv`, `demonyms.tsv`,
  /// `place-nouns.tsv`, `name-contexts.tsv`, `relation-prepositions.tsv`, `titles.tsv`,
  /// `ambiguous-names.tsv`, `contractions.tsv` and `elided-prepositions.tsv` of a language, and
  /// `world/countries.tsv`, `world/division-centres.tsv` and `world/given-names.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  package init(
    data: LanguageDataSource, language: String, gazetteer: Gazetteer
  ) throws(LanguageDataError) {
    known = PlaceKnowledge(
      lexicon: try PlaceLexicon(data: data, language: language, gazetteer: gazetteer),
      cues: try PlaceCues(data: data, language: language), gazetteer: gazetteer,
      key: try TransliterationKey(data: data))
  }

  /// The places of a text, from left to right; every name that was taken for a place, country, people
  /// or seat of government is among them, with its role.
  ///
  /// - Complexity: O(*n*) in the words, and a few look-ups for every name.
  package func mentions(in text: ScannedText) -> [PlaceMention] {
    var scanner = PlaceScanner(text: text, known: known)
    scanner.scan()
    guard !scanner.spots.isEmpty else { return [] }
    var chooser = PlaceChooser(consume scanner)
    chooser.choose()
    var writer = PlaceMentionWriter(chooser)
    return writer.mentions()
  }
}
