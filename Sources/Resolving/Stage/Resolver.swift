import Gazetteers
import LanguageData
import Linguistics
import Records
import Synchronization

/// Adds `places`, `dates` and `figures` to documents: what `depeche-resolve` does.
///
/// Every other field passes byte for byte and in its place; the three fields of an earlier run are
/// replaced.
public final class Resolver: RecordStage {
  /// "resolve"
  public static let name = "resolve"
  /// Documents.
  public static let input = Document.schema

  private let settings: ResolverSettings
  private let data: LanguageDataSource
  private let gazetteer: Gazetteer?
  /// The languages met so far; each is loaded once, for all threads. Nil within: no data for it.
  private let languages: Mutex<[String: LanguageResolvers?]>

  /// Loads the gazetteer and the data of French, the default; those of other languages are loaded when
  /// a document needs them.
  ///
  /// - Throws: `LanguageDataError` with file and line, or `GazetteerError`.
  public init(data: LanguageDataSource, settings: ResolverSettings = ResolverSettings()) throws {
    self.data = data
    self.settings = settings
    gazetteer =
      settings.kinds.contains(.places)
      ? try Gazetteer.open(file: settings.gazetteerPath, data: data) : nil
    let language = LanguageTag.defaultLanguage
    let loaded = try LanguageResolvers(
      data: data, language: language, gazetteer: gazetteer, settings: settings)
    languages = Mutex([language: loaded])
  }

  /// Writes the document with what was found in it.
  ///
  /// - Throws: `StageFailure` when a field has the wrong type, or there is no data for the language.
  public func process(
    _ record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    guard let text = try record.string("text") else {
      throw StageFailure(.invalidRecord, "a document needs a text")
    }
    guard record.id?.isEmpty == false else {
      throw StageFailure(.invalidRecord, "document record without an id")
    }
    let language = LanguageTag.language(of: try record.string("language"))
    guard let resolvers = try resolvers(for: language) else {
      throw StageFailure(
        .unsupportedLanguage,
        "no data to resolve places, dates and figures with for the language \(language)")
    }
    let scanned = ScannedText(text, sentences: try record.value("sentences"))
    let found = resolvers.mentions(
      in: scanned,
      context: DateContext(
        published: try record.string("published"),
        direction: settings.looksAhead ? .future : .byTense))
    var steps: [ProvenanceStep] = try record.value("provenance") ?? []
    let step = ProvenanceStep(stage: Self.name, data: resolvers.dataDigest)
    if steps.last != step { steps.append(step) }
    let replaced = Set(settings.kinds.map(\.rawValue) + ["provenance"])
    output.writeLine { writer in
      writer.object { object in
        for field in record.rawFields(except: replaced) { object.raw(field) }
        if let places = found.places { object.field("places", places) }
        if let dates = found.dates { object.field("dates", dates) }
        if let figures = found.figures {
          object.key("figures")
          object.array { array in
            for figure in figures { array.element { figure.write(to: &$0, in: scanned) } }
          }
        }
        object.field("provenance", steps)
      }
    }
  }

  private func resolvers(for language: String) throws(StageFailure) -> LanguageResolvers? {
    do {
      return try languages.withLock { known throws(LanguageDataError) in
        if let resolvers = known[language] { return resolvers }
        let loaded: LanguageResolvers? =
          try LanguageResolvers.hasData(data, for: language)
          ? LanguageResolvers(
            data: data, language: language, gazetteer: gazetteer, settings: settings) : nil
        known[language] = .some(loaded)
        return loaded
      }
    } catch {
      throw StageFailure(.languageData, error.description)
    }
  }
}
