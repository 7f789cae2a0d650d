import LanguageData
import Linguistics

/// The small words and nouns around names, and what they say of a name beside them.
struct PlaceCues: Sendable {
  /// What a word or phrase does to a name beside it; see `name-contexts.tsv`.
  enum Context: String, Sendable {
    case article, of, and, between, genitive, weak, person, attribute, deed, tail, voice, act,
      clitic
    case move, passive, plural
  }

  /// A preposition of place.
  struct Relation: Sendable {
    /// "in", "near", "direction:NW".
    let name: String
    /// Whether a name behind it is a place even where no list has it.
    let admitsUnlisted: Bool
  }

  /// A common noun of places.
  struct Noun: Sendable {
    /// What it may point back to when no name follows.
    enum Anaphor: String, Sendable {
      case town, country, capital, division
    }

    let singular: String
    let feature: String
    let kind: PlaceEntry.Kind
    let precision: Int
    /// Whether it makes another place of the name behind it.
    let isWhole: Bool
    let admitsUnlisted: Bool
    let anaphor: Anaphor?
    /// Whether the name may follow without a preposition.
    let isBare: Bool
    let isPlural: Bool
  }

  /// Something that a phrase says.
  enum Cue: Sendable {
    case relation(Int)
    case noun(Int)
    case context(Context)
    /// "nord": a side of the place that follows, as "N".
    case compass(Int)
    case title

    /// Whether it ties an event to the place that follows.
    var isRelation: Bool { if case .relation = self { true } else { false } }
    /// Whether it is a noun of places, or a side of one.
    var isNoun: Bool {
      switch self {
      case .noun, .compass: true
      case .relation, .context, .title: false
      }
    }
  }

  private(set) var phrases = PlacePhrases<Cue>(by: .folded)
  private(set) var relations: [Relation] = []
  private(set) var nouns: [Noun] = []
  /// The words that stand for a compass: "part:N".
  private(set) var compass: [String] = []
  private(set) var classes = WordClasses()
  private(set) var firstWords = FirstWords()
  /// Groups, bodies and media by name: what is called so is no place.
  private(set) var actors = PlacePhrases<Bool>(by: .plain)
  /// The article in each contraction: "les" in "aux".
  private(set) var contracted: [UInt64: ScannedWord] = [:]

  private var contractions: [String: [String]] = [:]

  /// Reads the lists of a language.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    try readContractions(data, language)
    try readNouns(data, "\(language)/place-nouns.tsv")
    try readContexts(data, "\(language)/name-contexts.tsv")
    try readRelations(data, "\(language)/relation-prepositions.tsv")
    for row in try data.table("\(language)/titles.tsv", columns: ["term"]).rows {
      insert(cue: row[0], .title)
    }
    let actors = try data.tableIfPresent("\(language)/actors.tsv", columns: ["name", "aliases"])
    for row in actors?.rows ?? [] {
      for name in [row[0]] + row.list(1) { insert(actor: name) }
    }
    let table = try data.tableIfPresent("\(language)/ambiguous-names.tsv", columns: ["word"])
    for row in table?.rows ?? [] { classes.insert(WordHash(row[0]).plain, .ambiguous) }
    for row in try data.table("world/given-names.tsv", columns: ["name"]).rows {
      classes.insert(WordHash(row[0]).plain, .givenName)
    }
  }

  private mutating func insert(cue phrase: String, _ cue: Cue) {
    phrases.insert(phrase, cue)
    firstWords.insert(phrase, .cues)
  }

  private mutating func insert(actor name: String) {
    actors.insert(name, true)
    firstWords.insert(name, .actors)
  }

  // MARK: - Forms

  private mutating func readContractions(
    _ data: LanguageDataSource, _ language: String
  ) throws(LanguageDataError) {
    let contracted = try data.tableIfPresent(
      "\(language)/contractions.tsv", columns: ["form", "parts"])
    for row in contracted?.rows ?? [] {
      let parts = row.list(1)
      guard parts.count == 2 else { continue }
      contractions[parts[0], default: []].append(row[0])
      classes.insert(WordHash(row[0]).folded, .contraction)
      if let article = ScannedText(parts[1]).words.first {
        self.contracted[WordHash(row[0]).folded] = article
      }
    }
    let elided = try data.tableIfPresent(
      "\(language)/elided-prepositions.tsv", columns: ["form", "full"])
    for row in elided?.rows ?? [] { contractions[row[1], default: []].append(row[0]) }
  }

  /// A phrase and the same with its last word contracted: "près de", "près du", "près d'".
  private func variants(of phrase: String) -> [String] {
    guard let last = phrase.split(separator: " ").last,
      let forms = contractions[String(last)]
    else { return [phrase] }
    let stem = phrase.dropLast(last.count)
    return [phrase] + forms.map { stem + $0 }
  }

  // MARK: - Files

  private mutating func readNouns(
    _ data: LanguageDataSource, _ path: String
  ) throws(LanguageDataError) {
    let columns = [
      "singular", "plural", "feature", "precision", "whole", "unlisted", "anaphor", "bare",
    ]
    for row in try data.table(path, columns: columns).rows {
      guard row[6].isEmpty || Noun.Anaphor(rawValue: row[6]) != nil else {
        throw row.error("expected town, country, capital or division, found \"\(row[6])\"")
      }
      for (form, isPlural) in [(row[0], false), (row[1], true)] where !form.isEmpty {
        insert(cue: form, .noun(nouns.count))
        nouns.append(
          Noun(
            singular: row[0], feature: row[2], kind: PlaceEntry.Kind(feature: row[2]),
            precision: Int(try row.number(3) ?? 1), isWhole: row[4] == "yes",
            admitsUnlisted: row[5] == "yes", anaphor: Noun.Anaphor(rawValue: row[6]),
            isBare: row[7] == "yes", isPlural: isPlural))
      }
    }
  }

  private mutating func readContexts(
    _ data: LanguageDataSource, _ path: String
  ) throws(LanguageDataError) {
    for row in try data.table(path, columns: ["term", "class"]).rows {
      if row[1].hasPrefix("part:") {
        for form in variants(of: row[0]) {
          insert(cue: form, .relation(relations.count))
        }
        relations.append(Relation(name: row[1], admitsUnlisted: false))
        continue
      }
      if row[1].hasPrefix("compass:") {
        insert(cue: row[0], .compass(compass.count))
        compass.append("part:" + row[1].dropFirst("compass:".count))
        continue
      }
      guard let context = Context(rawValue: row[1]) else {
        throw row.error("expected a class that the head of the file names, found \"\(row[1])\"")
      }
      let hash = WordHash(row[0]).folded
      switch context {
      case .article: classes.insert(hash, .article)
      case .of: classes.insert(hash, .linker)
      case .and: classes.insert(hash, .conjunction)
      case .clitic: classes.insert(hash, .clitic)
      case .act: classes.insert(hash, .act)
      case .tail: classes.insert(WordHash(row[0]).plain, .tail)
      case .passive: classes.insert(hash, .passive)
      case .plural: classes.insert(hash, .plural)
      default: for form in variants(of: row[0]) { insert(cue: form, .context(context)) }
      }
    }
  }

  private mutating func readRelations(
    _ data: LanguageDataSource, _ path: String
  ) throws(LanguageDataError) {
    for row in try data.table(path, columns: ["term", "relation", "unlisted"]).rows {
      guard let term = readableTerm(row[0], row[1]) else { continue }
      for form in variants(of: term) { insert(cue: form, .relation(relations.count)) }
      relations.append(Relation(name: row[1], admitsUnlisted: row[2] == "yes"))
    }
  }

  /// A term without its distance ("à N km de" as "km de"); nil for one with a noun of places in it,
  /// which is read by itself.
  private func readableTerm(_ term: String, _ relation: String) -> String? {
    let words = ScannedText(term).words
    for position in words.indices {
      let match = phrases.longestMatch(at: position, in: words)
      let isLast = position + (match?.length ?? 1) == words.count
      guard relation == "in" || relation == "at" || isLast else { continue }
      for case .noun in match?.values ?? [] { return nil }
    }
    let parts = term.split(separator: " ")
    guard let number = parts.lastIndex(of: "N") else { return term }
    return parts[(number + 1)...].joined(separator: " ")
  }
}
