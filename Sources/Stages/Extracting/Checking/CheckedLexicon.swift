import LanguageData
import Linguistics

/// The lexicon of one language, loaded piece by piece, to be looked through for lines that do nothing.
struct CheckedLexicon {
  let language: String
  let tokenizer: Tokenizer
  let classes: WordClasses
  let contractions: Contractions
  let ontology: Ontology
  let verbs: VerbLexicon?
  let nouns: NounLexicon?
  let support: SupportVerbs?
  let reporting: ReportingLexicon?
  let factuality: FactualityLexicon?

  /// Loads the pieces; nil where not even words and types can be.
  init?(language: String, errors: inout DataErrors) {
    self.language = language
    let tokenizer = errors.load { (data, _) throws(LanguageDataError) in
      try Tokenizer(data: data, language: language)
    }
    let classes = errors.load { (data, _) throws(LanguageDataError) in
      try WordClasses(data: data, language: language)
    }
    let ontology = errors.load { (data, _) throws(LanguageDataError) in try Ontology(data: data) }
    guard let tokenizer, let classes, let ontology else { return nil }
    let contractions = errors.load { (data, _) throws(LanguageDataError) in
      try Contractions(data: data, language: language, classes: classes)
    }
    guard let contractions else { return nil }
    self.tokenizer = tokenizer
    self.classes = classes
    self.ontology = ontology
    self.contractions = contractions
    verbs = errors.load { (data, _) throws(LanguageDataError) in
      try VerbLexicon(data: data, language: language, ontology: ontology)
    }
    nouns = errors.load { (data, _) throws(LanguageDataError) in
      try NounLexicon(data: data, language: language, ontology: ontology, tokenizer: tokenizer)
    }
    support = errors.load { (data, _) throws(LanguageDataError) in
      try SupportVerbs(data: data, language: language)
    }
    reporting = errors.load { (data, _) throws(LanguageDataError) in
      try ReportingLexicon(
        data: data, language: language, tokenizer: tokenizer, contractions: contractions)
    }
    factuality = errors.load { (data, _) throws(LanguageDataError) in
      try FactualityLexicon(
        data: data, language: language, tokenizer: tokenizer, contractions: contractions)
    }
    _ = errors.load { (data, actors) throws(LanguageDataError) in
      try NameLexicon(data: data, language: language, tokenizer: tokenizer, userActors: actors)
    }
  }

  /// What does nothing, or not what it says.
  ///
  /// - Parameters:
  ///   - data: The data without bad lines.
  ///   - finder: Knows the forms of all verbs; nil where it could not be loaded.
  /// - Throws: `LanguageDataError` when a table that only the check reads is malformed.
  func warnings(
    data: LanguageDataSource, actors: [LanguageDataFile], verbs finder: ClauseVerbFinder?
  ) throws(LanguageDataError) -> [DataFinding] {
    var findings = try EntryCheck(lexicon: self, data: data).findings()
    findings += try VerbOrderCheck(lexicon: self, data: data).findings()
    findings += try CueCheck(lexicon: self, data: data).findings()
    findings += try NameCheck(lexicon: self, data: data, actors: actors).findings()
    findings += try OntologyCheck(lexicon: self, data: data).findings()
    if let finder {
      findings += try ConjugationCheck(lexicon: self, data: data, verbs: finder).findings()
    }
    return findings
  }

  /// The rows of a table of the language.
  func rows(
    _ name: String, _ columns: [String], in data: LanguageDataSource
  ) throws(LanguageDataError) -> [DataTable.Row] {
    try data.table("\(language)/\(name)", columns: columns).rows
  }

  /// A listed term as the words of a text.
  func tokens(_ term: String) -> [WordToken] { tokenizer.tokens(in: term) }
}
