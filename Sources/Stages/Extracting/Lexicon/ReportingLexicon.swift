import LanguageData
import Linguistics
import Records

/// Who-says words: reporting verbs and phrases such as "selon", from `<language>/reporting.tsv`.
struct ReportingLexicon: Sendable {
  /// A word or phrase that gives what is told to a speaker.
  struct Cue: Sendable {
    /// "say", "announce", "claim", "deny", "confirm", "estimate", "according_to", "responsibility" …
    let kind: String
    /// What the event becomes.
    let factuality: Factuality
    /// Whether the speaker is named behind a phrase: "selon | l'armée".
    let hasSourceAfter: Bool
    /// Whether the phrase itself names the speaker: "selon des témoins".
    let namesSource: Bool
    /// Whether a phrase tells that somebody says so, and not who: "paraît-il".
    let namesNobody: Bool
    /// Whether a verb reports what the noun of its object names: "annoncer une arrestation", but not
    /// "lancer une offensive".
    let takesNouns: Bool
  }

  /// A reporting verb with the words that must follow it: "faire état de".
  struct Verb: Sendable {
    let words: VerbWords
    let cue: Cue
  }

  private var verbs: [String: [Verb]] = [:]
  private var phrases = PhraseIndex<Cue>()

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer, contractions: Contractions
  ) throws(LanguageDataError) {
    let columns = ["cue", "kind", "factuality", "frame", "pos"]
    for row in try data.table("\(language)/reporting.tsv", columns: columns).rows {
      guard let factuality = Factuality(rawValue: row[2]) else {
        throw row.error("expected a factuality, found \"\(row[2])\"")
      }
      let cue = Cue(
        kind: row[1], factuality: factuality, hasSourceAfter: row[3].contains("source=after"),
        namesSource: row[3].contains("source=self"), namesNobody: row[3].contains("source=none"),
        takesNouns: row[1] != "say" || row[3].contains("content=obj"))
      let words = tokenizer.variants(of: row[0], contractions: contractions.forms)
      if row[4] == "phrase" {
        for variant in words { phrases.insert(variant, cue) }
      } else if row[3].contains("source=subj"), let words = VerbWords(row[0]) {
        verbs[words.verb, default: []].append(Verb(words: words, cue: cue))
      }
    }
    // What says more comes first: more words, then a reflexive.
    verbs = verbs.mapValues { list in
      list.enumerated().sorted {
        let (left, right) = ($0.element.words, $1.element.words)
        return (right.continuation.count, right.isReflexive ? 1 : 0, $0.offset)
          < (left.continuation.count, left.isReflexive ? 1 : 0, $1.offset)
      }.map(\.element)
    }
  }

  /// The infinitives, so that their forms are known.
  var lemmas: [String] { verbs.keys.sorted() }

  /// The entries of a verb, those that say more first; none when it is no reporting verb.
  func verbs(of lemma: String) -> [Verb] { verbs[lemma] ?? [] }

  /// The longest reporting phrase that begins at a token.
  func phrase(at position: Int, in tokens: [WordToken]) -> (length: Int, cue: Cue)? {
    phrases.longestMatch(at: position, in: tokens).flatMap { match in
      match.values.first.map { (match.length, $0) }
    }
  }
}
