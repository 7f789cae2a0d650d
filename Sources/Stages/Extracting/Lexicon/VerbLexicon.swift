import LanguageData
import Linguistics
import Records

/// The trigger verbs of a language, by the lemma of their verb.
struct VerbLexicon: Sendable {
  /// A verb with the words that must follow it.
  struct Pattern: Sendable {
    /// The coding and frame.
    let entry: TriggerEntry
    /// The verb and what must follow it.
    let words: VerbWords

    /// Whether the verb must be reflexive.
    var isReflexive: Bool { words.isReflexive }
    /// The words that must follow, each with its alternatives.
    var continuation: [WordAlternatives] { words.continuation }

    /// Whether the verb alone, in any form, is not enough.
    var isConditional: Bool {
      isReflexive || !continuation.isEmpty || entry.restriction.isDemanding
    }
  }

  private let patterns: [String: [Pattern]]

  /// Reads `<language>/verbs.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, ontology: Ontology
  ) throws(LanguageDataError) {
    let columns = ["lemma", "type", "mode", "cameo", "frame", "except", "contexts"]
    var patterns: [String: [Pattern]] = [:]
    for row in try data.table("\(language)/verbs.tsv", columns: columns).rows {
      let entry = try TriggerEntry(row, standard: .transitive, ontology: ontology)
      guard let words = VerbWords(row[0]) else { throw row.error("expected a verb") }
      patterns[words.verb, default: []].append(Pattern(entry: entry, words: words))
    }
    // What says more comes first: more words, then a demand, then a reflexive.
    self.patterns = patterns.mapValues { list in
      list.enumerated().sorted {
        let (left, right) = ($0.element, $1.element)
        return (right.continuation.count, right.rank, $0.offset)
          < (left.continuation.count, left.rank, $1.offset)
      }.map(\.element)
    }
  }

  /// The infinitives that begin an entry, without "se".
  var lemmas: [String] { patterns.keys.sorted() }

  /// The entries of a verb, those that say more first.
  func patterns(of lemma: String) -> [Pattern] { patterns[lemma] ?? [] }
}

extension VerbLexicon.Pattern {
  /// Orders entries with equally many words.
  fileprivate var rank: Int { (entry.restriction.isDemanding ? 2 : 0) + (isReflexive ? 1 : 0) }
}
