import LanguageData
import Linguistics

/// Says which words of a sentence are verbs, and puts them together with their auxiliaries.
///
/// The parser tells the noun from the verb of one form ("l'attaque", "qui attaque"), the conjugation
/// gives tense, mood and voice.
struct ClauseVerbFinder: Sendable {
  private let forms: VerbForms
  private let groups: VerbGroupReader
  private let contractions: Contractions
  /// "qui"
  private let subjectRelatives: [String]

  /// Conjugates all verbs that the language data know.
  ///
  /// - Parameter lemmas: Verbs of the event and reporting lexicons; the common verbs are added.
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, lemmas: [String], contractions: Contractions
  ) throws(LanguageDataError) {
    let common = try data.table("\(language)/common-verbs.tsv", columns: ["lemma"]).rows.map {
      $0[0]
    }
    forms = try VerbForms(data: data, language: language, lemmas: lemmas + common)
    groups = try VerbGroupReader(data: data, language: language, verbs: forms)
    self.contractions = contractions
    subjectRelatives = try GrammarWords(data: data, language: language)[.subjectRelative]
  }

  /// The verb groups of a sentence, from left to right, not overlapping.
  func verbs(in tokens: [WordToken], classes: [WordClass], tree: SyntaxTree) -> [ClauseVerb] {
    var found: [ClauseVerb] = []
    for position in tokens.indices {
      let readings = readings(at: position, tokens, tree)
      guard let first = readings.first,
        let group = groups.group(
          around: position, in: tokens, lemma: first.lemma,
          allowed: Self.agreeing(readings, tree.nodes[position].features),
          // A participle on a noun has no auxiliary, whatever stands before.
          mayShare: tree.nodes[position].relation.kind != .clausalModifier)
      else { continue }
      // A group to the right that takes in this verb has it as its auxiliary.
      while let last = found.last, group.tokens.contains(last.head) { found.removeLast() }
      guard found.last.map({ $0.tokens.upperBound <= group.tokens.lowerBound }) ?? true else {
        continue
      }
      var verb = ClauseVerb(group: group, lemmas: Self.lemmas(of: readings))
      readLeft(&verb, tokens, classes)
      readRight(&verb, tokens, classes)
      found.append(verb)
    }
    return found
  }

  /// The readings that a word has as a verb of a report, in which nobody is addressed: "tu forces" and
  /// "frappe !" are nouns there.
  func analyses(of folded: String) -> [VerbAnalysis] {
    forms.analyses(of: folded).filter { reading in
      !(reading.person == 2 && reading.number == .singular) && reading.mood != .imperative
    }
  }

  /// Whether a word has the form of a finite verb in the third person.
  func isThirdPerson(_ folded: String) -> Bool {
    forms.analyses(of: folded).contains { $0.person == 3 }
  }

  /// Whether a word is a pronoun such as a reflexive verb has.
  func isReflexive(_ folded: String) -> Bool { groups.isReflexive(folded) }

  private static func lemmas(of readings: [VerbAnalysis]) -> [String] {
    var seen: Set<String> = []
    return readings.map(\.lemma).filter { seen.insert($0).inserted }
  }

  // MARK: - Noun or verb

  /// The readings of one token as a verb that its part of speech allows, those that agree with its
  /// features first.
  private func readings(
    at position: Int, _ tokens: [WordToken], _ tree: SyntaxTree
  ) -> [VerbAnalysis] {
    guard isVerb(position, tree) else { return [] }
    let node = tree.nodes[position]
    let readings = analyses(of: tokens[position].folded)
    func rank(_ reading: VerbAnalysis) -> Int {
      (reading.lemma == node.lemma ? 0 : 1) + (Self.agrees(reading, node.features) ? 0 : 2)
    }
    return readings.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  /// Whether a token is a verb, or a participle that the parser took for an adjective though an
  /// auxiliary or a doer hangs on it.
  private func isVerb(_ token: Int, _ tree: SyntaxTree) -> Bool {
    let node = tree.nodes[token]
    guard node.partOfSpeech == .adjective else { return node.partOfSpeech.isVerbal }
    return node.relation.kind == .clausalModifier
      || tree.dependents(of: token, by: [.auxiliary, .oblique]).contains {
        let relation = tree.nodes[$0].relation
        return relation.kind == .auxiliary || relation.subtype == "agent"
      }
  }

  /// Of a participle the readings as one: "mis en cause" is not "je mis". What the tree takes for
  /// another form may still be a participle, with an auxiliary that the tree has missed.
  private static func agreeing(_ readings: [VerbAnalysis], _ features: WordFeatures)
    -> [VerbAnalysis]
  {
    guard features.contains(.participle) else { return readings }
    let participles = readings.filter { $0.mood == .participle }
    return participles.isEmpty ? readings : participles
  }

  private static func agrees(_ reading: VerbAnalysis, _ features: WordFeatures) -> Bool {
    switch reading.mood {
    case .infinitive: features.contains(.infinitive)
    case .participle: features.contains(.participle)
    default: features.contains(.finite)
    }
  }

  // MARK: - Around the group

  /// Reads pronouns and the preposition before the first verb.
  private func readLeft(_ verb: inout ClauseVerb, _ tokens: [WordToken], _ classes: [WordClass]) {
    var position = verb.tokens.lowerBound - 1
    for inside in verb.tokens
    where inside < verb.head && isObject(classes[inside]) && !verb.group.isReflexive {
      verb.objectPronoun = inside
    }
    while position >= 0, isObject(classes[position]), verb.form != .pastParticiple {
      verb.objectPronoun = position
      position -= 1
    }
    while position >= 0, classes[position] == .adverb || classes[position] == .negation {
      position -= 1
    }
    guard position >= 0 else { return }
    if classes[position] == .subject {
      verb.subjectPronoun = position
    } else if classes[position] == .relative, subjectRelatives.contains(tokens[position].folded) {
      verb.relativeSubject = position
    } else if classes[position].isPreposition,
      position == verb.tokens.lowerBound - 1 || verb.objectPronoun != nil
    {
      verb.preposition = contractions.preposition(of: tokens[position])
    }
  }

  private func isObject(_ wordClass: WordClass) -> Bool {
    wordClass == .object || wordClass == .article
  }

  /// Reads a subject behind the verb: "a-t-il".
  private func readRight(_ verb: inout ClauseVerb, _ tokens: [WordToken], _ classes: [WordClass]) {
    for position in verb.tokens.lowerBound + 1..<min(verb.tokens.upperBound + 1, tokens.count)
    where classes[position] == .subject && tokens[position].folded.hasPrefix("-") {
      verb.subjectPronoun = position
    }
  }
}
