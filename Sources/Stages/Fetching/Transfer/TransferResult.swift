/// What came of one request, before anybody asks what it means.
struct TransferResult {
  var status = 0
  /// The first value of each header, names in lower case.
  var headers: [String: String] = [:]
  /// The values of Set-Cookie.
  var cookies: [String] = []
  /// The body as it came, content codings and all.
  var body: [UInt8] = []
  /// The absolute target of a redirect.
  var redirectTarget: String?
  /// Request line and headers as sent; empty unless somebody archives them.
  var requestHead: [UInt8] = []
  /// Status line and headers as they came.
  var responseHead: [UInt8] = []
  /// The address that answered; nil when none did.
  var remoteAddress: String?
  /// Whether the body came to its announced end.
  var isWhole = true

  /// Whether the answer lies somewhere else.
  var isRedirect: Bool { (301...303).contains(status) || (307...308).contains(status) }

  /// The seconds that the server asks to wait; nil when it does not. A date is taken against the
  /// server's own clock where it tells it.
  ///
  /// - Parameter now: Our clock, in seconds since 1970.
  func retryAfterSeconds(now: Int) -> Double? {
    guard let value = headers["retry-after"] else { return nil }
    return RetryAfter.seconds(value, now: headers["date"].flatMap { HTTPDate.seconds($0) } ?? now)
  }
}
