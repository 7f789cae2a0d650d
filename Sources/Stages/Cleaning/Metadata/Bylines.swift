import LanguageData
import Records

/// The words around authors' names, by the language of the page: what separates names in one
/// language ("e", "i", "de") is part of a name in another.
struct Bylines: Sendable {
  /// Those of all languages together.
  let all: BylineWords
  private var byLanguage: [String: BylineWords] = [:]

  /// Reads the tables of some languages. English comes with each, for many sites' templates are in
  /// English whatever their texts are.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    // Each is read once, though English goes with all.
    var tables: [String: DataTable] = [:]
    for language in Set(languages + ["en"]).sorted() {
      tables[language] = try data.tableIfPresent(
        "\(language)/bylines.tsv", columns: BylineWords.tableColumns)
    }
    all = try BylineWords(languages.compactMap { tables[$0] })
    let english = try BylineWords(tables["en"].map { [$0] } ?? [])
    for language in languages {
      var words = english
      if language != "en", let table = tables[language] { try words.add(table) }
      byLanguage[language] = words
    }
    if let first = languages.first { byLanguage[""] = byLanguage[first] }
  }

  /// The words for a page.
  ///
  /// - Parameter language: What the page declares: "fr-CA". Without one, or with one that has no
  ///   table, the first language of the settings and English.
  func words(for language: String?) -> BylineWords {
    let code = language.map { LanguageTag.language(of: $0) }
    return byLanguage[code ?? ""] ?? byLanguage[""] ?? all
  }
}
