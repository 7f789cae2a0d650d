import LanguageData

@testable import Aggregating

extension ReportWords {
  /// The words of a language as they are compiled in.
  static func sample(_ language: String = "en") throws -> ReportWords {
    try ReportWords(language, in: LanguageDataSource())
  }
}
