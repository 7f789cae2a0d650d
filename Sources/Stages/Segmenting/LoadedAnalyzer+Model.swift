import LanguageData
import Linguistics

extension LoadedAnalyzer {
  /// Loads the trained models that are among the language data.
  public static func trained(with data: LanguageDataSource) -> AnalyzerLoader {
    { language throws(LanguageDataError) in
      guard let model = try LanguageModel(data: data, language: language) else { return nil }
      return LoadedAnalyzer(
        try LanguageAnalyzer(model: model, data: data), dataDigest: model.digest)
    }
  }
}
