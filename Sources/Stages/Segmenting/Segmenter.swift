import LanguageData
import Linguistics
import Records

/// Adds `sentences` to documents, and `tokens` when asked: what `depeche-segment` does.
///
/// Every other field passes byte for byte and in its place; `sentences` of an earlier run are
/// replaced. A document that carries `tokens` already, perhaps another parser's, is used as it is:
/// its tokens and its sentences stay, so that they agree; sentences that are missing are made from
/// the tokens.
public final class Segmenter: RecordStage {
  /// "segment"
  public static let name = "segment"
  /// Documents.
  public static let input = Document.schema

  private let settings: SegmentSettings
  private let tools: LanguageTools

  /// Makes the stage.
  ///
  /// - Parameters:
  ///   - data: Where the rules of all languages come from. Those of French, the default, are loaded
  ///     now, others when a document needs them.
  ///   - settings: What to add and how to write.
  ///   - loadAnalyzer: Loads what finds `tokens`; not called when nobody asks for them.
  /// - Throws: `LanguageDataError` with file and line.
  public init(
    data: LanguageDataSource, settings: SegmentSettings = SegmentSettings(),
    loadAnalyzer: @escaping AnalyzerLoader = { _ throws(LanguageDataError) in nil }
  ) throws(LanguageDataError) {
    self.settings = settings
    tools = try LanguageTools(
      data: data, loadAnalyzer: settings.needsTokens ? loadAnalyzer : nil)
  }

  /// Whether documents are written as records, and not as CoNLL-U.
  public var writesRecords: Bool { settings.format == .jsonl }

  /// Writes the document with its sentences, and its tokens where they are asked for and there is a
  /// model for the language.
  ///
  /// - Throws: `StageFailure` when a field has the wrong type, the data of the document's language
  ///   cannot be read, or CoNLL-U cannot be made of the document.
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
    let language = LanguageTag.language(of: try record.string("language"))
    let analysis: Analysis
    if let given = try given(record) {
      analysis = given
    } else {
      analysis = try analyze(text, paragraphs: paragraphs.map(\.span), language: language)
    }
    switch settings.format {
    case .jsonl: try write(analysis, of: record, into: &output)
    case .conllu: try writeCoNLLU(analysis, of: record, in: language, into: &output)
    }
  }

  /// What is known of a text.
  private struct Analysis {
    var sentences: [TextSpan]
    /// Nil when nobody asked for tokens, or there is no model.
    var tokens: [Token]?
    /// Digest of the data that decided; nil where nothing was.
    var dataDigest: String?
    /// Which fields the record does not have yet, or not rightly.
    var newFields: Set<String>
  }

  /// What a record that carries tokens says; nil when it carries none.
  private func given(_ record: RawRecord) throws(StageFailure) -> Analysis? {
    guard let tokens: [Token] = try record.value("tokens"), !tokens.isEmpty else { return nil }
    if let sentences: [TextSpan] = try record.value("sentences") {
      return Analysis(sentences: sentences, tokens: tokens, newFields: [])
    }
    var sentences: [TextSpan] = []
    for token in tokens {
      if token.id == 1 || sentences.isEmpty {
        sentences.append(token.span)
      } else {
        sentences[sentences.count - 1].end = max(sentences[sentences.count - 1].end, token.end)
      }
    }
    return Analysis(sentences: sentences, tokens: tokens, newFields: ["sentences"])
  }

  private func analyze(
    _ text: String, paragraphs: [TextSpan], language: String
  ) throws(StageFailure) -> Analysis {
    let segmenter = try tools.segmenter(for: language)
    var analysis = Analysis(
      sentences: segmenter.sentences(in: text, paragraphs: paragraphs),
      dataDigest: segmenter.dataDigest, newFields: ["sentences"])
    if settings.needsTokens, let loaded = try tools.analyzer(for: language) {
      analysis.tokens = loaded.analyzer.tokens(of: analysis.sentences, in: text)
      analysis.dataDigest = loaded.dataDigest(with: segmenter.dataDigest)
      analysis.newFields.insert("tokens")
    }
    return analysis
  }

  private func write(
    _ analysis: Analysis, of record: RawRecord, into output: inout RecordOutput
  ) throws(StageFailure) {
    guard !analysis.newFields.isEmpty else {
      return output.writeLine { $0.raw(record.lineBytes) }
    }
    var steps: [ProvenanceStep] = try record.value("provenance") ?? []
    let step = ProvenanceStep(stage: Self.name, data: analysis.dataDigest)
    if steps.last != step { steps.append(step) }
    let replaced = analysis.newFields.union(["provenance"])
    output.writeLine { writer in
      writer.object { object in
        for field in record.rawFields(except: replaced) { object.raw(field) }
        object.field("sentences", analysis.sentences)
        if analysis.newFields.contains("tokens") { object.field("tokens", analysis.tokens) }
        object.field("provenance", steps)
      }
    }
  }

  private func writeCoNLLU(
    _ analysis: Analysis, of record: RawRecord, in language: String,
    into output: inout RecordOutput
  ) throws(StageFailure) {
    guard let tokens = analysis.tokens else {
      throw StageFailure(.noModel, "no model for the language \"\(language)\" to make CoNLL-U with")
    }
    var document: Document = try record.decode()
    document.sentences = analysis.sentences
    document.tokens = tokens
    let sentences: [TreebankSentence]
    do {
      sentences = try TreebankSentence.sentences(of: document)
    } catch {
      throw StageFailure(.invalidRecord, "field tokens: \(error)")
    }
    guard !sentences.isEmpty else { return }
    // The output ends the last line, as it does for a record.
    output.writeLine { $0.raw(CoNLLUWriter.bytes(of: sentences).dropLast()) }
  }
}

extension StageFailure.Code {
  /// There is no model for the document's language.
  static let noModel = StageFailure.Code(rawValue: "no_model")
}
