import LanguageData

/// All language data that cleaning uses, read once.
struct CleaningLexicon: Sendable {
  let entities: EntityTable
  let classNames: ClassNames
  let metaVocabulary: MetaVocabulary
  let phrases: PhraseList
  let paywalls: PhraseList
  let blockTrees: BoostedTrees
  let bylines: Bylines
  let authorPaths: AuthorPaths
  let dates: DateReader
  let dateWitnesses: DateWitnesses
  let languages: LanguageFinder

  /// Reads the tables.
  ///
  /// - Parameter languages: Folders to read; nil for those of `world/page-languages.tsv`.
  /// - Throws: `LanguageDataError` with file and line.
  init(_ data: LanguageDataSource, languages: [String]? = nil) throws(LanguageDataError) {
    let codes =
      if let languages { languages } else {
        try data.table("world/page-languages.tsv", columns: ["language"]).rows.map { $0[0] }
      }
    entities = try EntityTable(data)
    classNames = try ClassNames(data)
    metaVocabulary = try MetaVocabulary(data)
    phrases = try PhraseList(data, languages: codes)
    paywalls = try PhraseList(data, name: "paywalls", languages: codes)
    blockTrees = try BoostedTrees(
      data.table("world/block-trees.tsv", columns: BoostedTrees.tableColumns),
      features: BlockFeatures.names)
    bylines = try Bylines(data, languages: codes)
    authorPaths = try AuthorPaths(data)
    dates = try DateReader(data, languages: codes)
    dateWitnesses = try DateWitnesses(data)
    self.languages = try LanguageFinder(data)
  }
}
