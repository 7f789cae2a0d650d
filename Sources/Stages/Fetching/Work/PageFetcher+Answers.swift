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
    let staysOnServer = visit.address.server == address.server
    queues.release(address.server, notBefore: staysOnServer ? .now : pauseEnd(of: address))
    queues.add(visit, to: visit.address.server)
  }

  /// Puts a request back to be tried again, holding its whole site for that time, or gives it up.
  private func retryOrEnd(
    _ visit: Visit, _ failure: StageFailure, waitAtLeast seconds: Double = 0
  ) throws {
    let server = visit.address.server
    if let delay = RetryPolicy.delaySeconds(
      after: failure, failedTries: visit.failedTries, isUnreachable: queues.isUnreachable(server),
      atLeast: seconds, settings)
    {
      visit.failedTries += 1
      queues.release(server, notBefore: .now + .seconds(delay))
      queues.add(visit, to: server)
      return
    }
    try closeIfAsked(server, after: failure, waitSeconds: seconds)
    queues.note(server, isUnreachable: RetryPolicy.isSiteFailure(failure))
    queues.release(server, notBefore: pauseEnd(of: visit.address))
    try note(failure, of: visit)
    end(visit, .failure(failure))
  }

  /// Leaves all that waits for a server for a later run, where it asks for a longer wait than a run has.
  ///
  /// - Returns: Whether it does.
  @discardableResult
  func closeIfAsked(
    _ server: String, after failure: StageFailure, waitSeconds seconds: Double
  ) throws -> Bool {
    guard failure.isTransient, seconds > settings.maximumRetryAfterSeconds else { return false }
    let until = now() + Int(min(seconds, Self.longestClosureSeconds))
    closed[server] = until
    try store?.close(server, until: until)
    return true
  }

  /// Who asks to be left alone for longer than a week is asked again after a week.
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

  /// Notes that a site answered, and begins its pause.
  func reached(_ visit: Visit) {
    queues.note(visit.address.server, isUnreachable: false)
    queues.release(visit.address.server, notBefore: pauseEnd(of: visit.address))
  }
}
