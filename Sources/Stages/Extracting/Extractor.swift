import Gazetteers
import LanguageData
import Linguistics
import Records
import Resolving

/// The stage that finds events: document with sentences → events.
///
/// Triggers come from the lexicon of the language, participants, claims and standing from the dependency
/// trees of their sentences (`Clauses/`), places, dates and figures from the resolvers.
public struct Extractor: RecordStage {
  /// "extract".
  public static let name = "extract"
  /// Documents that have been through `depeche-segment`.
  public static let input = Document.schema

  let languages: [String: LanguageExtractor]
  private let dataDigest: String

  /// Loads the data of every language that has a lexicon.
  ///
  /// - Parameters:
  ///   - gazetteerPath: A gazetteer in the place of the default one; nil for that.
  ///   - actors: The user's own tables of actors, laid out like `fr/actors.tsv`; those of the first stand in front.
  /// - Throws: `LanguageDataError` with file and line, or `GazetteerError`.
  public init(
    data: LanguageDataSource, gazetteerPath: String? = nil, actors: [LanguageDataFile] = []
  ) throws {
    let gazetteer = try Gazetteer.open(file: gazetteerPath, data: data)
    let french = try LanguageExtractor(
      data: data, language: "fr", gazetteer: gazetteer, userActors: actors)
    languages = ["fr": french]
    dataDigest = Self.digest(french.resolvers.dataDigest, actors)
  }

  /// The digest of all data, the user's actors included where there are any.
  private static func digest(_ data: String, _ actors: [LanguageDataFile]) -> String {
    guard !actors.isEmpty else { return data }
    let digest = ContentDigest.sha256(actors.flatMap { $0.bytes + [0] })
    return "\(data)+\(digest.prefix("sha256:".count + 12))"
  }

  /// Writes the events of one document, in the order of its text. A document in a language without a
  /// lexicon is handed on as it came.
  ///
  /// - Throws: `StageFailure` with code `invalid_record` or `missing_sentences`.
  public func process(
    _ record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    guard let input = try input(of: record) else { return output.passOn(record) }
    let provenance =
      input.document.provenance + [ProvenanceStep(stage: Self.name, data: dataDigest)]
    for var event in input.extractor.events(
      of: input.document, text: input.text, sentences: input.sentences)
    {
      event.provenance = provenance
      output.write(event)
    }
  }

  /// A document and what reads it.
  struct Input {
    let document: Document
    let language: String
    let text: DocumentText
    let sentences: [TextSpan]
    /// That of the language, as of the document's day.
    let extractor: LanguageExtractor
  }

  /// Checks a record and says what will read it; nil where no lexicon has its language.
  ///
  /// - Throws: As `process` does.
  func input(of record: RawRecord) throws(StageFailure) -> Input? {
    let document = try record.decode(Document.self)
    let language = LanguageTag.language(of: document.language)
    guard let extractor = languages[language] else { return nil }
    guard let sentences = document.sentences else {
      throw StageFailure(
        .missingSentences, "the document has no sentences; run depeche-segment first")
    }
    let text = DocumentText(document.text)
    guard sentences.allSatisfy({ $0.end <= text.scalarCount }) else {
      throw StageFailure(.invalidRecord, "a sentence ends beyond the text")
    }
    let day = document.published.flatMap { CivilDate(iso: $0) }
    return Input(
      document: document, language: language, text: text, sentences: sentences,
      extractor: extractor.asOf(day))
  }
}

extension StageFailure.Code {
  /// The document has not been through depeche-segment.
  public static let missingSentences = Self(rawValue: "missing_sentences")
}
