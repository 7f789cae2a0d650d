import LanguageData
import Linguistics

/// Finds types and modes that PLOVER does not have in lists that are not checked when they are loaded.
struct OntologyCheck {
  let lexicon: CheckedLexicon
  let data: LanguageDataSource

  /// An error a line: what it says could never come out.
  func findings() throws(LanguageDataError) -> [DataFinding] {
    var findings: [DataFinding] = []
    let means = try lexicon.rows("means.tsv", ["term", "type", "mode"], in: data)
    for row in means where lexicon.ontology.coding(type: row[1], mode: mode(row[2])) == nil {
      findings.append(finding(row, row[1], row[2]))
    }
    let implied = try data.table("world/implied-roles.tsv", columns: ["type", "mode"]).rows
    for row in implied {
      let mode = row[1] == "*" ? nil : mode(row[1])
      if lexicon.ontology.coding(type: row[0], mode: mode) == nil {
        findings.append(finding(row, row[0], row[1]))
      }
    }
    var seen: [String: DataTable.Row] = [:]
    for row in means {
      let words = ([row[1]] + lexicon.tokenizer.foldedWords(of: row[0])).joined(separator: " ")
      if let first = seen[words] {
        findings.append(
          DataFinding(
            row, "\"\(row[0])\" never counts: \(first.place) (\(first[1]) \(first[2])) has it first"
          ))
      }
      seen[words] = seen[words] ?? row
    }
    return findings
  }

  private func mode(_ cell: String) -> String? { cell.isEmpty ? nil : cell }

  private func finding(_ row: DataTable.Row, _ type: String, _ mode: String) -> DataFinding {
    DataFinding(row, "world/plover.tsv has no type and mode \(type) \(mode)", severity: .error)
  }
}
