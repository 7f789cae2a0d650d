import LanguageData
import Records

extension LanguageModel {
  /// Where the model of a language lies among its data.
  public static func dataPath(of language: String) -> String { "\(language)/parser.model" }

  /// Reads the model of a language from its data.
  ///
  /// - Returns: The model; nil when the language has none.
  /// - Throws: `LanguageDataError` when there is one that cannot be used.
  public init?(data: LanguageDataSource, language: String) throws(LanguageDataError) {
    let path = Self.dataPath(of: language)
    guard let file = try data.fileIfPresent(path) else { return nil }
    do {
      try self.init(bytes: file.bytes, language: language)
    } catch {
      throw LanguageDataError("\(file.origin): \(error)")
    }
  }
}
