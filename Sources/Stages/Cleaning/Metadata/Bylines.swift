import LanguageData

/// The words around authors' names, by the language of the page: what separates names in one
/// language ("e", "i", "de") is part of a name in another.
struct Bylines: Sendable {
  /// Those of all languages together.
  let all: BylineWords
  private var byLanguage: [String: BylineWords] = [:]

  /// Reads the tables of some languages. English comes with each, for many sites' templates are in
  /// English whatever their texts are.
  init(_ data: LanguageDataSource, languages: [String]) throws(LanguageDataError) {
    all = try BylineWords(data, languages: languages)
    for language in languages {
      let pair = language == "en" ? ["en"] : [language, "en"]
      byLanguage[language] = try BylineWords(data, languages: pair)
    }
    guard let first = languages.first else { return }
    byLanguage[""] = try BylineWords(data, languages: first == "en" ? ["en"] : [first, "en"])
  }

  /// The words for a page.
  ///
  /// - Parameter language: What the page declares: "fr-CA". Without one, or with one that has no
  ///   table, the first language of the settings and English.
  func words(for language: String?) -> BylineWords {
    let code = language?.lowercased().prefix { $0 != "-" && $0 != "_" }
    return byLanguage[String(code ?? "")] ?? byLanguage[""] ?? all
  }
}
