/// How pages are cleaned.
public struct CleaningSettings: Sendable {
  /// Bytes of HTML read of one page; what lies behind is left out and the document marked
  /// `truncated`. Default 16 MiB, more than a hundred times a usual news page.
  public var maxHTMLBytes: Int
  /// Languages whose phrase lists are used, by the names of their data folders. Default French and
  /// English: pages in one often carry furniture in the other.
  public var languages: [String]

  /// Makes settings.
  public init(maxHTMLBytes: Int = 16 << 20, languages: [String] = ["fr", "en"]) {
    self.maxHTMLBytes = maxHTMLBytes
    self.languages = languages
  }
}
