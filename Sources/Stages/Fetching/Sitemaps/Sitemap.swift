/// One page that a sitemap lists.
struct SitemapEntry: Equatable {
  /// The page's URL.
  var url: String
  /// `lastmod` in seconds since 1970; nil where it is missing or no date.
  var lastModified: Int?
  /// The publication date of a news sitemap, or of a video's, in seconds since 1970; nil for none.
  var published: Int?
  /// The language of a news sitemap's publication: "fr"; nil for none.
  var language: String?
  /// The title in a news sitemap; nil for none.
  var title: String?

  /// The newest date of the two: what `--since` asks about.
  var newestDate: Int? {
    guard let published, let lastModified else { return published ?? lastModified }
    return max(published, lastModified)
  }
}

/// What a sitemap lists.
struct Sitemap: Equatable {
  /// The pages, in the order of the file.
  var entries: [SitemapEntry] = []
  /// Of an index: its sitemaps with the date of their last change, in the order of the file.
  var sitemaps: [SitemapEntry] = []
  /// Whether there were more than were asked for.
  var isCut = false

  /// As many entries as a sitemap may have, https://www.sitemaps.org/protocol.html.
  static let maximumEntries = 50_000
  /// As many bytes as a sitemap may have when decoded.
  static let maximumBytes = 52_428_800
}
