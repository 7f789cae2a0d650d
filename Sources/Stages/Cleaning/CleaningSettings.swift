/// How pages are cleaned.
public struct CleaningSettings: Sendable {
  /// Bytes of HTML read of one page; what lies behind is left out and the document marked
  /// `truncated`. Default 16 MiB, more than a hundred times a usual news page.
  public var maxHTMLBytes: Int
  /// Languages whose words are used, by the names of their data folders, the most likely first.
  /// Default all that have any: pages in one often carry furniture in another.
  public var languages: [String]

  /// Makes settings.
  public init(
    maxHTMLBytes: Int = 16 << 20, languages: [String] = CleaningSettings.knownLanguages
  ) {
    self.maxHTMLBytes = maxHTMLBytes
    self.languages = languages
  }

  /// The languages that have data for cleaning.
  public static let knownLanguages = ["fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru", "el"]
}
