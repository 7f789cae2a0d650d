import LanguageData

/// One reading of a form of a noun or an adjective.
public struct NounAnalysis: Hashable, Sendable {
  /// The lemma as it was given.
  public let lemma: String
  /// One or several.
  public let number: GrammaticalNumber
  /// `.feminine` for forms that only a feminine has; nil otherwise.
  public let gender: GrammaticalGender?
}

/// All forms of a list of nouns and adjectives, and what each form may be.
///
/// ```swift
/// let nouns = try NounForms(
///   data: source, language: "fr", nouns: ["attentat"], inflectedForGender: ["policier"])
/// nouns.analyses(of: "policières")  // policier, plural, feminine
/// ```
public struct NounForms: Sendable {
  private var table: FormTable<NounAnalysis>

  /// Inflects lists of words.
  ///
  /// - Parameters:
  ///   - nouns: Nouns without a feminine of their own: things and events.
  ///   - inflectedForGender: Adjectives and words for people.
  /// - Throws: `LanguageDataError` with file and line.
  public init(
    data: LanguageDataSource, language: String, nouns: some Sequence<String>,
    inflectedForGender: some Sequence<String> = []
  ) throws(LanguageDataError) {
    let inflector = try NounInflector(data: data, language: language)
    var analyses: [(String, NounAnalysis)] = []
    func add(_ lemma: String, hasFeminine: Bool) {
      for form in inflector.forms(of: lemma, hasFeminine: hasFeminine) {
        let analysis = NounAnalysis(lemma: lemma, number: form.number, gender: form.gender)
        analyses.append((form.form, analysis))
      }
    }
    for lemma in nouns { add(lemma, hasFeminine: false) }
    for lemma in inflectedForGender { add(lemma, hasFeminine: true) }
    table = FormTable(capacity: analyses.count)
    for (form, analysis) in analyses { table.insert(analysis, for: FormHash(form)) }
  }

  /// What a form may be; empty when it is no form of a given word.
  ///
  /// - Parameter form: A word as `WordToken.folded` has it.
  public func analyses(of form: String) -> [NounAnalysis] {
    table.values(for: FormHash(form))
  }
}
