import LanguageData
import Records

/// Explains page by page what `Cleaner` keeps and drops: what `depeche-clean --explain` does.
///
/// A page without main text is explained like any other, and counts as failed.
public struct PageExplainer: RecordStage {
  /// "clean": a failure here is a failure there.
  public static let name = Cleaner.name
  /// Works on pages.
  public static let input = Cleaner.input

  private let settings: CleaningSettings
  private let lexicon: CleaningLexicon
  private let format: ExplanationFormat
  private let usesColours: Bool

  /// Prepares the stage.
  ///
  /// - Parameters:
  ///   - usesColours: Whether tables go to a terminal that shows colours.
  /// - Throws: `LanguageDataError` when a data file is missing or malformed.
  public init(
    settings: CleaningSettings, data: LanguageDataSource, format: ExplanationFormat,
    usesColours: Bool = false
  ) throws {
    self.settings = settings
    lexicon = try CleaningLexicon(data, languages: settings.languages)
    self.format = format
    self.usesColours = usesColours
  }

  /// Whether explanations are written as records.
  public var writesRecords: Bool { format == .jsonl }

  /// The head of an HTML page.
  public var opening: [UInt8] { format == .html ? ExplanationMarkup.opening : [] }

  /// The end of an HTML page.
  public var closing: [UInt8] { format == .html ? ExplanationMarkup.closing : [] }

  /// Explains one page.
  ///
  /// - Throws: `StageFailure` where `Cleaner` does; `show` then writes the explanation.
  public func process(
    _ record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    let explanation = try explanation(of: record)
    if let failure = explanation.failure {
      throw StageFailure(.init(rawValue: failure.code), failure.message)
    }
    write(explanation, into: &output)
  }

  /// Explains a page that could not be cleaned; of a record that is no page it says what is wrong,
  /// unless the failure record says so right behind.
  public func show(_ failure: FailureRecord, into output: inout RecordOutput) {
    let line = Array(failure.input.utf8)
    if failure.inputComplete, failure.code == StageFailure.Code.noText.rawValue,
      let record = try? RawRecord(line, line: line.indices),
      let explanation = try? explanation(of: record)
    {
      write(explanation, into: &output)
    } else if !writesRecords {
      var explanation = PageExplanation(id: failure.recordID ?? "", url: failure.url ?? "")
      explanation.failure = PageExplanation.Failure(code: failure.code, message: failure.message)
      write(explanation, into: &output)
    }
  }

  private func explanation(of record: RawRecord) throws(StageFailure) -> PageExplanation {
    let page: Page = try record.decode()
    return CleanedPage(page, settings: settings, lexicon: lexicon).explanation()
  }

  private func write(_ explanation: PageExplanation, into output: inout RecordOutput) {
    output.writeLine { writer in
      switch format {
      case .table:
        writer.raw(ExplanationTable(explanation, usesColours: usesColours).text.utf8)
      case .html: writer.raw(ExplanationMarkup.section(explanation).utf8)
      case .jsonl: explanation.write(to: &writer)
      }
    }
  }
}
