import Records

/// A feed or a sitemap that came while too much was outstanding: one takes a hundredth of the room of the
/// requests that it names.
struct FoldedListing {
  let visit: Visit
  /// What came, with the body as the store keeps it.
  let listing: StoredListing
  let kind: FetchRequest.Kind
}

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

  /// Puts what a listing names in its place, now or when there is room.
  func expand(_ visit: Visit, to listing: StoredListing, kind: FetchRequest.Kind) {
    guard hasRoom(below: visit) else {
      let folded = StoredListing(
        finalURL: listing.finalURL, contentType: listing.contentType,
        body: BodyCompression.compress(listing.body))
      foldedListings.append(FoldedListing(visit: visit, listing: folded, kind: kind))
      return
    }
    unfold(listing, of: visit, kind: kind)
  }

  /// Puts what the listings name that came too early in its place, the oldest first.
  func unfoldListings() {
    while let index = foldedListings.indices.min(by: {
      let (one, other) = (foldedListings[$0].visit.slot, foldedListings[$1].visit.slot)
      return one.order.lexicographicallyPrecedes(other.order)
    }) {
      guard hasRoom(below: foldedListings[index].visit) else { return }
      let folded = foldedListings.remove(at: index)
      unfold(
        StoredListing(
          finalURL: folded.listing.finalURL, contentType: folded.listing.contentType,
          body: BodyCompression.expand(folded.listing.body) ?? []),
        of: folded.visit, kind: folded.kind)
    }
  }

  /// Whether more may be outstanding. The oldest line never waits for those behind it.
  private func hasRoom(below visit: Visit) -> Bool {
    window.count < settings.maximumOutstanding || window.oldest() === visit.slot
  }

  private func unfold(_ listing: StoredListing, of visit: Visit, kind: FetchRequest.Kind) {
    var request = visit.request
    request.kind = kind
    var robotsSitemaps: [String] = []
    if kind == .site, case .rules(let file)? = robots.verdict(on: visit.address.site, now: now()) {
      robotsSitemaps = file.sitemaps
    }
    let contents: ListingContents
    do throws(StageFailure) {
      guard visit.depth < Self.maximumDepth else {
        throw StageFailure(.listingLimit, "more than \(Self.maximumDepth) listings deep")
      }
      contents = try reader.contents(
        of: FetchedListing(
          request: request, finalURL: listing.finalURL, contentType: listing.contentType,
          body: listing.body, robotsSitemaps: robotsSitemaps, maximumBytes: settings.maximumBytes))
    } catch {
      return end(visit, .failure(error))
    }
    let wanted = contents.requests.prefix(Self.maximumEntries).filter(isWanted)
    let isCut = contents.isCut || contents.requests.count > Self.maximumEntries
    pending[pendingKey(of: visit)] = nil
    settle(visit.guesses, isRight: !contents.requests.isEmpty)
    for follower in visit.followers {
      settle(follower.guesses, isRight: !contents.requests.isEmpty)
      window.skip(follower.slot)
    }
    visit.followers = []
    let guessCount = wanted.count { $0.isGuess }
    // After what it names, one more place for what is to be said of the listing itself.
    let hasVerdict = guessCount > 0 || isCut
    let places = wanted.map(\.line) + (hasVerdict ? [visit.request.line] : [])
    let slots = window.expand(visit.slot, to: places)
    var guesses: GuessGroup?
    if let slot = slots.last, isCut {
      fill(
        slot,
        .failure(
          StageFailure(
            .listingLimit, "more than \(Self.maximumEntries) entries: the rest is left out")))
    } else if let slot = slots.last, guessCount > 0 {
      guesses = GuessGroup(count: guessCount, slot: slot)
    }
    for (var part, slot) in zip(wanted, slots) {
      part.label = part.label ?? visit.request.label
      part.delaySeconds = part.delaySeconds ?? visit.request.delaySeconds
      submit(part, in: slot, depth: visit.depth + 1, guesses: part.isGuess ? guesses : nil)
    }
  }
}
