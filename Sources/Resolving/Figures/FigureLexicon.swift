import LanguageData
import Linguistics

/// The words with which people and things are counted, from `figure-words.tsv`, `figure-verbs.tsv`
/// and the nouns of persons of `actor-nouns.tsv`.
struct FigureLexicon: Sendable {
  /// Nouns, verb forms and cues.
  private(set) var terms = PhraseList<FigureTerm>()
  /// Little words.
  private(set) var functions = FigureWordTable()

  /// Reads the lists; a language without them counts nothing.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let words = try data.tableIfPresent(
      "\(language)/figure-words.tsv", columns: ["terms", "class", "kind"])
    for row in words?.rows ?? [] { try addWord(row) }
    let verbs = try data.tableIfPresent(
      "\(language)/figure-verbs.tsv",
      columns: ["kind", "counts", "whom", "finite", "participle", "gerund", "infinitive", "rest"])
    for row in verbs?.rows ?? [] { try addVerb(row) }
    let nouns = try data.tableIfPresent(
      "\(language)/actor-nouns.tsv", columns: ["class", "lemma", "plural", "feminine"])
    for row in nouns?.rows ?? [] where row[0] == "person" { addPerson(row) }
    functions.insert(terms.single, .term)
    functions.insert(terms.first, .opensTerm)
    functions.insert(terms.second, .goesOnTerm)
  }

  private mutating func addWord(_ row: DataTable.Row) throws(LanguageDataError) {
    if let classes = FunctionClasses.named[row[1]] {
      for term in row.list(0) {
        let words = ScannedText(term).words
        guard words.count == 1 else {
          throw row.error("expected one word for class \(row[1]), found \"\(term)\"")
        }
        functions.insert(words[0].folded, classes)
      }
      return
    }
    guard let role = FigureTerm.Role(rawValue: row[1]), !role.isVerb else {
      throw row.error("expected a class of words, found \"\(row[1])\"")
    }
    // Years and hours are told from other lengths of time, for ages and times of day.
    let isYears = row[2] == "years"
    let isHours = row[2] == "hours"
    let isPair = row[2] == "pair"
    let kind = isPair ? nil : isYears || isHours ? .duration : try Self.kind(of: row, 2)
    for (place, term) in row.list(0).enumerated() {
      // The first form of a person is the singular.
      var noun = FigureTerm(role: role, kind: kind, isSingular: place == 0)
      noun.isYears = isYears
      noun.isHours = isHours
      noun.isPair = isPair
      terms.insert(term, noun)
      if role == .toll || role == .act || role == .victim { addAnchor(term) }
    }
  }

  private mutating func addAnchor(_ phrase: String) {
    // Of "fait prisonnier" the first word says little.
    let telling = ScannedText(phrase).words.max { $0.bytes.count < $1.bytes.count }
    if let telling { functions.insert(telling.folded, .anchor) }
  }

  /// Adds the words with which numbers and patterns begin.
  mutating func addOpenings(of numbers: NumberReader, _ frames: FigureFrames) {
    numbers.addOpenings(to: &functions)
    functions.insert(frames.openings.single, .frame)
    functions.insert(frames.openings.first, .opensFrame)
    functions.insert(frames.openings.second, .goesOnFrame)
  }

  private static func kind(
    of row: DataTable.Row, _ column: Int
  ) throws(LanguageDataError) -> FigureKind? {
    if row[column].isEmpty { return nil }
    guard let kind = FigureKind(rawValue: row[column]) else {
      throw row.error("expected a kind of figure, found \"\(row[column])\"")
    }
    return kind
  }

  private mutating func addVerb(_ row: DataTable.Row) throws(LanguageDataError) {
    guard let kind = try Self.kind(of: row, 0) else {
      throw row.error("expected a kind of figure, found nothing")
    }
    guard ["object", "subject"].contains(row[1]) else {
      throw row.error("expected object or subject, found \"\(row[1])\"")
    }
    guard ["", "persons"].contains(row[2]) else {
      throw row.error("expected persons or nothing, found \"\(row[2])\"")
    }
    let rests = row.list(7)
    let roles: [FigureTerm.Role] = [.finite, .participle, .gerund, .infinitive]
    for (place, role) in roles.enumerated() {
      for form in row.list(3 + place) {
        for rest in rests.isEmpty ? [""] : rests {
          let phrase = rest.isEmpty ? form : form + " " + rest
          var term = FigureTerm(role: role, kind: kind)
          term.isTransitive = row[1] == "object"
          term.needsPersons = row[2] == "persons"
          terms.insert(phrase, term)
          addAnchor(phrase)
        }
      }
    }
  }

  private mutating func addPerson(_ row: DataTable.Row) {
    let feminine = row.list(3)
    addForms([row[1], feminine.first ?? ""], isSingular: true)
    addForms([row[2], feminine.count > 1 ? feminine[1] : ""], isSingular: false)
  }

  /// Of "chef du village" the first word stands where the number counts.
  private mutating func addForms(_ forms: [String], isSingular: Bool) {
    let person = FigureTerm(role: .person, kind: nil, isSingular: isSingular)
    for form in forms {
      terms.insert(form, person)
      let words = ScannedText(form).words
      guard words.count > 1, let first = form.split(separator: " ").first,
        functions.classes(of: words[1]).contains(.link)
      else { continue }
      terms.insert(String(first), person)
    }
  }
}
