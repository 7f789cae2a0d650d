import LanguageData
import Linguistics

/// Finds entries of verbs and nouns that another entry of the same words always wins over.
struct VerbOrderCheck {
  let lexicon: CheckedLexicon
  let data: LanguageDataSource

  /// A warning an entry, in the order of the files.
  func findings() throws(LanguageDataError) -> [DataFinding] {
    try verbFindings() + nounFindings()
  }

  // MARK: - Verbs

  private func verbFindings() throws(LanguageDataError) -> [DataFinding] {
    guard let verbs = lexicon.verbs else { return [] }
    let rows = try lexicon.rows("verbs.tsv", ["lemma"], in: data)
    let byRule = Dictionary(rows.map { ($0.place, $0) }) { first, _ in first }
    var findings: [DataFinding] = []
    for lemma in verbs.lemmas {
      let patterns = verbs.patterns(of: lemma)
      for (index, pattern) in patterns.enumerated() {
        guard let row = byRule[pattern.entry.rule],
          let winner = patterns[..<index].first(where: { Self.wins($0, over: pattern) })
        else { continue }
        findings.append(DataFinding(row, Self.message(winner.entry, pattern.entry)))
      }
    }
    return findings
  }

  /// Whether a pattern that is tried first fires wherever another would.
  private static func wins(_ first: VerbLexicon.Pattern, over other: VerbLexicon.Pattern) -> Bool {
    first.isReflexive == other.isReflexive && first.continuation.count == other.continuation.count
      && zip(first.continuation, other.continuation).allSatisfy { first, other in
        first.words.isSuperset(of: other.words)
      }
      && first.entry.restriction.asksNoMore(than: other.entry.restriction)
      && (!mayBeAim(first) || mayBeAim(other))
  }

  /// Whether an infinitive behind the verb keeps the pattern from firing.
  private static func mayBeAim(_ pattern: VerbLexicon.Pattern) -> Bool {
    pattern.continuation.isEmpty && pattern.entry.frame.recipient == [.object]
  }

  private static func message(_ winner: TriggerEntry, _ entry: TriggerEntry) -> String {
    if winner.lemma == entry.lemma, winner.coding == entry.coding, winner.frame == entry.frame,
      winner.restriction == entry.restriction
    {
      return "says the same as \(winner.rule)"
    }
    return "never fires: \(winner.rule) \"\(winner.lemma)\" comes first and asks for no more"
  }

  // MARK: - Nouns

  private func nounFindings() throws(LanguageDataError) -> [DataFinding] {
    guard let nouns = lexicon.nouns else { return [] }
    var findings: [DataFinding] = []
    for row in try lexicon.rows("nouns.tsv", ["lemma"], in: data) {
      let tokens = lexicon.tokens(row[0])
      guard !tokens.isEmpty, let match = nouns.match(at: 0, in: tokens),
        match.length == tokens.count,
        let index = match.forms.firstIndex(where: { $0.entry.rule == row.place })
      else {
        findings.append(DataFinding(row, "never fires: texts are cut into other words than these"))
        continue
      }
      let entry = match.forms[index].entry
      let winner = match.forms[..<index].first {
        $0.entry.rule != entry.rule && $0.entry.restriction.asksNoMore(than: entry.restriction)
      }
      if let winner { findings.append(DataFinding(row, Self.message(winner.entry, entry))) }
    }
    return findings
  }
}

extension WordRestriction {
  /// Whether this holds wherever another does.
  func asksNoMore(than other: WordRestriction) -> Bool {
    if words.isEmpty, classes.isEmpty { return true }
    guard isDemanding == other.isDemanding else { return false }
    return isDemanding
      ? words.isSuperset(of: other.words) && classes.isSuperset(of: other.classes)
      : words.isSubset(of: other.words) && classes.isSubset(of: other.classes)
  }
}
