import LanguageData
import Linguistics
import Records

/// Who and what is known by name: actors, countries, peoples, and the nouns that head an actor.
struct NameLexicon: Sendable {
  /// A named actor.
  typealias Actor = ActorTable.Actor

  /// Words that point to a country.
  struct CountryWord: Sendable {
    enum Kind: Sendable {
      /// "Syrie"
      case name
      /// "syrien", "Syriennes"
      case demonym
      /// "Damas" where it stands for the government
      case metonym
    }

    let country: String
    let name: String
    let kind: Kind
  }

  /// A common noun that heads an actor phrase.
  struct ActorNoun: Sendable {
    let lemma: String
    let sector: String
    /// That of those who use arms: "deux hommes" are civilians until they shoot.
    let sectorOfArmed: String
    /// Whether a body that follows gives the sector: "le porte-parole | de l'armée".
    let givesWay: Bool
    /// "person", "group", "institution", "vehicle", "site", "building".
    let semanticClass: String
    let isPlural: Bool

    /// Whether a noun behind this one tells the sector: "un responsable | du syndicat". Fighters stay
    /// fighters, of whatever people or government they are.
    func gives(wayTo body: ActorNoun) -> Bool {
      let isFighter =
        sector != "UNK" && sector != "GOV" && ["person", "group"].contains(semanticClass)
      return givesWay && !body.givesWay && !(isFighter && ["CVL", "GOV"].contains(body.sector))
    }
  }

  /// An actor under one of its names.
  private struct NamedActor: Sendable {
    let actor: Actor
    /// Whether the name is written with a capital: "EI" is a name, "ei" is none.
    let needsCapital: Bool
  }

  private var actors = PhraseIndex<NamedActor>()
  private var countries = PhraseIndex<CountryWord>()
  private var nouns = PhraseIndex<ActorNoun>()
  private var titles = PhraseIndex<String>()
  /// The day that actors must hold on; nil for any.
  private var day: CivilDate?

  /// Reads the lists of a language.
  ///
  /// - Parameter userActors: Files of actors that stand in front of the language's own.
  /// - Throws: `LanguageDataError` with file and line.
  init(
    data: LanguageDataSource, language: String, tokenizer: Tokenizer,
    userActors: [LanguageDataFile] = []
  ) throws(LanguageDataError) {
    for file in try userActors + [data.file(ActorTable.path(of: language))] {
      for actor in try ActorTable(file).actors {
        for alias in actor.aliases {
          let named = NamedActor(
            actor: actor, needsCapital: alias.unicodeScalars.contains { $0.properties.isUppercase })
          actors.insert(tokenizer.foldedWords(of: alias), named)
        }
      }
    }
    try readCountries(
      data.table("\(language)/countries.tsv", columns: ["iso3", "names", "demonyms", "metonyms"]),
      tokenizer)
    try readNouns(
      data.table(
        "\(language)/actor-nouns.tsv", columns: ["lemma", "plural", "feminine", "sector", "class"]),
      tokenizer)
    for row in try data.table("\(language)/titles.tsv", columns: ["term", "sector"]).rows {
      titles.insert(tokenizer.foldedWords(of: row[0]), row[1])
    }
  }

  /// The lexicon as it is on a day: actors whose time it is not are unknown.
  ///
  /// - Parameter day: When a text was written; nil where nobody knows, and then every actor counts.
  func asOf(_ day: CivilDate?) -> NameLexicon {
    var lexicon = self
    lexicon.day = day
    return lexicon
  }

  private mutating func readCountries(_ table: DataTable, _ tokenizer: Tokenizer) {
    for row in table.rows {
      let usualName = row.list(1).first ?? row[0]
      let kinds: [(column: Int, kind: CountryWord.Kind)] = [
        (1, .name), (2, .demonym), (3, .metonym),
      ]
      for (column, kind) in kinds {
        for word in row.list(column) where !word.hasSuffix("-") {
          countries.insert(
            tokenizer.foldedWords(of: word),
            CountryWord(country: row[0], name: usualName, kind: kind))
        }
      }
    }
  }

  /// Stands behind the sector of a noun that gives way to a body that follows.
  private static let givesWayMark = "*"

  private mutating func readNouns(_ table: DataTable, _ tokenizer: Tokenizer) {
    for row in table.rows {
      let givesWay = row[3] == "UNK" || row[3].hasSuffix(Self.givesWayMark)
      let sectors = row.list(3).map { $0.replacing(Self.givesWayMark, with: "") }
      guard let sector = sectors.first, let sectorOfArmed = sectors.last else { continue }
      let singulars = [row[0]] + row.list(2).prefix(1)
      let plurals = [row[1]] + row.list(2).dropFirst()
      for (forms, isPlural) in [(singulars, false), (plurals, true)] {
        for form in forms where !form.isEmpty {
          nouns.insert(
            tokenizer.foldedWords(of: form),
            ActorNoun(
              lemma: row[0], sector: sector, sectorOfArmed: sectorOfArmed, givesWay: givesWay,
              semanticClass: row[4], isPlural: isPlural))
        }
      }
    }
  }

  /// The longest named actor that begins at a token; a name written with a capital must have one in
  /// the text too. Of actors with one name the first counts whose time it is.
  func actor(at start: Int, in tokens: [WordToken]) -> (length: Int, actor: Actor)? {
    let match = actors.longestMatch(at: start, in: tokens) { named, length in
      (!named.needsCapital
        || tokens[start..<start + length].contains { $0.shape.contains(.capitalised) })
        && (day.map(named.actor.holds) ?? true)
    }
    return match.flatMap { match in match.values.first.map { (match.length, $0.actor) } }
  }

  /// The longest country, people or seat of government that begins at a token.
  ///
  /// Names of countries and seats need a capital in the text; peoples do not.
  func countryWord(at start: Int, in tokens: [WordToken]) -> (length: Int, word: CountryWord)? {
    let match = countries.longestMatch(at: start, in: tokens) { word, _ in
      word.kind == .demonym || tokens[start].shape.contains(.capitalised)
    }
    return match.flatMap { match in match.values.first.map { (match.length, $0) } }
  }

  /// The names of several words, whose words are nothing else: "unies" in "Nations unies" is no verb.
  func longNames(in tokens: [WordToken]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < tokens.count {
      let length = max(
        actor(at: position, in: tokens)?.length ?? 1,
        countryWord(at: position, in: tokens)?.length ?? 1)
      if length > 1 { found.append(position..<position + length) }
      position += length
    }
    return found
  }

  /// The longest actor noun that begins at a token.
  func noun(at start: Int, in tokens: [WordToken]) -> (length: Int, noun: ActorNoun)? {
    let match = nouns.longestMatch(at: start, in: tokens)
    return match.flatMap { match in match.values.first.map { (match.length, $0) } }
  }

  /// The longest title that begins at a token, with the sector that it gives its bearer.
  func title(at start: Int, in tokens: [WordToken]) -> (length: Int, sector: String)? {
    let match = titles.longestMatch(at: start, in: tokens)
    return match.flatMap { match in match.values.first.map { (match.length, $0) } }
  }
}
