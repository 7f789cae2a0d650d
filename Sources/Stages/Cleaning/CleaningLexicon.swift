import LanguageData

/// All language data that cleaning uses, read once.
struct CleaningLexicon: Sendable {
  let entities: EntityTable
  let classNames: ClassNames
  let metaVocabulary: MetaVocabulary
  let phrases: PhraseList
  let bylines: BylineWords
  let dates: DateReader
  let languages: LanguageFinder

  /// Reads the tables.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(_ data: LanguageDataSource, languages codes: [String]) throws(LanguageDataError) {
    entities = try EntityTable(data)
    classNames = try ClassNames(data)
    metaVocabulary = try MetaVocabulary(data)
    phrases = try PhraseList(data, languages: codes)
    bylines = try BylineWords(data, languages: codes)
    dates = try DateReader(data, languages: codes)
    languages = try LanguageFinder(data)
  }
}
