import Records

/// One URL on its way to a page: where it has come by redirects, and how often it was tried.
struct PageRequest {
  /// The URL as it was given.
  let url: String
  /// The URL to ask next.
  private(set) var address: WebAddress
  /// The URLs that redirected so far.
  private(set) var redirects: [String] = []
  /// Tries that failed, redirects not counted.
  var failedTries = 0

  /// Begins with a URL.
  init(url: String, address: WebAddress) {
    self.url = url
    self.address = address
  }

  /// Goes on to the target of a redirect.
  ///
  /// - Throws: `StageFailure` with code `redirect` when the target is missing, forbidden, seen
  ///   before or one too many.
  mutating func follow(_ target: String?, maximumRedirects: Int) throws(StageFailure) {
    guard let target else { throw StageFailure(.redirect, "a redirect without a target") }
    guard redirects.count < maximumRedirects else {
      throw StageFailure(.redirect, "more than \(maximumRedirects) redirects")
    }
    let next: WebAddress
    do {
      next = try WebAddress(target)
    } catch {
      throw StageFailure(.redirect, "a redirect to a forbidden target: \(error.message)")
    }
    redirects.append(redirects.isEmpty ? url : address.text)
    visited.insert(address.text)
    guard !visited.contains(next.text) else {
      throw StageFailure(.redirect, "a redirect back to \(next.text.prefix(200))")
    }
    address = next
  }

  private var visited: Set<String> = []
}
