import LanguageData
import Linguistics
import Records

/// What reads the sentences of a language.
public struct LoadedAnalyzer: Sendable {
  /// The analyser.
  public let analyzer: any SentenceAnalyzing
  /// What tells its model from others, such as a checksum; for provenance.
  public let dataDigest: String

  /// Makes an entry.
  public init(_ analyzer: any SentenceAnalyzing, dataDigest: String) {
    self.analyzer = analyzer
    self.dataDigest = dataDigest
  }

  /// One digest for two kinds of data, in the form of either.
  func dataDigest(with other: String) -> String {
    String(ContentDigest.sha256("\(other)\0\(dataDigest)".utf8).prefix("sha256:".count + 12))
  }
}

/// Loads the analyser of a language ("fr"); nil when there is no model for it.
///
/// Called once a language. Throws `LanguageDataError` when there is a model that cannot be used.
public typealias AnalyzerLoader =
  @Sendable (_ language: String) throws(LanguageDataError) -> LoadedAnalyzer?
