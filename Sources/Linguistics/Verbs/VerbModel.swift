import LanguageData

/// A model verb: which infinitives follow it, and all its forms.
struct VerbModel: Sendable {
  /// A form as it replaces the model's ending; `%` stands for the consonants that the verb has there.
  struct Form: Sendable {
    let ending: String
    let slot: VerbSlot
  }

  /// The verb that gives the model its name.
  let name: String
  /// The end of the infinitives that follow the model.
  let pattern: EndingPattern
  let forms: [Form]

  /// Derives all forms from the principal parts in a row of `conjugations.tsv`.
  init(row: DataTable.Row, shared: SharedEndings) throws(LanguageDataError) {
    name = row[0]
    pattern = EndingPattern(row[1])
    let parts = try PrincipalParts(row: row, shared: shared)
    var forms = [Form(ending: pattern.text, slot: VerbSlot(.infinitive))]
    func add(_ cells: [[String]], _ mood: VerbMood, _ tense: VerbTense, persons: [Int]) {
      for (place, endings) in cells.enumerated() {
        let slot = VerbSlot(
          mood, tense, person: persons[place] % 3 + 1,
          number: persons[place] < 3 ? .singular : .plural)
        for ending in endings { forms.append(Form(ending: ending, slot: slot)) }
      }
    }
    let all = Array(0..<6)
    add(parts.present, .indicative, .present, persons: all)
    add(parts.imperfect, .indicative, .imperfect, persons: all)
    add(parts.past, .indicative, .past, persons: all)
    add(parts.future, .indicative, .future, persons: all)
    add(parts.conditional, .conditional, .present, persons: all)
    add(parts.subjunctive, .subjunctive, .present, persons: all)
    add(parts.subjunctiveImperfect, .subjunctive, .imperfect, persons: all)
    add(parts.imperative, .imperative, .present, persons: [1, 3, 4])
    for ending in parts.presentParticiple {
      forms.append(Form(ending: ending, slot: VerbSlot(.participle, .present)))
    }
    for (place, endings) in parts.participle.enumerated() {
      let slot = VerbSlot(
        .participle, .past, number: place < 2 ? .singular : .plural,
        gender: place % 2 == 0 ? .masculine : .feminine)
      for ending in endings { forms.append(Form(ending: ending, slot: slot)) }
    }
    self.forms = forms
  }

  /// The columns of `conjugations.tsv`, in the order in which `init` reads them.
  static let columns = [
    "model", "ending", "present", "future", "past", "participle", "imperfect", "subjunctive",
    "imperative", "present_participle",
  ]
}
