import LanguageData
import Linguistics

/// The forms in which a preposition may stand in a text: "de" as "du", "des", "d'".
struct Contractions: Sendable {
  /// From the preposition to its other forms.
  let forms: [String: [String]]
  private let prepositions: [String: String]
  private let keys: [UInt64]

  /// Reads `<language>/contractions.tsv` and the elided prepositions of `<language>/clitics.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, classes: WordClasses
  ) throws(LanguageDataError) {
    var forms: [String: [String]] = [:]
    for row in try data.table("\(language)/contractions.tsv", columns: ["form", "parts"]).rows {
      // "du" is "de le"; "duquel" opens a clause and stands for no preposition in a listed term.
      guard let preposition = row.list(1).first, let article = row.list(1).last,
        classes.listedClass(of: article)?.isDeterminer == true
      else { continue }
      forms[preposition, default: []].append(row[0])
    }
    for row in try data.table("\(language)/elided-prepositions.tsv", columns: ["form", "full"]).rows
    {
      forms[row[1], default: []].append(row[0])
    }
    self.forms = forms
    prepositions = Dictionary(
      forms.flatMap { full, short in short.map { ($0, full) } },
      uniquingKeysWith: { first, _ in first })
    keys = prepositions.keys.map(WordToken.key(of:))
  }

  /// The preposition that a form stands for: "du" is "de"; anything else is itself.
  func preposition(of form: String) -> String { prepositions[form] ?? form }

  /// The preposition that a token stands for.
  func preposition(of token: WordToken) -> String {
    preposition(contractedBy: token) ?? token.folded
  }

  /// The preposition that a token contracts: "de" for "du"; nil where it is no contraction.
  func preposition(contractedBy token: WordToken) -> String? {
    keys.contains(token.key) ? prepositions[token.folded] : nil
  }
}
