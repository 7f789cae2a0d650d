import LanguageData
import Linguistics

/// Finds in the entries of verbs and nouns what no sentence can ever match: prepositions that the
/// language does not have, words that no single token is, classes and contexts that do not exist.
struct EntryCheck {
  let lexicon: CheckedLexicon
  let data: LanguageDataSource

  private static let columns = ["lemma", "frame", "except", "contexts"]

  /// A warning a cell, and one a preposition with the number of its lines.
  func findings() throws(LanguageDataError) -> [DataFinding] {
    let contexts = Set(
      try data.table("world/contexts.tsv", columns: ["context"]).rows.map { $0[0] })
    let nouns = try lexicon.rows("actor-nouns.tsv", ["class"], in: data)
    // What the stage itself tells of a phrase, beside the classes of nouns.
    let classes = Set(
      nouns.map { "<\($0[0])>" } + ["<person>", "<group>", "<place>", "<event>", "<weapon>"])
    var findings: [DataFinding] = []
    for name in ["verbs.tsv", "nouns.tsv"] {
      let rows = try lexicon.rows(name, Self.columns, in: data)
      findings += try prepositionFindings(rows)
      findings += restrictionFindings(rows, classes)
      for row in rows {
        for context in row.list(3) where !contexts.contains(context) {
          findings.append(DataFinding(row, "world/contexts.tsv has no context \"\(context)\""))
        }
      }
    }
    return findings
  }

  // MARK: - Frames

  private func prepositionFindings(
    _ rows: [DataTable.Row]
  ) throws(LanguageDataError) -> [DataFinding] {
    let terms = try lexicon.rows("relation-prepositions.tsv", ["term"], in: data)
    let compounds = Set(terms.flatMap { $0[0].split(separator: " ").map(String.init) })
    var seen: [(word: String, row: DataTable.Row, count: Int)] = []
    for row in rows {
      let frame = try Frame(row[1], of: row, standard: Frame())
      for slot in frame.actor + frame.recipient + frame.place {
        guard case .preposition(let words) = slot else { continue }
        // Beside "à", "au" does no harm.
        for word in words
        where !isPreposition(word, compounds)
          && !words.contains(where: {
            $0 != word && $0 == lexicon.contractions.preposition(of: word)
          })
        {
          if let index = seen.firstIndex(where: { $0.word == word }) {
            seen[index].count += 1
          } else {
            seen.append((word, row, 1))
          }
        }
      }
    }
    return seen.map { word, row, count in
      let lines = count == 1 ? "" : " (and \(count - 1) more)"
      let full = lexicon.contractions.preposition(of: word)
      return DataFinding(
        row,
        full == word
          ? "the language has no preposition \"\(word)\"\(lines)"
          : "\"\(word)\" never matches, write \"\(full)\"\(lines)")
    }
  }

  /// Whether a phrase can stand behind a word; of "près de" and "en direction de" that is the word that
  /// tells, whatever its class.
  private func isPreposition(_ word: String, _ compounds: Set<String>) -> Bool {
    guard lexicon.contractions.preposition(of: word) == word else { return false }
    return lexicon.classes.listedClass(of: word)?.isPreposition
      ?? compounds.contains(word)
      || lexicon.classes.listedClass(of: word) == .quantity
  }

  // MARK: - Restrictions

  /// Words of the `except` column that can stand beside no trigger; each is told once, with the number of
  /// its cells.
  private func restrictionFindings(
    _ rows: [DataTable.Row], _ classes: Set<String>
  ) -> [DataFinding] {
    var order: [String] = []
    var found: [String: (row: DataTable.Row, count: Int)] = [:]
    for row in rows {
      for (index, entry) in row.list(2).enumerated() {
        guard let message = complaint(about: entry, isFirst: index == 0, classes) else { continue }
        if found[message] == nil { order.append(message) }
        found[message] = (found[message]?.row ?? row, (found[message]?.count ?? 0) + 1)
      }
    }
    return order.compactMap { message in
      found[message].map { row, count in
        DataFinding(row, message + (count == 1 ? "" : " (and \(count - 1) more)"))
      }
    }
  }

  private func complaint(
    about entry: String, isFirst: Bool, _ classes: Set<String>
  ) -> String? {
    let isDemand = entry.hasPrefix("only:")
    if isDemand, !isFirst { return "\"only:\" counts at the beginning of the cell alone" }
    let marks = ["only:", WordRestriction.objectMark]
    let word = marks.first(where: entry.hasPrefix).map { String(entry.dropFirst($0.count)) } ?? entry
    if word.hasPrefix("<") { return classes.contains(word) ? nil : "no class \(word)" }
    if word != word.foldedForLookup {
      return "\"\(word)\" never matches: small letters are compared"
    }
    return lexicon.tokens(word).count > 2
      ? "\"\(word)\" never matches: at most two words are compared" : nil
  }
}
