import LanguageData

/// All language data that cleaning uses, read once.
struct CleaningLexicon: Sendable {
  let entities: EntityTable
  let classNames: ClassNames
  let metaVocabulary: MetaVocabulary
  let phrases: PhraseList
  let bylines: Bylines
  let authorPaths: AuthorPaths
  let dates: DateReader
  let dateWitnesses: DateWitnesses
  let languages: LanguageFinder

  /// Reads the tables.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(_ data: LanguageDataSource, languages codes: [String]) throws(LanguageDataError) {
    entities = try EntityTable(data)
    classNames = try ClassNames(data)
    metaVocabulary = try MetaVocabulary(data)
    phrases = try PhraseList(data, languages: codes)
    bylines = try Bylines(data, languages: codes)
    authorPaths = try AuthorPaths(data)
    dates = try DateReader(data, languages: codes)
    dateWitnesses = try DateWitnesses(data)
    languages = try LanguageFinder(data)
  }
}
