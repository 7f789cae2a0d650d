import Gazetteers
import LanguageData
import Linguistics
import Records

/// Explains document by document how `Extractor` finds events: what `depeche-extract --explain` does.
public struct ExtractionExplainer: RecordStage {
  /// "extract": a failure here is a failure there.
  public static let name = Extractor.name
  /// Works on documents with sentences.
  public static let input = Extractor.input

  private let stage: Extractor
  private let lexicons: [String: ExplainingLexicon]
  private let format: ExplanationFormat
  private let usesColours: Bool

  /// Prepares the stage.
  ///
  /// - Parameters:
  ///   - stage: The stage that is explained, and the data it was made from.
  ///   - usesColours: Whether text goes to a terminal that shows colours.
  /// - Throws: `LanguageDataError` with file and line.
  public init(
    _ stage: Extractor, data: LanguageDataSource, format: ExplanationFormat,
    usesColours: Bool = false
  ) throws {
    self.stage = stage
    self.format = format
    self.usesColours = usesColours
    var lexicons: [String: ExplainingLexicon] = [:]
    for (language, extractor) in stage.languages {
      lexicons[language] = try ExplainingLexicon(
        data: data, language: language, tokenizer: extractor.reader.tokenizer,
        contractions: extractor.reader.contractions)
    }
    self.lexicons = lexicons
  }

  /// False: explanations are for people.
  public var writesRecords: Bool { false }

  /// The head of an HTML page.
  public var opening: [UInt8] { format == .html ? ExplanationMarkup.opening : [] }

  /// The end of an HTML page.
  public var closing: [UInt8] { format == .html ? ExplanationMarkup.closing : [] }

  /// Explains one document.
  ///
  /// - Throws: `StageFailure` where `Extractor` does; `show` then writes what is wrong.
  public func process(
    _ record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    guard let input = try stage.input(of: record) else {
      throw StageFailure(.unsupportedLanguage, "no event lexicon for the language of the document")
    }
    guard let lexicon = lexicons[input.language] else { return }
    let explainer = DocumentExplainer(extractor: input.extractor, lexicon: lexicon)
    write(
      explainer.explanation(
        of: input.document, text: input.text, sentences: input.sentences), into: &output)
  }

  /// Says of a record that could not be read what is wrong with it.
  public func show(_ failure: FailureRecord, into output: inout RecordOutput) {
    var explanation = DocumentExplanation(id: failure.recordID ?? "", url: failure.url ?? "")
    explanation.failure = DocumentExplanation.Failure(
      code: failure.code, message: failure.message)
    write(explanation, into: &output)
  }

  private func write(_ explanation: DocumentExplanation, into output: inout RecordOutput) {
    output.writeLine { writer in
      switch format {
      case .text:
        writer.raw(ExplanationText(explanation, usesColours: usesColours).text.utf8)
      case .html: writer.raw(ExplanationMarkup.section(explanation).utf8)
      }
    }
  }
}
