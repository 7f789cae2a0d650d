import Gazetteers
import LanguageData
import Linguistics
import Records
import Segmenting

@testable import Cleaning
@testable import Extracting
@testable import Fetching
@testable import Resolving

/// What reads each file of language data, with a little text to try the result on.
struct DataLoaders: Sendable {
  private typealias Loader = @Sendable (LanguageDataSource) throws -> Void

  private static let text =
    "Mardi 14 mai, près de Gao, au moins deux civils n'ont-ils pas été tués ?"
  private let loaders: [(paths: [String], load: Loader)]

  /// The files that some loader reads, sorted.
  var paths: [String] { loaders.flatMap(\.paths).sorted() }

  init() throws {
    let gazetteer = try Gazetteer.embedded()
    let scanned = ScannedText(Self.text)
    let ontology = try Ontology(data: LanguageDataSource())
    let tokenizer = try Tokenizer(data: LanguageDataSource(), language: "fr")
    func reading(_ paths: [String], _ load: @escaping Loader) -> ([String], Loader) {
      (paths, load)
    }
    func french(_ names: String) -> [String] { names.split(separator: " ").map { "fr/\($0).tsv" } }
    func world(_ names: String) -> [String] {
      names.split(separator: " ").map { "world/\($0).tsv" }
    }
    loaders = [
      reading(french("abbreviations clitics whole-words contractions")) {
        _ = try Tokenizer(data: $0, language: "fr").tokens(in: Self.text)
      },
      reading(
        french("sentence-starters") + world("sentence-marks names-with-marks")
      ) {
        _ = try SentenceSegmenter(data: $0, language: "fr").sentences(in: Self.text)
      },
      reading(french("conjugations conjugation-endings verb-models etre-verbs auxiliaries")) {
        _ = try VerbForms(data: $0, language: "fr", lemmas: ["tuer", "finir", "aller"])
      },
      reading(french("inflections inflection-exceptions")) {
        _ = try NounForms(data: $0, language: "fr", nouns: ["cheval", "attaque"])
      },
      reading(french("date-words date-patterns date-tenses") + world("date-periods")) {
        _ = try DateResolver(data: $0, language: "fr").mentions(
          in: scanned, context: DateContext(published: "2024-05-14"))
      },
      reading(french("number-words number-bounds figure-frames figure-verbs figure-words")) {
        _ = try FigureResolver(data: $0, language: "fr").mentions(in: scanned)
      },
      reading(
        french(
          """
          countries places regions divisions demonyms place-nouns name-contexts relation-prepositions \
          titles ambiguous-names elided-prepositions exonyms
          """) + world("countries division-centres given-names transliteration")
      ) {
        _ = try PlaceResolver(data: $0, language: "fr", gazetteer: gazetteer).mentions(in: scanned)
      },
      reading(
        french("boilerplate bylines page-dates paywalls")
          + world("html-classes html-entities html-metadata author-paths block-trees stopwords")
      ) { _ = try CleaningLexicon($0, languages: ["fr"]) },
      reading(world("page-walls")) { _ = try PageWalls($0) },
      reading(world("tracking-parameters")) { _ = try CanonicalURL($0) },
      reading(world("plover cameo")) { _ = try Ontology(data: $0) },
      reading(french("verbs")) {
        _ = try VerbLexicon(data: $0, language: "fr", ontology: ontology)
      },
      reading(french("nouns")) {
        _ = try NounLexicon(data: $0, language: "fr", ontology: ontology, tokenizer: tokenizer)
      },
    ]
  }

  /// Reads a file in the place of the one that it is called after; a file that nobody reads is tried
  /// as a table.
  func load(_ file: LanguageDataFile) throws {
    let data = LanguageDataSource().replacing(file)
    guard let loader = loaders.first(where: { $0.paths.contains(file.path) }) else {
      _ = try DataTable(file, columns: ["a"], optional: ["b"])
      return
    }
    try loader.load(data)
  }
}
