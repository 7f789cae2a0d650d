import LanguageData
import Linguistics
import Records

/// Which lines of the language data the words of a sentence stand on, for lists that the stage keeps
/// without their lines. Loaded only to explain.
struct ExplainingLexicon: Sendable {
  /// A word or phrase that changes how an act stands.
  struct StandingCue: Sendable {
    let effect: FactualityLexicon.Effect
    let rule: String
    /// The words of an idiom; nil for a verb alone and for a phrase.
    var idiom: VerbWords?
  }

  private var standingVerbs: [String: [StandingCue]] = [:]
  private var standingPhrases = PhraseIndex<StandingCue>()
  private var reportingVerbs: [String: String] = [:]
  private var reportingPhrases = PhraseIndex<String>()
  private var supportVerbs: [String: [(words: VerbWords, place: String)]] = [:]
  private let passiveAuxiliaries: Set<String>
  private let continuations: ContinuationFinder
  private var nouns = PhraseIndex<String>()
  private var countries = PhraseIndex<String>()

  /// Reads the lists of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer, contractions: Contractions
  ) throws(LanguageDataError) {
    passiveAuxiliaries = try SupportVerbs.passiveAuxiliaries(of: language, in: data)
    continuations = ContinuationFinder(contractions: contractions)
    func words(_ cue: String) -> [[String]] {
      tokenizer.variants(of: cue, contractions: contractions.forms)
    }
    for row in try data.table("\(language)/factuality.tsv", columns: ["cue", "pos", "effect"]).rows
    {
      guard let effect = FactualityLexicon.Effect(rawValue: row[2]) else { continue }
      var cue = StandingCue(effect: effect, rule: row.place)
      if row[1] == "verb" {
        guard let words = VerbWords(row[0]) else { continue }
        let verb = FactualityLexicon.simpleVerb(row[0])
        if verb == nil { cue.idiom = words }
        standingVerbs[verb ?? words.verb, default: []].append(cue)
      } else {
        for variant in words(row[0]) { standingPhrases.insert(variant, cue) }
      }
    }
    for row in try data.table("\(language)/reporting.tsv", columns: ["cue", "pos"]).rows {
      if row[1] == "phrase" {
        for variant in words(row[0]) { reportingPhrases.insert(variant, row.place) }
      } else {
        reportingVerbs[row[0]] = row.place
      }
    }
    for row in try data.table("\(language)/support-verbs.tsv", columns: ["lemma"]).rows {
      guard let words = VerbWords(row[0]) else { continue }
      supportVerbs[words.verb, default: []].append((words, row.place))
    }
    let forms = ["lemma", "plural", "feminine"]
    for row in try data.table("\(language)/actor-nouns.tsv", columns: forms).rows {
      for form in [row[0], row[1]] + row.list(2) where !form.isEmpty {
        nouns.insert(tokenizer.foldedWords(of: form), row.place)
      }
    }
    let names = ["names", "demonyms", "metonyms"]
    for row in try data.table("\(language)/countries.tsv", columns: names).rows {
      for form in (0..<names.count).flatMap(row.list) {
        countries.insert(tokenizer.foldedWords(of: form), row.place)
      }
    }
  }

  // MARK: - Standing

  /// The words of a sentence that have an effect, with their lines, from left to right.
  func cues(
    _ effect: FactualityLexicon.Effect, in reading: SentenceReading
  ) -> [(tokens: Range<Int>, rule: String)] {
    var found: [(tokens: Range<Int>, rule: String)] = []
    for group in reading.verbs {
      let helpers = group.group.helpers.map { ($0.lemma, $0.token) }
      for (lemma, token) in helpers
        + group.idiomVerbs(passive: passiveAuxiliaries).map({ ($0, group.head) })
      {
        for cue in standingVerbs[lemma] ?? []
        where cue.effect == effect && (cue.idiom.map { holds($0, group, reading) } ?? true) {
          found.append((token..<token + 1, cue.rule))
        }
      }
    }
    for start in reading.tokens.indices {
      let match = standingPhrases.longestMatch(at: start, in: reading.tokens) { cue, _ in
        cue.effect == effect
      }
      if let match, let cue = match.values.first {
        found.append((start..<start + match.length, cue.rule))
      }
    }
    return found.enumerated().sorted {
      ($0.element.tokens.lowerBound, $0.offset) < ($1.element.tokens.lowerBound, $1.offset)
    }.map(\.element)
  }

  // MARK: - Claims and carriers

  /// The line of a cue of speech, given its tokens.
  func rule(ofReport tokens: Range<Int>, in reading: SentenceReading) -> String? {
    if let group = reading.verbs.first(where: { $0.tokens == tokens }) {
      return group.lemmas.lazy.compactMap { reportingVerbs[$0] }.first
    }
    return tokens.lazy.compactMap { start in
      reportingPhrases.longestMatch(at: start, in: reading.tokens)?.values.first
    }.first
  }

  /// The lines of a verb that carries event nouns.
  func rules(ofSupport group: ClauseVerb, in reading: SentenceReading) -> [String] {
    group.idiomVerbs(passive: passiveAuxiliaries).flatMap { supportVerbs[$0] ?? [] }
      .filter { holds($0.words, group, reading) }.map(\.place)
  }

  private func holds(_ words: VerbWords, _ group: ClauseVerb, _ reading: SentenceReading) -> Bool {
    continuations.following(words, behind: group, passive: passiveAuxiliaries, reading) != nil
  }

  // MARK: - Participants

  /// The lines that tell who the words of a phrase stand for, from left to right.
  func rules(
    ofParticipant tokens: Range<Int>, in reading: SentenceReading, names: NameLexicon
  ) -> [String] {
    var rules: [String] = []
    let words = Array(reading.tokens[tokens])
    var position = 0
    while position < words.count {
      if let match = names.actor(at: position, in: words) {
        rules.append(match.actor.rule)
        position += match.length
        continue
      }
      let country = names.countryWord(at: position, in: words)
      let match =
        country == nil
        ? nouns.longestMatch(at: position, in: words)
        : countries.longestMatch(at: position, in: words)
      if let rule = match?.values.first, !rules.contains(rule) { rules.append(rule) }
      position += match?.length ?? 1
    }
    return rules
  }
}
