import LanguageData
import Linguistics
import Records

/// Words that change an event's standing, from `<language>/factuality.tsv`.
struct FactualityLexicon: Sendable {
  /// What a cue does to the event that it governs.
  enum Effect: String, Sendable {
    case planned, attempted, possible, hedged, hypothetical, purpose, feared, desired, negative
    case ended, averted, habitual, none, real
    /// Planned, or done where it is a certain act of violence: "annoncer l'arrestation de deux hommes".
    case announced
    /// The act comes after another and stands as that one does.
    case sequence
  }

  /// What a cue governs.
  enum Scope: String, Sendable {
    /// The infinitive behind it.
    case infinitive = "inf"
    /// The verb that it stands by.
    case verb
    /// The noun that it stands by, or its complement.
    case noun
    /// The clause that it opens.
    case clause
    /// The whole sentence.
    case sentence
  }

  /// A verb with the words that belong to it: "être prêt à".
  struct Idiom: Sendable {
    let words: VerbWords
    let scope: Scope
    let effect: Effect
  }

  private var verbs: [String: [Scope: Effect]] = [:]
  private var idiomsOfVerb: [String: [Idiom]] = [:]
  /// The verbs that make a passive with the participle of another.
  let passiveAuxiliaries: Set<String>
  /// "tentative de", whatever stands between noun and preposition.
  private var nouns: [[String]: [Scope: Effect]] = [:]
  private var phrases = PhraseIndex<(scope: Scope, effect: Effect)>()

  /// Reads the list and `auxiliaries.tsv`.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer, contractions: Contractions
  ) throws(LanguageDataError) {
    passiveAuxiliaries = try SupportVerbs.passiveAuxiliaries(of: language, in: data)
    let columns = ["cue", "pos", "effect", "scope"]
    for row in try data.table("\(language)/factuality.tsv", columns: columns).rows {
      guard let effect = Effect(rawValue: row[2]) else {
        throw row.error("expected an effect, found \"\(row[2])\"")
      }
      guard let scope = Scope(rawValue: row[3]) else {
        throw row.error("expected a scope, found \"\(row[3])\"")
      }
      let variants = tokenizer.variants(of: row[0], contractions: contractions.forms)
      if row[1] == "verb" {
        if let verb = Self.simpleVerb(row[0]) {
          verbs[verb, default: [:]][scope] = effect
        } else if let words = VerbWords(row[0]) {
          idiomsOfVerb[words.verb, default: []].append(
            Idiom(words: words, scope: scope, effect: effect))
        }
      } else {
        for words in variants { phrases.insert(words, (scope, effect)) }
        if row[1] == "noun" {
          for words in variants { nouns[words, default: [:]][scope] = effect }
        }
      }
    }
  }

  /// A verb with at most a preposition behind it; nil for an idiom.
  static func simpleVerb(_ cue: String) -> String? {
    let words = cue.split(separator: " ")
    guard let verb = words.last(where: { $0.count > 3 }), words.count <= 2 else { return nil }
    guard words.count == 1 || words[0] == verb || words[0] == "se" else { return nil }
    return String(verb.hasPrefix("s'") ? verb.dropFirst(2) : verb)
  }

  /// The infinitives, so that their forms are known.
  var lemmas: [String] { Set(verbs.keys).union(idiomsOfVerb.keys).sorted() }

  /// The idioms that a verb group may begin, in the order of the list.
  func idioms(of group: ClauseVerb, on scope: Scope) -> [Idiom] {
    group.idiomVerbs(passive: passiveAuxiliaries).flatMap { idiomsOfVerb[$0] ?? [] }
      .filter { $0.scope == scope }
  }

  /// What a verb does to what it governs; nil when it does nothing.
  func effect(ofVerb lemma: String, on scope: Scope) -> Effect? { verbs[lemma]?[scope] }

  /// What a noun with its preposition does to what it governs; nil when it does nothing.
  func effect(ofNoun noun: String, _ preposition: String, on scope: Scope) -> Effect? {
    nouns[[noun, preposition]]?[scope]
  }

  /// The effect of a phrase that ends right before a token, if one with this scope does.
  func effect(ofPhraseBefore end: Int, in tokens: [WordToken], on scope: Scope) -> Effect? {
    for start in max(0, end - 5)..<end {
      if let match = phrases.longestMatch(at: start, in: tokens),
        start + match.length == end, let found = match.values.first(where: { $0.scope == scope })
      {
        return found.effect
      }
    }
    return nil
  }

  /// The effects of phrases that begin in a row of tokens, with this scope.
  func effects(in range: Range<Int>, of tokens: [WordToken], on scope: Scope) -> [Effect] {
    range.compactMap { start in
      phrases.longestMatch(at: start, in: tokens)?.values.first { $0.scope == scope }?.effect
    }
  }
}
