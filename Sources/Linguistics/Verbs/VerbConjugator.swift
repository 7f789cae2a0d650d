import LanguageData

/// Conjugates any infinitive by the model verb that it follows.
package struct VerbConjugator: Sendable {
  private let models: [VerbModel]
  private let exceptions: [String: Int]

  /// Loads the model verbs; a language without `conjugations.tsv` conjugates nothing.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  package init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    guard
      let table = try data.tableIfPresent(
        "\(language)/conjugations.tsv", columns: VerbModel.columns)
    else {
      models = []
      exceptions = [:]
      return
    }
    let shared = SharedEndings(
      table: try data.table(
        "\(language)/conjugation-endings.tsv", columns: ["tense", "endings"]))
    var models: [VerbModel] = []
    for row in table.rows { models.append(try VerbModel(row: row, shared: shared)) }
    models.sort { ($1.pattern.specificity, $0.name) < ($0.pattern.specificity, $1.name) }
    var exceptions: [String: Int] = [:]
    let listed = try data.tableIfPresent(
      "\(language)/verb-models.tsv", columns: ["lemma", "model"])
    for row in listed?.rows ?? [] {
      guard let model = models.firstIndex(where: { $0.name == row[1] }) else {
        throw row.error("expected a model of conjugations.tsv, found \"\(row[1])\"")
      }
      exceptions[row[0]] = model
    }
    self.models = models
    self.exceptions = exceptions
  }

  /// Calls `body` with each form of a verb, by its hash; forms that look alike come several times.
  ///
  /// - Returns: Whether the verb fits a model.
  func forEachForm(of lemma: String, _ body: (FormHash, VerbSlot) -> Void) -> Bool {
    guard let (model, match) = model(of: lemma) else { return false }
    var stem = FormHash()
    stem.append(match.stem)
    for form in model.forms {
      var hash = stem
      for byte in form.ending.utf8 {
        if byte == UInt8(ascii: "%") {
          hash.append(match.consonants)
        } else {
          hash.append(CollectionOfOne(byte))
        }
      }
      body(hash, form.slot)
    }
    return true
  }

  /// All forms of a verb as text, in the order of its model; empty when it fits none.
  package func forms(of lemma: String) -> [(form: String, slot: VerbSlot)] {
    guard let (model, match) = model(of: lemma) else { return [] }
    let stem = String(decoding: match.stem, as: UTF8.self)
    let consonants = String(decoding: match.consonants, as: UTF8.self)
    return model.forms.map { form in
      let ending = form.ending.split(separator: "%", omittingEmptySubsequences: false)
      return (stem + ending.joined(separator: consonants), form.slot)
    }
  }

  /// The name of the model that a verb follows.
  package func modelName(of lemma: String) -> String? { model(of: lemma)?.0.name }

  private func model(of lemma: String) -> (VerbModel, EndingPattern.Match)? {
    let bytes = Array(lemma.utf8)
    if let exception = exceptions[lemma], let match = models[exception].pattern.match(bytes) {
      return (models[exception], match)
    }
    for model in models {
      if let match = model.pattern.match(bytes) { return (model, match) }
    }
    return nil
  }
}
