import LanguageData
import Linguistics

/// Finds verbs whose forms nobody knows, so that no sentence can have them.
struct ConjugationCheck {
  let lexicon: CheckedLexicon
  let data: LanguageDataSource
  let verbs: ClauseVerbFinder

  /// A warning a line.
  func findings() throws(LanguageDataError) -> [DataFinding] {
    var findings: [DataFinding] = []
    let lists: [(name: String, columns: [String])] = [
      ("verbs.tsv", ["lemma"]), ("support-verbs.tsv", ["lemma"]),
      ("reporting.tsv", ["cue", "pos"]),
      ("factuality.tsv", ["cue", "pos"]),
    ]
    for list in lists {
      for row in try lexicon.rows(list.name, list.columns, in: data) {
        guard list.columns.count == 1 || row[1] == "verb", let verb = Self.verb(of: row[0]),
          !verbs.analyses(of: verb).contains(where: { $0.lemma == verb })
        else { continue }
        findings.append(DataFinding(row, "no form of the verb \"\(verb)\" is known"))
      }
    }
    return findings
  }

  /// The infinitive of an entry: "prendre" of "s'en prendre à".
  private static func verb(of entry: String) -> String? {
    let words = entry.foldedForLookup.split(separator: " ").map {
      String($0.hasPrefix("s'") ? $0.dropFirst(2) : $0)
    }
    return words.first { !["se", "en", "y", ""].contains($0) }
  }
}
