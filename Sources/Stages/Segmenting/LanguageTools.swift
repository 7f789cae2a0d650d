import LanguageData
import Records
import Synchronization

/// The segmenters and analysers of the languages met so far; each is loaded once, for all threads.
final class LanguageTools: Sendable {
  private let data: LanguageDataSource
  private let loadAnalyzer: AnalyzerLoader?
  private let segmenters: Mutex<[String: SentenceSegmenter]>
  /// Nil within: no model for the language.
  private let analyzers: Mutex<[String: LoadedAnalyzer?]>

  /// Loads the tools for French, the default.
  ///
  /// - Parameter loadAnalyzer: Nil when nothing is parsed.
  init(data: LanguageDataSource, loadAnalyzer: AnalyzerLoader?) throws(LanguageDataError) {
    self.data = data
    self.loadAnalyzer = loadAnalyzer
    let language = LanguageTag.defaultLanguage
    let segmenter = try SentenceSegmenter(data: data, language: language)
    segmenters = Mutex([language: segmenter])
    let analyzer = try loadAnalyzer?(language)
    analyzers = Mutex([language: analyzer])
  }

  /// The segmenter of a language; for one without data, rules that hold anywhere.
  func segmenter(for language: String) throws(StageFailure) -> SentenceSegmenter {
    do {
      return try segmenters.withLock { known throws(LanguageDataError) in
        if let segmenter = known[language] { return segmenter }
        let loaded = try SentenceSegmenter(data: data, language: language)
        known[language] = loaded
        return loaded
      }
    } catch {
      throw StageFailure(.languageData, error.description)
    }
  }

  /// The analyser of a language; nil when there is no model for it.
  func analyzer(for language: String) throws(StageFailure) -> LoadedAnalyzer? {
    do {
      return try analyzers.withLock { known throws(LanguageDataError) in
        if let analyzer = known[language] { return analyzer }
        let loaded = try loadAnalyzer?(language)
        known[language] = .some(loaded)
        return loaded
      }
    } catch {
      throw StageFailure(.languageData, error.description)
    }
  }
}
