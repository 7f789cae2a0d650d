import LanguageData
import Records
import Synchronization

/// Adds `sentences` to documents: what `depeche-segment` does.
///
/// Every other field passes byte for byte and in its place; `sentences` of an earlier run are
/// replaced.
public final class Segmenter: RecordStage {
  /// "segment"
  public static let name = "segment"
  /// Documents.
  public static let input = Document.schema

  private static let defaultLanguage = "fr"

  private let data: LanguageDataSource
  /// The segmenters of the languages met so far.
  private let segmenters: Mutex<[String: SentenceSegmenter]>

  /// Makes the stage.
  ///
  /// - Parameter data: Where the rules of all languages come from. Those of French, the default, are
  ///   loaded now, others when a document needs them.
  /// - Throws: `LanguageDataError` with file and line.
  public init(data: LanguageDataSource) throws(LanguageDataError) {
    self.data = data
    let segmenter = try SentenceSegmenter(data: data, language: Self.defaultLanguage)
    segmenters = Mutex([Self.defaultLanguage: segmenter])
  }

  /// Writes the document with its sentences.
  ///
  /// - Throws: `StageFailure` when a field has the wrong type, or the data of the document's
  ///   language cannot be read.
  public func process(
    _ record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    guard let text = try record.string("text") else {
      throw StageFailure(.invalidRecord, "a document needs a text")
    }
    guard record.id?.isEmpty == false else {
      throw StageFailure(.invalidRecord, "document record without an id")
    }
    let paragraphs: [Paragraph] = try record.value("paragraphs") ?? []
    let segmenter = try segmenter(for: try record.string("language"))
    let sentences = segmenter.sentences(in: text, paragraphs: paragraphs.map(\.span))
    var steps: [ProvenanceStep] = try record.value("provenance") ?? []
    let step = ProvenanceStep(stage: Self.name, data: segmenter.dataDigest)
    if steps.last != step { steps.append(step) }
    output.writeLine { writer in
      writer.object { object in
        for field in record.rawFields(except: ["sentences", "provenance"]) { object.raw(field) }
        object.field("sentences", sentences)
        object.field("provenance", steps)
      }
    }
  }

  /// The segmenter for a BCP 47 tag, of which only the language counts: "fr-CA" is "fr".
  private func segmenter(for tag: String?) throws(StageFailure) -> SentenceSegmenter {
    let language = Self.language(of: tag)
    if let known = segmenters.withLock({ $0[language] }) { return known }
    let loaded: SentenceSegmenter
    do {
      loaded = try SentenceSegmenter(data: data, language: language)
    } catch {
      throw StageFailure(.languageData, error.description)
    }
    segmenters.withLock { $0[language] = loaded }
    return loaded
  }

  /// The language of a tag; it names a folder, so nothing but two or three letters is let through.
  private static func language(of tag: String?) -> String {
    guard let tag else { return defaultLanguage }
    let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isCode =
      (2...3).contains(language.utf8.count) && language.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    return isCode ? language : "und"
  }
}

extension StageFailure.Code {
  /// The language data that the record needs is missing or malformed.
  static let languageData = StageFailure.Code(rawValue: "language_data")
}
