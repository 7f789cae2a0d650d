import Records

/// The body of a feed, a sitemap or a home page, fetched or from the store.
public struct FetchedListing: Sendable {
  /// What was asked for; its kind tells what was expected.
  public let request: FetchRequest
  /// The URL that answered: the base of relative links.
  public let finalURL: String
  /// The whole Content-Type header; nil when there was none.
  public let contentType: String?
  /// The body without its content coding. A file that is gzip itself (`sitemap.xml.gz`) is still so.
  public let body: [UInt8]
  /// The URLs of the `Sitemap:` lines in the site's robots.txt; for `.site` only.
  public let robotsSitemaps: [String]
  /// The cap, in bytes, on anything decoded further.
  public let maximumBytes: Int

  /// Makes a listing.
  public init(
    request: FetchRequest, finalURL: String, contentType: String?, body: [UInt8],
    robotsSitemaps: [String] = [], maximumBytes: Int = 50_000_000
  ) {
    self.request = request
    self.finalURL = finalURL
    self.contentType = contentType
    self.body = body
    self.robotsSitemaps = robotsSitemaps
    self.maximumBytes = maximumBytes
  }
}

/// What a listing names.
public struct ListingContents: Equatable, Sendable {
  /// What is to be fetched, in the listing's order.
  public var requests: [FetchRequest]
  /// Whether the listing names more than is read of it.
  public var isCut: Bool

  /// Makes contents.
  public init(_ requests: [FetchRequest], isCut: Bool = false) {
    self.requests = requests
    self.isCut = isCut
  }
}

/// Reads the bodies that name further things to fetch.
///
/// The engine hands on label and delay, drops what `--since`, `--language` and `--max-per-site`
/// exclude, and caps number and depth; a reader gives what it reads.
public protocol ListingReader: Sendable {
  /// What a body is that was asked for as a page: a feed or a sitemap; nil for a page. It is asked
  /// about every page, so it looks at the first bytes only.
  func kind(of body: [UInt8], contentType: String?) -> FetchRequest.Kind?

  /// What a listing names.
  ///
  /// - Throws: `StageFailure` with code `bad_listing` when the body is nothing of the kind.
  func contents(of listing: FetchedListing) throws(StageFailure) -> ListingContents
}

/// A reader that knows no listings: every body is a page.
public struct NoListings: ListingReader {
  /// Makes the reader.
  public init() {}

  /// Nothing but pages.
  public func kind(of body: [UInt8], contentType: String?) -> FetchRequest.Kind? { nil }

  /// A failure.
  public func contents(of listing: FetchedListing) throws(StageFailure) -> ListingContents {
    throw StageFailure(.badListing, "feeds and sitemaps are not read here")
  }
}
