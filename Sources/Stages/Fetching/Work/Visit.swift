import Records

/// One request on its way to its end: where it has come by redirects, how often it was tried.
final class Visit {
  /// What is asked for.
  let request: FetchRequest
  /// Where the result goes.
  let slot: ResultSlot
  /// Listings above it; 0 for what the input names.
  let depth: Int
  /// The URL that it began with.
  let firstAddress: WebAddress
  /// The URL to ask next.
  private(set) var address: WebAddress
  /// The URLs that redirected so far.
  private(set) var redirects: [String] = []
  /// Tries that failed, redirects not counted.
  var failedTries = 0
  /// What the store has of `address`; asked for again only if it changed.
  var stored: StoredEntry?
  /// Other lines of the window that mean the same page: they share its result.
  var followers: [Visit] = []
  /// The cookies of the chain of redirects; they end with it.
  var cookies = ChainCookies()
  /// The guesses that it is one of; nil for a request that somebody named.
  var guesses: GuessGroup?
  private var visited: Set<String> = []

  init(_ request: FetchRequest, address: WebAddress, slot: ResultSlot, depth: Int) {
    self.request = request
    firstAddress = address
    self.address = address
    self.slot = slot
    self.depth = depth
  }

  /// Goes on to the target of a redirect.
  ///
  /// - Throws: `StageFailure` with code `redirect` when the target is missing, forbidden, seen
  ///   before with the same cookies, or one too many.
  func follow(_ target: String?, maximumRedirects: Int) throws(StageFailure) {
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
    redirects.append(redirects.isEmpty ? request.url : address.text)
    if redirects.count == 1 { visited.insert(address.text) }
    guard visited.insert(next.text + cookies.state).inserted else {
      throw StageFailure(.redirect, "a redirect back to \(next.text.prefix(200))")
    }
    address = next
    stored = nil
  }
}
