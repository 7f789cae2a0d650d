import LanguageData
import Linguistics
import Records

/// The trigger verbs of a language, by the lemma of their verb.
struct VerbLexicon: Sendable {
  /// A verb with the words that must follow it.
  struct Pattern: Sendable {
    /// The coding and frame.
    let entry: TriggerEntry
    /// Whether the verb must be reflexive.
    let isReflexive: Bool
    /// The words that must follow within a few tokens, each with its alternatives.
    let continuation: [Set<String>]

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
      let (verb, isReflexive, rest) = Self.parts(of: row[0])
      guard !verb.isEmpty else { throw row.error("expected a verb") }
      patterns[verb, default: []].append(
        Pattern(entry: entry, isReflexive: isReflexive, continuation: rest))
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

  /// Cuts "s'en prendre à" into the verb, whether it is reflexive, and what must follow.
  private static func parts(of lemma: String) -> (String, Bool, [Set<String>]) {
    var words = lemma.foldedForLookup.split(separator: " ").map(String.init)
    var isReflexive = false
    if words.first == "se" {
      isReflexive = true
      words.removeFirst()
    } else if let first = words.first, first.hasPrefix("s'") {
      isReflexive = true
      words[0] = String(first.dropFirst(2))
    }
    if words.first == "en" || words.first == "y" || words.first == "" { words.removeFirst() }
    guard let verb = words.first else { return ("", isReflexive, []) }
    let rest = words.dropFirst().flatMap(Self.separated).map {
      Set($0.split(separator: "|").map(String.init))
    }
    return (verb, isReflexive, rest)
  }

  /// "d'attaque|attaques" is two positions, as the tokenizer cuts it.
  private static func separated(_ word: String) -> [String] {
    guard let apostrophe = word.firstIndex(of: "'"), !word.contains("aujourd'hui"),
      word.index(after: apostrophe) != word.endIndex, !word[..<apostrophe].contains("|")
    else { return [word] }
    let rest = word.index(after: apostrophe)
    return [String(word[..<rest]), String(word[rest...])]
  }
}

extension VerbLexicon.Pattern {
  /// Orders entries with equally many words.
  fileprivate var rank: Int { (entry.restriction.isDemanding ? 2 : 0) + (isReflexive ? 1 : 0) }
}
