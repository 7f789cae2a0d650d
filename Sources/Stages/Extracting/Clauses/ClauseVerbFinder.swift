import LanguageData
import Linguistics

/// Says which words of a sentence are verbs, and puts them together with their auxiliaries.
///
/// Without a tagger, the words before decide between the noun and the verb of one form: "l'attaque",
/// but "qui attaque".
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
  func verbs(in tokens: [WordToken], classes: [WordClass]) -> [ClauseVerb] {
    var found: [ClauseVerb] = []
    for position in tokens.indices {
      let readings = readings(at: position, tokens, classes)
      guard let first = readings.first,
        let group = groups.group(around: position, in: tokens, lemma: first.lemma)
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

  private static func lemmas(of readings: [VerbAnalysis]) -> [String] {
    var seen: Set<String> = []
    return readings.map(\.lemma).filter { seen.insert($0).inserted }
  }

  // MARK: - Noun or verb

  /// The readings of one token as a verb that the words around it allow.
  private func readings(
    at position: Int, _ tokens: [WordToken], _ classes: [WordClass]
  ) -> [VerbAnalysis] {
    let token = tokens[position]
    guard !token.shape.contains(.punctuation), !token.shape.contains(.digits),
      classes[position] != .name, !classes[position].isDeterminer,
      !classes[position].isPreposition
    else { return [] }
    // Nobody is addressed in a report: "tu forces", "frappe !" are nouns there.
    return forms.analyses(of: token.folded).filter { reading in
      !(reading.person == 2 && reading.number == .singular) && reading.mood != .imperative
        && isPossible(reading, at: position, tokens, classes)
    }
  }

  private func isPossible(
    _ reading: VerbAnalysis, at position: Int, _ tokens: [WordToken], _ classes: [WordClass]
  ) -> Bool {
    guard position > 0 else { return !reading.slot.isFinite }
    let previous = classes[position - 1]
    let isNounPlace = previous.isDeterminer && !isPronoun(at: position - 1, tokens, classes)
    switch reading.mood {
    case .infinitive: return !isNounPlace
    case .participle:
      return !isNounPlace && previous != .number && previous != .adjective
        && !(previous.isPreposition && reading.isPastParticiple)
    default:
      // "le chef rebelle a été arrêté": no conjugated verb stands right before another.
      let isBeforeVerb =
        position + 1 < tokens.count && isAuxiliary(tokens[position + 1].folded)
      return !isNounPlace && !previous.isPreposition && previous != .number
        && previous != .adjective && !isBeforeVerb
    }
  }

  /// Whether an article is a pronoun: something that only stands before verbs precedes it, or a form
  /// of avoir or être follows.
  private func isPronoun(at position: Int, _ tokens: [WordToken], _ classes: [WordClass]) -> Bool {
    guard classes[position] == .article, position > 0 else { return false }
    switch classes[position - 1] {
    case .subject, .object, .negation, .relative, .pronoun: return true
    case .preposition, .purpose: return isInfinitive(at: position + 1, tokens)
    default: return position + 1 < tokens.count && isAuxiliary(tokens[position + 1].folded)
    }
  }

  private func isInfinitive(at position: Int, _ tokens: [WordToken]) -> Bool {
    position < tokens.count
      && forms.analyses(of: tokens[position].folded).contains { $0.mood == .infinitive }
  }

  /// Whether a form can only be a conjugated auxiliary, so that "l'ont" is pronoun and verb.
  private func isAuxiliary(_ folded: String) -> Bool {
    let readings = forms.analyses(of: folded)
    return !readings.isEmpty
      && readings.allSatisfy { groups.isAuxiliary($0.lemma) && $0.slot.isFinite }
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
      verb.preposition = contractions.preposition(of: tokens[position].folded)
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
