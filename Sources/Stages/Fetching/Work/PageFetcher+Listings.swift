import Records

/// From a feed, a sitemap or a home page to the requests that it names.
extension PageFetcher {
  /// What a body is read as; nil for a page.
  func listingKind(
    of request: FetchRequest, _ body: [UInt8], _ contentType: String?
  ) -> FetchRequest.Kind? {
    request.kind == .page ? reader.kind(of: body, contentType: contentType) : request.kind
  }

  /// Listings below each other: an index, its sitemaps, and one to spare.
  private static let maximumDepth = 4
  /// As many as a sitemap may have (https://www.sitemaps.org/protocol.html).
  private static let maximumEntries = 50_000

  /// Puts what a listing names in its place.
  func expand(_ visit: Visit, to listing: StoredListing, kind: FetchRequest.Kind) {
    var request = visit.request
    request.kind = kind
    var robotsSitemaps: [String] = []
    if kind == .site, case .rules(let file)? = robots.verdict(on: visit.address.site, now: now()) {
      robotsSitemaps = file.sitemaps
    }
    let named: [FetchRequest]
    do throws(StageFailure) {
      guard visit.depth < Self.maximumDepth else {
        throw StageFailure(.listingLimit, "more than \(Self.maximumDepth) listings deep")
      }
      named = try reader.requests(
        in: FetchedListing(
          request: request, finalURL: listing.finalURL, contentType: listing.contentType,
          body: listing.body, robotsSitemaps: robotsSitemaps, maximumBytes: settings.maximumBytes))
    } catch {
      return end(visit, .failure(error))
    }
    let wanted = named.prefix(Self.maximumEntries).filter(isWanted)
    pending[pendingKey(of: visit)] = nil
    settle(visit.guesses, isRight: !named.isEmpty)
    for follower in visit.followers {
      settle(follower.guesses, isRight: !named.isEmpty)
      window.skip(follower.slot)
    }
    visit.followers = []
    let guessCount = wanted.count { $0.isGuess }
    let places = wanted.map(\.line) + (guessCount > 0 ? [visit.request.line] : [])
    let slots = window.expand(visit.slot, to: places)
    let guesses = guessCount > 0 ? slots.last.map { GuessGroup(count: guessCount, slot: $0) } : nil
    for (var part, slot) in zip(wanted, slots) {
      part.label = part.label ?? visit.request.label
      part.delaySeconds = part.delaySeconds ?? visit.request.delaySeconds
      submit(part, in: slot, depth: visit.depth + 1, guesses: part.isGuess ? guesses : nil)
    }
  }
}
