import LanguageData
import Linguistics
import Records

/// Finds names of actors, nouns and titles that never count, because an earlier line has the same words.
struct NameCheck {
  let lexicon: CheckedLexicon
  let data: LanguageDataSource
  let actors: [LanguageDataFile]

  /// A warning a name.
  func findings() throws(LanguageDataError) -> [DataFinding] {
    var findings: [DataFinding] = []
    for file in try actors + [data.file(ActorTable.path(of: lexicon.language))] {
      findings += try actorFindings(file)
    }
    let nouns = try lexicon.rows(
      "actor-nouns.tsv", ["lemma", "plural", "feminine", "sector", "class"], in: data)
    findings += firstCounts(nouns) { row in
      [row[0], row[1]] + row.list(2)
    } says: {
      "\($0[3]) \($0[4])"
    }
    let titles = try lexicon.rows("titles.tsv", ["term", "sector"], in: data)
    findings += firstCounts(titles) {
      [$0[0]]
    } says: {
      $0[1]
    }
    return findings
  }

  // MARK: - Actors

  /// Names of a row that another row before it has, for all the days of this one.
  private func actorFindings(_ file: LanguageDataFile) throws(LanguageDataError) -> [DataFinding] {
    let rows = try DataTable(file, columns: ["id", "name", "aliases"]).rows
    var owners: [String: [ActorTable.Actor]] = [:]
    var findings: [DataFinding] = []
    for (row, actor) in zip(rows, try ActorTable(file).actors) {
      for alias in actor.aliases {
        let words = key(alias)
        let before = owners[words] ?? []
        owners[words] = before + [actor]
        guard let owner = before.first(where: { $0.rule != actor.rule && Self.covers($0, actor) })
        else { continue }
        findings.append(
          DataFinding(
            row,
            owner.id == actor.id && owner.name == actor.name
              ? "\"\(alias)\" stands in \(owner.rule) already"
              : "\"\(alias)\" never counts for \(actor.id): \(owner.rule) (\(owner.id)) has it first"
          ))
      }
    }
    return findings
  }

  /// Whether an actor holds on every day on which another does.
  private static func covers(_ first: ActorTable.Actor, _ other: ActorTable.Actor) -> Bool {
    let begins = first.days.first.map { day in other.days.first.map { day <= $0 } ?? false } ?? true
    let ends = first.days.last.map { day in other.days.last.map { day >= $0 } ?? false } ?? true
    return begins && ends
  }

  // MARK: - Nouns and titles

  /// Forms that an earlier row has; only where the rows do not say the same.
  private func firstCounts(
    _ rows: [DataTable.Row], forms: (DataTable.Row) -> [String], says: (DataTable.Row) -> String
  ) -> [DataFinding] {
    var owners: [String: DataTable.Row] = [:]
    var findings: [DataFinding] = []
    for row in rows {
      for form in forms(row) where !form.isEmpty {
        let words = key(form)
        guard let owner = owners[words] else {
          owners[words] = row
          continue
        }
        guard owner.line != row.line else { continue }
        if form == row[0], owner[0] == row[0], says(owner) == says(row) {
          findings.append(DataFinding(row, "\"\(form)\" stands in \(owner.place) already"))
        } else if says(owner) != says(row) {
          findings.append(
            DataFinding(
              row,
              "\"\(form)\" never counts as \(says(row)): \(owner.place) (\(says(owner))) has it first"
            ))
        }
      }
    }
    return findings
  }

  private func key(_ form: String) -> String {
    lexicon.tokenizer.foldedWords(of: form).joined(separator: " ")
  }
}
