import Records

/// What a feed or a sitemap announces.
package struct SourceDocument: Equatable, Sendable {
  /// The pages, in the order of the document.
  package var pages: [AnnouncedPage] = []
  /// Of an index of sitemaps: its sitemaps, in the order of the document.
  package var sitemaps: [AnnouncedPage] = []
  /// Whether there was more than was asked for.
  package var isCut = false

  /// As many entries as a sitemap may have, https://www.sitemaps.org/protocol.html.
  package static let maximumEntries = 50_000
  /// As many bytes as a sitemap may have when decoded; a feed is not larger.
  package static let maximumBytes = 52_428_800

  /// Reads a body as what it is, whatever was announced.
  ///
  /// - Parameters:
  ///   - body: The bytes after content decoding; a gzip file is opened here.
  ///   - headerLabel: The `charset` parameter of the Content-Type header, as it was sent.
  ///   - base: The document's URL, against which links are read; empty if unknown.
  ///   - isList: Whether text that is neither XML nor JSON is a list of URLs, as sitemaps may be.
  ///   - maximumEntries: After so many pages or sitemaps the rest is passed over.
  ///   - maximumBytes: The size of a gzip file's content over which it is refused.
  /// - Returns: nil when the body is neither a feed nor a sitemap.
  /// - Throws: `StageFailure` with code `too_large`, `truncated_body` or `bad_content_coding` for a
  ///   gzip file.
  package static func read(
    _ body: [UInt8], headerLabel: String? = nil, base: String = "", isList: Bool = false,
    maximumEntries: Int = maximumEntries, maximumBytes: Int = maximumBytes
  ) throws(StageFailure) -> SourceDocument? {
    let opened = try open(body, maximumBytes: maximumBytes)
    let kind = DocumentKind(of: opened)
    let text = XMLText.utf8(opened, headerLabel: headerLabel)
    switch kind {
    case .feed: return FeedReader.read(text, base: base, maximumEntries: maximumEntries)
    case .jsonFeed: return JSONFeedReader.read(text, base: base, maximumEntries: maximumEntries)
    case .sitemap: return SitemapReader.read(text, base: base, maximumEntries: maximumEntries)
    case .other:
      guard isList, !DocumentKind.beginsLikeXML(text) else { return nil }
      return SitemapList.read(text, maximumEntries: maximumEntries)
    }
  }

  /// The bytes of a gzip file, which sitemaps often are, or the bytes as they are.
  private static func open(
    _ body: [UInt8], maximumBytes: Int
  ) throws(StageFailure) -> [UInt8] {
    guard body.starts(with: [0x1F, 0x8B]) else { return body }
    return try ContentDecoder.decode(body, codings: "gzip", maximumBytes: maximumBytes)
  }
}
