import LanguageData
import Linguistics

/// Nouns of persons, from `<language>/actor-nouns.tsv`.
struct PersonNouns: Sendable {
  private var singulars: Set<String> = []
  private var plurals: Set<String> = []

  /// Reads the nouns of class "person"; a language without the file has none.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/actor-nouns.tsv", columns: ["class", "lemma", "plural", "feminine"])
    for row in table?.rows ?? [] where row[0] == "person" {
      let feminine = row.list(3)
      Self.insert([row[1], feminine.first ?? ""], into: &singulars)
      Self.insert([row[2], feminine.count > 1 ? feminine[1] : ""], into: &plurals)
    }
  }

  /// Of "chef du village" the first word stands where the number counts.
  private static func insert(_ forms: [String], into set: inout Set<String>) {
    for form in forms {
      if let first = form.split(separator: " ").first { set.insert(String(first).foldedForLookup) }
    }
  }

  /// Whether a word is a noun of persons.
  func contains(_ token: WordToken) -> Bool {
    singulars.contains(token.folded) || plurals.contains(token.folded)
  }

  /// Whether a word is a noun of one person.
  func isSingular(_ token: WordToken) -> Bool {
    singulars.contains(token.folded) && !plurals.contains(token.folded)
  }
}
