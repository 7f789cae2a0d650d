import LanguageData
import Linguistics
import Records

/// The event nouns of a language, single and of several words, in singular and plural.
struct NounLexicon: Sendable {
  /// An event noun in one of its numbers.
  struct Form: Sendable {
    /// The coding and frame.
    let entry: TriggerEntry
    /// Whether this is the plural.
    let isPlural: Bool
  }

  private var index = PhraseIndex<Form>()

  /// Reads `<language>/nouns.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, ontology: Ontology, tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let columns = [
      "lemma", "type", "mode", "cameo", "frame", "except", "contexts", "plural", "weight",
    ]
    for row in try data.table("\(language)/nouns.tsv", columns: columns).rows {
      let entry = try TriggerEntry(
        row, standard: .nominal, ontology: ontology, isWeak: row[8] == "low")
      index.insert(tokenizer.foldedWords(of: row[0]), Form(entry: entry, isPlural: false))
      let plural = row[7].isEmpty ? Self.regularPlural(of: row[0]) : row[7]
      if plural != row[0] {
        index.insert(tokenizer.foldedWords(of: plural), Form(entry: entry, isPlural: true))
      }
    }
  }

  /// The longest event noun that begins at a token.
  func match(at start: Int, in tokens: [WordToken]) -> (length: Int, forms: [Form])? {
    index.longestMatch(at: start, in: tokens).map { ($0.length, $0.values) }
  }

  /// The data give every plural that is not made by adding "s".
  private static func regularPlural(of singular: String) -> String {
    singular.hasSuffix("s") || singular.hasSuffix("x") ? singular : singular + "s"
  }
}
