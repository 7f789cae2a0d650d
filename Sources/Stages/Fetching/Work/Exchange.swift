/// One request and its answer as they went over the wire: a single hop.
public struct Exchange: Sendable {
  /// What the request was for.
  public enum Purpose: Sendable {
    case robots, listing, page
  }

  /// What the request was for.
  public let purpose: Purpose
  /// The URL of this hop, as requested.
  public let url: String
  /// The request line and headers as sent, with the blank line.
  public let requestHead: [UInt8]
  /// The status line and headers of the final answer as received, with the blank line; over HTTP/2
  /// in libcurl's rendering, "HTTP/2 200 ".
  public let responseHead: [UInt8]
  /// The body without its transfer coding (chunks) and with its content coding.
  public let wireBody: [UInt8]
  /// The HTTP status.
  public let status: Int
  /// When the request began, in seconds since 1970.
  public let startedAt: Int
  /// The address that answered, "192.0.2.1"; nil when it is not known.
  public let remoteAddress: String?
  /// Whether the body ended where it was to end; false when a limit or a broken connection cut it.
  public let isWhole: Bool
  /// For a 304, `Page.payloadDigest` of the page that it confirms; nil otherwise.
  public let storedDigest: String?
  /// For a 304, when that page was fetched: "2026-11-24T18:35:36Z"; nil otherwise.
  public let storedAt: String?

  /// Makes an exchange.
  public init(
    purpose: Purpose, url: String, requestHead: [UInt8], responseHead: [UInt8],
    wireBody: [UInt8], status: Int, startedAt: Int, remoteAddress: String? = nil,
    isWhole: Bool = true, storedDigest: String? = nil, storedAt: String? = nil
  ) {
    self.purpose = purpose
    self.url = url
    self.requestHead = requestHead
    self.responseHead = responseHead
    self.wireBody = wireBody
    self.status = status
    self.startedAt = startedAt
    self.remoteAddress = remoteAddress
    self.isWhole = isWhole
    self.storedDigest = storedDigest
    self.storedAt = storedAt
  }
}

/// Takes every exchange of a run, to archive it.
public protocol ExchangeObserver: AnyObject {
  /// Takes an exchange; called on the thread of the run, after each hop that had an answer.
  ///
  /// - Throws: Anything; it ends the run.
  func observe(_ exchange: Exchange) throws
}
