import Records

/// From the end of a transfer to a page, another request, or a failure.
extension PageFetcher {
  /// Takes a transfer that ended.
  func complete(_ completion: CurlMulti.Completion) throws {
    progress.requests += 1
    progress.bytes += completion.answer?.body.count ?? 0
    if let visit = robotsVisits.removeValue(forKey: completion.id) {
      try observe(completion, .robots, visit.address, stored: nil)
      return try complete(visit, completion)
    }
    guard let visit = visits.removeValue(forKey: completion.id) else { return }
    let purpose: Exchange.Purpose = visit.request.kind == .page ? .page : .listing
    try observe(completion, purpose, visit.address, stored: visit.stored)
    do {
      let response = try completion.wholeAnswer()
      let wait = response.retryAfterSeconds(now: now())
      visit.cookies.take(response.cookies, from: visit.address.site)
      if let stored = visit.stored, response.status == 304 {
        try confirm(stored, of: visit, response)
      } else if response.isRedirect {
        try follow(response, of: visit)
      } else if let failure = RetryPolicy.failure(for: response, retryAfter: wait) {
        try retryOrEnd(visit, failure, waitAtLeast: wait ?? 0)
      } else {
        try take(response, of: visit)
      }
    } catch let failure as StageFailure {
      try retryOrEnd(visit, failure)
    }
  }

  private func observe(
    _ completion: CurlMulti.Completion, _ purpose: Exchange.Purpose, _ address: WebAddress,
    stored: StoredEntry?
  ) throws {
    guard let observer, let answer = completion.answer else { return }
    let isUnchanged = answer.status == 304
    try observer.observe(
      Exchange(
        purpose: purpose, url: address.text, requestHead: answer.requestHead,
        responseHead: answer.responseHead, wireBody: answer.body, status: answer.status,
        startedAt: completion.startedAt, remoteAddress: answer.remoteAddress,
        isWhole: answer.isWhole, storedDigest: isUnchanged ? stored?.digest : nil,
        storedAt: isUnchanged ? stored?.fetchedAt : nil))
  }

  /// Queues the target of a redirect. The hops to one page count as one visit: within a site there
  /// is no pause between them.
  private func follow(_ response: TransferResult, of visit: Visit) throws {
    let address = visit.address
    try visit.follow(response.redirectTarget, maximumRedirects: settings.maximumRedirects)
    // A redirect that hangs on a cookie is none that holds for the next run.
    if let store, visit.cookies.state.isEmpty {
      try store.saveRedirect(
        key(of: address), to: visit.address.text, status: response.status, now: now())
    }
    let staysOnSite = visit.address.site == address.site
    queues.release(address.site, notBefore: staysOnSite ? .now : pauseEnd(of: address))
    queues.add(visit, to: visit.address.site)
  }

  /// Puts a request back to be tried again, holding its whole site for that time, or gives it up.
  private func retryOrEnd(
    _ visit: Visit, _ failure: StageFailure, waitAtLeast seconds: Double = 0
  ) throws {
    let site = visit.address.site
    if let delay = RetryPolicy.delaySeconds(
      after: failure, failedTries: visit.failedTries, isUnreachable: queues.isUnreachable(site),
      atLeast: seconds, settings)
    {
      visit.failedTries += 1
      queues.release(site, notBefore: .now + .seconds(delay))
      queues.add(visit, to: site)
      return
    }
    if failure.isTransient, seconds > settings.maximumRetryAfterSeconds {
      // All that waits for the site is left for a later run.
      let until = now() + Int(min(seconds, Self.longestClosureSeconds))
      closed[site] = until
      try store?.close(site, until: until)
    }
    queues.note(site, isUnreachable: RetryPolicy.isSiteFailure(failure))
    queues.release(site, notBefore: pauseEnd(of: visit.address))
    try note(failure, of: visit)
    end(visit, .failure(failure))
  }

  /// A site that asks to be left alone for longer than a week is asked again after a week.
  private static let longestClosureSeconds = 604_800.0

  /// Takes a whole answer: a page, or a listing.
  private func take(_ response: TransferResult, of visit: Visit) throws {
    let time = now()
    let body = try PageMaker.body(of: response, maximumBytes: settings.maximumBytes)
    let contentType = response.headers["content-type"]
    let nextDue = Freshness.nextDue(response.headers, now: time)
    let key = key(of: visit.address)
    if let kind = listingKind(of: visit.request, body, contentType) {
      let listing = StoredListing(
        finalURL: visit.address.text, contentType: contentType, body: body)
      try store?.save(listing, key: key, headers: response.headers, nextDue: nextDue, now: time)
      reached(visit)
      return expand(visit, to: listing, kind: kind)
    }
    var page = try PageMaker.page(
      response, body: body, of: visit, fetchedAt: UTCTimestamp.string(unixSeconds: time))
    page.kind = data.walls.kind(of: page)
    reached(visit)
    if let store {
      try store.save(page, key: key, nextDue: nextDue, now: time)
      end(visit, .stored(key: key, url: visit.request.url, redirects: visit.redirects, label: nil))
    } else {
      end(visit, .page(page))
    }
  }

  /// Takes a 304: the stored body is the answer.
  private func confirm(_ stored: StoredEntry, of visit: Visit, _ response: TransferResult) throws {
    let time = now()
    try store?.confirm(
      stored.key, nextDue: Freshness.nextDue(response.headers, now: time), now: time)
    reached(visit)
    try endWithStored(stored, visit)
  }

  private func reached(_ visit: Visit) {
    queues.note(visit.address.site, isUnreachable: false)
    queues.release(visit.address.site, notBefore: pauseEnd(of: visit.address))
  }

  // MARK: - The store

  /// Answers a visit at the head of its queue from the store, where that may be done without asking:
  /// what this run has fetched already, what is not due yet, and offline everything.
  ///
  /// - Returns: Whether the visit needs nothing more for now.
  func answerFromStore(_ visit: Visit) throws -> Bool {
    guard let store else {
      guard settings.isOffline else { return false }
      return leave(visit, StageFailure(.notStored, "there is no store to answer offline"))
    }
    let entry = try store.entry(key(of: visit.address))
    let isFresh =
      entry.map { entry in
        entry.kind != .failure
          && (settings.isOffline || entry.fetched >= runStart || entry.nextDue > now())
      } ?? false
    guard let entry, isFresh else {
      guard !settings.isOffline else {
        // What was forbidden or failed then is so offline too: the records are the same.
        let known = try store.robots(of: visit.address.site)
        let forbidden = known.flatMap { known in
          RobotsVerdict.rules(RobotsFile(known.body, agent: FetchingSettings.productToken))
            .reasonAgainst(visit.address.text)
        }
        return leave(
          visit,
          forbidden ?? entry?.failure ?? StageFailure(.notStored, "the store does not have it"))
      }
      // What lies there under another kind, or has been lost, is asked for as new.
      visit.stored = entry?.conditions.isEmpty == false ? entry : nil
      return false
    }
    queues.begin(visit.address.site, isBusy: false)
    if entry.kind == .redirect {
      do {
        try visit.follow(entry.target, maximumRedirects: settings.maximumRedirects)
        queues.add(visit, to: visit.address.site)
      } catch {
        end(visit, .failure(error))
      }
      return true
    }
    try endWithStored(entry, visit)
    return true
  }

  private func leave(_ visit: Visit, _ failure: StageFailure) -> Bool {
    queues.begin(visit.address.site, isBusy: false)
    end(visit, .failure(failure))
    return true
  }

  private func endWithStored(_ entry: StoredEntry, _ visit: Visit) throws {
    progress.unchanged += 1
    if entry.kind == .listing, let listing = try store?.listing(entry.key) {
      let kind = listingKind(of: visit.request, listing.body, listing.contentType)
      return expand(visit, to: listing, kind: kind ?? visit.request.kind)
    }
    end(
      visit,
      .stored(
        key: entry.key, url: visit.request.url, redirects: visit.redirects,
        label: visit.request.label))
  }

  /// Notes in the store that a visit failed.
  func note(_ failure: StageFailure, of visit: Visit) throws {
    let time = now()
    try store?.save(failure, key: key(of: visit.address), nextDue: time, now: time)
  }

  // MARK: - Listings

  /// What a body is read as; nil for a page.
  private func listingKind(
    of request: FetchRequest, _ body: [UInt8], _ contentType: String?
  ) -> FetchRequest.Kind? {
    request.kind == .page ? reader.kind(of: body, contentType: contentType) : request.kind
  }

  /// Listings below each other: an index, its sitemaps, and one to spare.
  private static let maximumDepth = 4
  /// As many as a sitemap may have (https://www.sitemaps.org/protocol.html).
  private static let maximumEntries = 50_000

  /// Puts what a listing names in its place.
  private func expand(_ visit: Visit, to listing: StoredListing, kind: FetchRequest.Kind) {
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
