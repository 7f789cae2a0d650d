/// One request as the transfers make it.
struct TransferRequest {
  /// What is asked for.
  let address: WebAddress
  /// The Accept header.
  var accept = Self.acceptPages
  /// Further headers, "Name: value", without line ends.
  var headers: [String] = []
  /// Bytes of the body after which the rest is left out; nil to refuse a body over the settings'
  /// limit instead.
  var cutAtBytes: Int?

  static let acceptPages = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"
  static let acceptListings =
    "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,"
    + "text/xml;q=0.9,text/html;q=0.8,*/*;q=0.1"
  static let acceptRobots = "text/plain,*/*;q=0.1"
}
