/// How pages are cleaned.
public struct CleaningSettings: Sendable {
  /// Bytes of HTML read of one page; what lies behind is left out and the document marked
  /// `truncated`. Default 16 MiB, more than a hundred times a usual news page.
  public var maxHTMLBytes: Int
  /// Languages whose words are used, by the names of their data folders, the most likely first; nil
  /// for those of `world/page-languages.tsv`. Default nil: pages in one language often carry
  /// furniture in another.
  public var languages: [String]?

  /// Makes settings.
  public init(maxHTMLBytes: Int = 16 << 20, languages: [String]? = nil) {
    self.maxHTMLBytes = maxHTMLBytes
    self.languages = languages
  }
}
