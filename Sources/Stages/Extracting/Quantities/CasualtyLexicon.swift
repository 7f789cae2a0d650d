import LanguageData
import Linguistics

/// The words with which people are counted, from `<language>/casualties.tsv`.
struct CasualtyLexicon: Sendable {
  /// A verb that counts people.
  struct Verb: Sendable {
    /// What happens to them, or what they do.
    let kind: FigureKind
    /// Whether it counts its object, not its subject.
    let isTransitive: Bool
    /// Whether "se" stands before it.
    let isReflexive: Bool
    /// Words right behind it: "la vie".
    let rest: [String]
    /// Whether the counted noun must be one of persons.
    let needsPersons: Bool
  }

  /// Nouns behind a number: "morts".
  private(set) var nouns = PhraseIndex<FigureKind>()
  /// Participles and adjectives behind a counted noun: "tués".
  private(set) var adjectives = PhraseIndex<FigureKind>()
  /// Words right before a number: "la mort de".
  private(set) var before = PhraseIndex<FigureKind>()
  /// Words right behind a counted noun: "en urgence absolue".
  private(set) var after = PhraseIndex<FigureKind>()
  /// Verbs by lemma.
  private(set) var verbs: [String: [Verb]] = [:]
  /// Nouns that count no persons: "ans".
  private(set) var units: Set<String> = []
  /// Words between a number and its noun: "autres".
  private(set) var prenominals: Set<String> = []
  /// Prepositions between a number and those whom it hit: "8 morts parmi les FDS".
  private(set) var groupPrepositions: Set<String> = []
  /// Infinitives of the verbs, in the order of the file.
  private(set) var lemmas: [String] = []

  /// Reads the list; a language without one counts nobody.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer
  ) throws(LanguageDataError) {
    let inflector = try NounInflector(data: data, language: language)
    let table = try data.tableIfPresent(
      "\(language)/casualties.tsv", columns: ["term", "figure", "pos", "note"])
    for row in table?.rows ?? [] {
      let words = tokenizer.foldedWords(of: row[0])
      switch row[2] {
      case "unit": units.insert(row[0].foldedForLookup)
      case "group": groupPrepositions.insert(row[0].foldedForLookup)
      case "prenominal": prenominals.insert(row[0].foldedForLookup)
      case "verb": try addVerb(row, isTransitive: true)
      case "intransitive": try addVerb(row, isTransitive: false)
      case "before": before.insert(words, try Self.kind(of: row))
      case "after": after.insert(words, try Self.kind(of: row))
      case "noun":
        let kind = try Self.kind(of: row)
        for form in Self.forms(of: words, inflector) { nouns.insert(form, kind) }
      case "adjective":
        let kind = try Self.kind(of: row)
        for form in Self.forms(of: words, inflector) { adjectives.insert(form, kind) }
      default: throw row.error("expected a place of the word, found \"\(row[2])\"")
      }
    }
  }

  private static func kind(of row: DataTable.Row) throws(LanguageDataError) -> FigureKind {
    guard let kind = FigureKind(rawValue: row[1]) else {
      throw row.error("expected a kind of figure, found \"\(row[1])\"")
    }
    return kind
  }

  private mutating func addVerb(
    _ row: DataTable.Row, isTransitive: Bool
  ) throws(LanguageDataError) {
    var words = row[0].foldedForLookup.split(separator: " ").map(String.init)
    var isReflexive = false
    if let first = words.first, first == "se" {
      isReflexive = true
      words.removeFirst()
    } else if let first = words.first, first.hasPrefix("s'") {
      isReflexive = true
      words[0] = String(first.dropFirst(2))
    }
    guard let lemma = words.first, row[3].isEmpty || row[3] == "persons" else {
      throw row.error("expected a verb, and \"persons\" or nothing as its note")
    }
    if verbs[lemma] == nil { lemmas.append(lemma) }
    verbs[lemma, default: []].append(
      Verb(
        kind: try Self.kind(of: row), isTransitive: isTransitive, isReflexive: isReflexive,
        rest: Array(words.dropFirst()), needsPersons: row[3] == "persons"))
  }

  /// Singular and plural, masculine and feminine; of several words the first changes alone ("mis en
  /// examen") or all change alike ("blessé grave").
  private static func forms(of words: [String], _ inflector: NounInflector) -> [[String]] {
    let inflected = words.map { word in
      inflector.forms(of: word, hasFeminine: true).map(\.form.foldedForLookup)
    }
    guard let first = inflected.first else { return [] }
    var seen: Set<[String]> = []
    return first.indices.flatMap { index in
      [
        [first[index]] + words.dropFirst(),
        inflected.enumerated().map { place, forms in
          index < forms.count ? forms[index] : words[place]
        },
      ]
    }.filter { seen.insert($0).inserted }
  }
}
