import Records

/// Reads feeds, sitemaps and home pages into what they name.
public struct SourceReader: ListingReader {
  /// Makes the reader.
  public init() {}

  /// What a body is that was asked for as a page, by its first bytes.
  public func kind(of body: [UInt8], contentType: String?) -> FetchRequest.Kind? {
    // No page is a gzip file; sitemaps are.
    if body.starts(with: [0x1F, 0x8B, 0x08]) { return .sitemap }
    switch DocumentKind(of: body) {
    case .feed, .jsonFeed: return .feed
    case .sitemap: return .sitemap
    case .other: return nil
    }
  }

  /// What a listing names, each once, in its order; what is no URL of http or https is left out.
  ///
  /// A feed or a sitemap that is called a home page is read as what it is.
  ///
  /// - Throws: `StageFailure` with code `bad_listing`, or those of a gzip file that cannot be opened.
  public func contents(of listing: FetchedListing) throws(StageFailure) -> ListingContents {
    let label = listing.contentType.flatMap { MediaType.parse($0).charset }
    if let document = try SourceDocument.read(
      listing.body, headerLabel: label, base: listing.finalURL,
      isList: listing.request.kind == .sitemap,
      maximumBytes: min(listing.maximumBytes, SourceDocument.maximumBytes))
    {
      let requests = Self.unique(
        document.sitemaps.compactMap { Self.request($0, .sitemap) }
          + document.pages.compactMap { Self.request($0, .page) })
      return ListingContents(requests, isCut: document.isCut)
    }
    guard listing.request.kind == .site else {
      throw StageFailure(
        .badListing, "expected a \(listing.request.kind.rawValue), found something else")
    }
    let links = SiteLinks.find(
      in: XMLText.utf8(listing.body, headerLabel: label), base: listing.finalURL)
    let feeds = links.isEmpty ? listing.robotsSitemaps.map { ($0, .sitemap) } : links
    let requests = Self.unique(
      feeds.compactMap { Self.request(AnnouncedPage(url: $0.0), $0.1) })
    return ListingContents(requests.isEmpty ? Self.guesses(base: listing.finalURL) : requests)
  }

  /// Where feeds and sitemaps mostly are, for sites that do not say.
  private static let commonPaths: [(String, FetchRequest.Kind)] = [
    ("/sitemap.xml", .sitemap), ("/feed", .feed), ("/rss.xml", .feed), ("/rss", .feed),
    ("/atom.xml", .feed),
  ]

  private static func guesses(base: String) -> [FetchRequest] {
    commonPaths.map { path, kind in
      FetchRequest(
        url: URLReference.resolve(path, against: base), kind: kind, isGuess: true)
    }
  }

  private static func request(_ page: AnnouncedPage, _ kind: FetchRequest.Kind) -> FetchRequest? {
    guard let url = page.url, ["http", "https"].contains(FetchSource.scheme(of: url)) else {
      return nil
    }
    // Links are written with spaces and letters that URLs do not have.
    return FetchRequest(
      url: url.replacing(" ", with: "%20"), kind: kind, changed: page.newestDate,
      language: page.language)
  }

  private static func unique(_ requests: [FetchRequest]) -> [FetchRequest] {
    var seen: Set<String> = []
    return requests.filter { seen.insert($0.url).inserted }
  }
}
