import LanguageData

/// Little words that tie phrases to a verb, from `<language>/grammar-words.tsv`.
struct GrammarWords: Sendable {
  /// What a word does.
  enum Role: String, Sendable {
    /// Stands before the doer in the passive.
    case agent
    /// Stands before the indirect object.
    case indirect
    /// Stands before a complement that belongs to the noun phrase before it.
    case complement
    /// Stands before an infinitive whose subject is the object of the verb before.
    case objectControl = "object_control"
    /// Says how an act is done, though a noun of the same form names somebody.
    case mannerAdjective = "manner_adjective"
    /// Points back to whom was named last.
    case pointsBack = "points_back"
    /// Pronoun that names nobody who could take part: "rien".
    case hollowPronoun = "hollow_pronoun"
    /// Only counts what its complement names.
    case quantityNoun = "quantity_noun"
    /// Says how long, often or far, of what its complement names went on.
    case timeNoun = "time_noun"
    /// Preposition that only bounds a number.
    case upperBound = "upper_bound"
    /// Stands between two numbers or names of which one is right: "trois ou quatre hommes".
    case alternative
    /// Stands before who says so, not before who takes part: "selon".
    case source
    /// Noun that only says how near something is to what its complement names: "au passage d'un bus".
    case nearnessNoun = "nearness_noun"
    /// Counts who fell and says nothing else of them.
    case casualtyNoun = "casualty_noun"
    /// Determiner that stands for one who has or does something: "son offensive".
    case possessiveOfOne = "possessive_of_one"
    /// The same for several: "leur offensive".
    case possessiveOfMany = "possessive_of_many"
    /// Verb with an object and an infinitive: "accuser X de partir".
    case infinitiveVerb = "infinitive_verb"
    /// Verb whose infinitive has the same subject, whomever it is said to: "promettre à X de partir".
    case subjectControl = "subject_control"
    /// Is the subject of a relative clause.
    case subjectRelative = "subject_relative"
  }

  private let forms: [Role: [String]]

  /// Reads the list.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    var forms: [Role: [String]] = [:]
    for row in try data.table("\(language)/grammar-words.tsv", columns: ["role", "form"]).rows {
      guard let role = Role(rawValue: row[0]) else {
        throw row.error("expected a role of little words, found \"\(row[0])\"")
      }
      forms[role, default: []].append(row[1])
    }
    self.forms = forms
  }

  /// Whether a noun only says how much there was of what its complement names, or how long it went on.
  ///
  /// - Parameter lemma: Its dictionary form; nil where none is known.
  func isMeasure(_ lemma: String?) -> Bool {
    guard let lemma else { return false }
    return self[.quantityNoun].contains(lemma) || self[.timeNoun].contains(lemma)
  }

  /// The words with a role, in the order of the file.
  subscript(role: Role) -> [String] { forms[role] ?? [] }
}
