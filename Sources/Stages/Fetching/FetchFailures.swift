import Records

extension StageFailure.Code {
  /// The line is neither an http, https or file URL nor an existing file or folder.
  public static let invalidURL = StageFailure.Code(rawValue: "invalid_url")
  /// A local file or folder that cannot be read.
  public static let unreadableFile = StageFailure.Code(rawValue: "unreadable_file")
  /// The host's name has no address.
  static let dns = StageFailure.Code(rawValue: "dns")
  /// No connection to the host.
  static let connect = StageFailure.Code(rawValue: "connect")
  /// The connection broke before the response was whole.
  static let connectionLost = StageFailure.Code(rawValue: "connection_lost")
  /// The connect, idle or total time ran out.
  static let timeout = StageFailure.Code(rawValue: "timeout")
  /// The server's certificate or the encrypted connection is not in order.
  static let tls = StageFailure.Code(rawValue: "tls")
  /// The address is private, loopback, link-local or otherwise not of the public internet.
  public static let privateAddress = StageFailure.Code(rawValue: "private_address")
  /// A redirect without a target, to a forbidden one, or one too many.
  static let redirect = StageFailure.Code(rawValue: "redirect")
  /// An answer that is no proper HTTP.
  static let badResponse = StageFailure.Code(rawValue: "bad_response")
  /// A status that is not success.
  static let httpStatus = StageFailure.Code(rawValue: "http_status")
  /// The body, as sent or decoded, or the head is over the size limit.
  static let tooLarge = StageFailure.Code(rawValue: "too_large")
  /// The body ended before its announced end.
  static let truncatedBody = StageFailure.Code(rawValue: "truncated_body")
  /// The body is not in the content coding that it claims.
  static let badContentCoding = StageFailure.Code(rawValue: "bad_content_coding")
  /// A success without a body.
  static let emptyBody = StageFailure.Code(rawValue: "empty_body")
  /// An image, a PDF, plain text: anything but a page.
  public static let notHTML = StageFailure.Code(rawValue: "not_html")
  /// An encoding that is not decoded.
  static let charset = StageFailure.Code(rawValue: "charset")
  /// The site's robots.txt forbids it.
  public static let robotsDisallowed = StageFailure.Code(rawValue: "robots_disallowed")
  /// The site's robots.txt cannot be read at the moment, so nothing may be asked for.
  static let robotsUnreachable = StageFailure.Code(rawValue: "robots_unreachable")
  /// The site asked for a longer wait than a run has: left for a later run.
  static let retryLater = StageFailure.Code(rawValue: "retry_later")
  /// Nothing of the kind that was announced: no feed, no sitemap.
  static let badListing = StageFailure.Code(rawValue: "bad_listing")
  /// A listing below too many others, or with too many entries.
  static let listingLimit = StageFailure.Code(rawValue: "listing_limit")
  /// More pages of the site than `--max-per-site`.
  static let overLimit = StageFailure.Code(rawValue: "over_limit")
  /// `--dry-run`: the page would be fetched.
  public static let dryRun = StageFailure.Code(rawValue: "dry_run")
  /// `--offline`, and the store does not have it.
  static let notStored = StageFailure.Code(rawValue: "not_stored")
}
