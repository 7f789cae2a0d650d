/// How pages are cleaned.
public struct CleaningSettings: Sendable {
  /// Bytes of HTML read of one page; what lies behind is left out and the document marked
  /// `truncated`. Default 16 MiB, more than a hundred times a usual news page.
  public var maxHTMLBytes: Int
  /// Languages whose phrase lists are used, by the names of their data folders. Default
  /// `allLanguages`: pages in one often carry furniture in another.
  public var languages: [String]

  /// The languages that have data for cleaning.
  public static let allLanguages = [
    "fr", "en", "ar", "cs", "da", "de", "el", "es", "it", "nb", "nl", "pl", "pt", "ro", "ru", "sv",
    "tr", "uk", "zh",
  ]

  /// Makes settings.
  public init(maxHTMLBytes: Int = 16 << 20, languages: [String] = allLanguages) {
    self.maxHTMLBytes = maxHTMLBytes
    self.languages = languages
  }
}
