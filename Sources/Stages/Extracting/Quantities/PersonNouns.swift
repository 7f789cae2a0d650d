import LanguageData
import Linguistics

/// Nouns of persons, from `<language>/actor-nouns.tsv`.
struct PersonNouns: Sendable {
  private var forms: Set<String> = []

  /// Reads the nouns of class "person" that are one word; a language without the file has none.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let table = try data.tableIfPresent(
      "\(language)/actor-nouns.tsv", columns: ["class", "lemma", "plural", "feminine"])
    for row in table?.rows ?? [] where row[0] == "person" {
      for form in [row[1], row[2]] + row.list(3) {
        // Of "chef du village" the first word stands where the number counts.
        if let first = form.split(separator: " ").first {
          forms.insert(String(first).foldedForLookup)
        }
      }
    }
  }

  /// Whether a word is a noun of persons.
  func contains(_ token: WordToken) -> Bool { forms.contains(token.folded) }
}
