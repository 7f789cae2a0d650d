import LanguageData
import Linguistics

/// What `Segmenter` adds and how it writes.
public struct SegmentSettings: Sendable {
  /// How documents are written.
  public enum Format: String, Sendable, CaseIterable {
    /// Records, one a line.
    case jsonl
    /// The sentences in CoNLL-U, and nothing else.
    case conllu
  }

  /// Whether documents get `tokens`. Default: false; CoNLL-U needs them in any case.
  public var parses: Bool
  /// How documents are written. Default: as records.
  public var format: Format

  /// Makes settings.
  public init(parses: Bool = false, format: Format = .jsonl) {
    self.parses = parses
    self.format = format
  }

  var needsTokens: Bool { parses || format == .conllu }
}

/// What reads the sentences of a language.
public struct LoadedAnalyzer: Sendable {
  /// The analyser.
  public let analyzer: any SentenceAnalyzing
  /// The start of the SHA-256 of its model; for provenance.
  public let dataDigest: String

  /// Makes an entry.
  public init(_ analyzer: any SentenceAnalyzing, dataDigest: String) {
    self.analyzer = analyzer
    self.dataDigest = dataDigest
  }
}

/// Loads the analyser of a language ("fr"); nil when there is no model for it.
///
/// Called once a language. Throws `LanguageDataError` when there is a model that cannot be used.
public typealias AnalyzerLoader =
  @Sendable (_ language: String) throws(LanguageDataError) -> LoadedAnalyzer?
