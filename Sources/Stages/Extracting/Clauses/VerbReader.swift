import LanguageData
import Linguistics

/// Says which words of a sentence are verbs, and what they may be.
///
/// Without a tagger, the words before decide between the noun and the verb of one form: "l'attaque",
/// but "qui attaque".
struct VerbReader: Sendable {
  private let forms: VerbForms
  /// Verbs that help others, with the preposition before the infinitive.
  private let governing: [String: Set<String>]
  private let takesEtre: Set<String>

  /// Conjugates all verbs that the language data know.
  ///
  /// - Parameter lemmas: Verbs of the event and reporting lexicons; the common verbs are added.
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, lemmas: [String]
  ) throws(LanguageDataError) {
    let common = try data.table("\(language)/common-verbs.tsv", columns: ["lemma"]).rows.map { $0[0] }
    forms = try VerbForms(data: data, language: language, lemmas: lemmas + common)
    var governing: [String: Set<String>] = [:]
    for row in try data.table("\(language)/auxiliaries.tsv", columns: ["lemma", "preposition"]).rows {
      governing[row[0]] = Set(row.list(1))
    }
    self.governing = governing
    takesEtre = Set(
      try data.table("\(language)/compound-with-etre.tsv", columns: ["lemma"]).rows.map { $0[0] })
  }

  /// The prepositions with which a verb governs an infinitive; nil when it governs none.
  func prepositions(ofGoverning lemma: String) -> Set<String>? { governing[lemma] }

  /// Whether a verb makes its compound tenses with être.
  func takesEtre(_ lemma: String) -> Bool { takesEtre.contains(lemma) }

  /// The readings of one token as a verb, given the classes of the words around it.
  func readings(at position: Int, _ tokens: [WordToken], _ classes: [WordClass]) -> [VerbAnalysis] {
    let token = tokens[position]
    guard !token.shape.contains(.punctuation), !token.shape.contains(.digits),
      classes[position] != .name, classes[position] != .determiner,
      !classes[position].isPreposition
    else { return [] }
    let all = forms.analyses(of: token.folded).filter { reading in
      !(reading.person == 2 && reading.number == .singular)
        && reading.mood != .imperative
        && !(reading.mood == .subjunctive && reading.tense == .imperfect && reading.person != 3)
    }
    guard !all.isEmpty else { return [] }
    guard position > 0 else { return all.filter { $0.person == nil } }
    return all.filter { isPossible($0, at: position, tokens, classes) }
  }

  private func isPossible(
    _ reading: VerbAnalysis, at position: Int, _ tokens: [WordToken], _ classes: [WordClass]
  ) -> Bool {
    let previous = classes[position - 1]
    switch reading.mood {
    case .infinitive:
      return previous != .determiner || isPronoun(at: position - 1, tokens, classes)
    case .participle:
      return previous != .determiner && previous != .number && previous != .adjective
        && !(previous.isPreposition && reading.isPastParticiple)
    default:
      if previous == .determiner { return isPronoun(at: position - 1, tokens, classes) }
      return !previous.isPreposition && previous != .number && previous != .adjective
    }
  }

  /// Whether "le", "la", "les", "l'" is a pronoun: something that only stands before verbs precedes.
  private func isPronoun(at position: Int, _ tokens: [WordToken], _ classes: [WordClass]) -> Bool {
    guard ["le", "la", "les", "l'", "leur"].contains(tokens[position].folded) else { return false }
    guard position > 0 else { return false }
    switch classes[position - 1] {
    case .subject, .object, .negation, .relative, .purpose, .pronoun: return true
    case .preposition: return ["de", "à", "sans", "d'"].contains(tokens[position - 1].folded)
    case .coordinator: return position + 1 < tokens.count && isAuxiliary(tokens[position + 1].folded)
    default: return isAuxiliary(tokens[position + 1].folded)
    }
  }

  /// Whether a form can only be one of avoir or être, so that "l'ont" is pronoun and verb.
  private func isAuxiliary(_ folded: String) -> Bool {
    let readings = forms.analyses(of: folded)
    return !readings.isEmpty
      && readings.allSatisfy { ["avoir", "être"].contains($0.lemma) && $0.person != nil }
  }
}
