import Gazetteers
import LanguageData
import Linguistics
import Records

/// The resolvers of one language.
package struct LanguageResolvers: Sendable {
  /// What was found in a text; nil what nobody asked for.
  package struct Mentions: Sendable {
    /// Where.
    package var places: [PlaceMention]?
    /// When.
    package var dates: [DateMention]?
    /// How many.
    package var figures: [FigureMention]?

    /// How many there are.
    package var count: Int { (places?.count ?? 0) + (dates?.count ?? 0) + (figures?.count ?? 0) }
  }

  private let places: PlaceResolver?
  private let dates: DateResolver?
  private let figures: FigureResolver?
  /// The infinitives of the verbs that say what people have suffered or done.
  package let figureVerbs: [String]
  /// A digest of the data that decide.
  package let dataDigest: String

  /// Loads what the settings ask for.
  ///
  /// - Parameter gazetteer: Nil when no places are asked for.
  /// - Throws: `LanguageDataError` with file and line.
  package init(
    data: LanguageDataSource, language: String, gazetteer: Gazetteer?,
    settings: ResolverSettings = ResolverSettings()
  ) throws(LanguageDataError) {
    places = try gazetteer.map { gazetteer throws(LanguageDataError) in
      try PlaceResolver(data: data, language: language, gazetteer: gazetteer)
    }
    dates =
      settings.kinds.contains(.dates) ? try DateResolver(data: data, language: language) : nil
    figures =
      settings.kinds.contains(.figures) ? try FigureResolver(data: data, language: language) : nil
    let verbs = try data.table("\(language)/figure-verbs.tsv", columns: ["infinitive"])
    figureVerbs = verbs.rows.flatMap { $0.list(0) }
    let tables = try data.digest(of: LanguageDataSource.tablePaths(of: language))
    dataDigest = gazetteer.map { "\(tables)+\($0.digest)" } ?? tables
  }

  /// Whether there is any data for a language to resolve with.
  static func hasData(_ data: LanguageDataSource, for language: String) throws(LanguageDataError)
    -> Bool
  {
    try data.fileIfPresent("\(language)/number-words.tsv") != nil
  }

  /// What a text says of where, when and how many.
  package func mentions(in text: ScannedText, context: DateContext) -> Mentions {
    Mentions(
      places: places?.mentions(in: text), dates: dates?.mentions(in: text, context: context),
      figures: figures?.mentions(in: text))
  }
}
