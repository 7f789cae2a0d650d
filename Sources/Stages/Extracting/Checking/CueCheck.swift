import LanguageData
import Linguistics

/// Finds cues of speech and standing, and verbs that carry nouns, that the stage does not take up, or
/// that another line of the same words wins over.
struct CueCheck {
  let lexicon: CheckedLexicon
  let data: LanguageDataSource

  /// A warning a line.
  func findings() throws(LanguageDataError) -> [DataFinding] {
    try reportingFindings() + factualityFindings() + supportFindings()
  }

  private func reportingFindings() throws(LanguageDataError) -> [DataFinding] {
    guard lexicon.reporting != nil else { return [] }
    let rows = try lexicon.rows("reporting.tsv", ["cue", "pos", "frame"], in: data)
    var findings: [DataFinding] = []
    for row in rows where row[1] != "phrase" && !row[2].contains("source=subj") {
      findings.append(DataFinding(row, "skipped: only verbs with source=subj are taken up"))
    }
    return findings + repeated(rows) { "\($0[1] == "phrase" ? "phrase" : "verb") \($0[0])" }
  }

  private func factualityFindings() throws(LanguageDataError) -> [DataFinding] {
    guard lexicon.factuality != nil else { return [] }
    let rows = try lexicon.rows("factuality.tsv", ["cue", "pos", "effect", "scope"], in: data)
    return repeated(rows) { "\($0[1]) \($0[3]) \($0[0])" }
  }

  private func supportFindings() throws(LanguageDataError) -> [DataFinding] {
    guard let support = lexicon.support else { return [] }
    let rows = try lexicon.rows("support-verbs.tsv", ["lemma", "kind"], in: data)
    // The last line of a verb with at most one word wins; of idioms the first.
    let winners = Dictionary(rows.map { ($0[0], $0) }) { _, last in last }
    var findings: [DataFinding] = []
    var idioms: [DataTable.Row] = []
    for row in rows {
      guard let words = VerbWords(row[0]), let winner = winners[row[0]] else { continue }
      if words.continuation.count > 1 || support.passiveAuxiliaries.contains(words.verb) {
        idioms.append(row)
      } else if winner.place != row.place {
        findings.append(DataFinding(row, "never counts: \(winner.place) \"\(winner[0])\" wins"))
      }
    }
    return findings + repeated(idioms) { $0[0] }
  }

  /// Lines of the same words.
  private func repeated(
    _ rows: [DataTable.Row], _ key: (DataTable.Row) -> String
  ) -> [DataFinding] {
    var seen: [String: DataTable.Row] = [:]
    return rows.compactMap { row in
      if let first = seen[key(row)] {
        return DataFinding(row, "\"\(row[0])\" stands in \(first.place) already")
      }
      seen[key(row)] = row
      return nil
    }
  }
}
