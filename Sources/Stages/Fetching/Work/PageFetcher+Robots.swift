import Records

/// The permission to ask: a site's robots.txt comes before its first page.
extension PageFetcher {
  /// What is known of a site; nil when its robots.txt must be asked for first.
  func robotsVerdict(on site: String) throws -> RobotsVerdict? {
    let time = now()
    if let verdict = robots.verdict(on: site, now: time) { return verdict }
    guard let known = try store?.robots(of: site),
      time - known.fetched < RobotsCache.maximumAgeSeconds, known.fetched <= time
    else { return nil }
    let verdict = RobotsVerdict.rules(RobotsFile(known.body, agent: FetchingSettings.productToken))
    robots.keep(verdict, on: site, fetched: known.fetched)
    return verdict
  }

  /// Asks for the robots.txt of an address's site; the site is busy meanwhile.
  func askRobots(of address: WebAddress) throws {
    do throws(StageFailure) {
      try ask(RobotsVisit(site: address.site, server: address.server, address: address.robots))
    } catch {
      robots.keep(.unreachable(error), on: address.site, fetched: now())
    }
  }

  private func ask(_ visit: RobotsVisit) throws(StageFailure) {
    var request = TransferRequest(address: visit.address)
    request.accept = TransferRequest.acceptRobots
    request.cutAtBytes = RobotsFile.maximumBytes
    nextNumber += 1
    guard transfers.start(request, id: nextNumber) else {
      throw StageFailure(.connect, "out of memory")
    }
    robotsVisits[nextNumber] = visit
    queues.occupy(visit.server)
  }

  /// Takes the answer to a request for robots.txt.
  func complete(_ visit: RobotsVisit, _ completion: CurlMulti.Completion) throws {
    let response: TransferResult
    do throws(StageFailure) {
      response = try completion.wholeAnswer()
      if response.isRedirect { return try follow(response.redirectTarget, of: visit) }
    } catch {
      if error.code == .redirect { return try conclude(visit, .rules(RobotsFile()), body: []) }
      if askAgain(visit, after: error, waitAtLeast: 0) { return }
      return try conclude(visit, .unreachable(RobotsVerdict.failure(error)), body: nil)
    }
    let wait = response.retryAfterSeconds(now: now())
    if let failure = RetryPolicy.failure(for: response, retryAfter: wait) {
      if askAgain(visit, after: failure, waitAtLeast: wait ?? 0) { return }
      if try closeIfAsked(visit.server, after: failure, waitSeconds: wait ?? 0) {
        return try conclude(visit, .unreachable(RobotsVerdict.failure(failure)), body: nil)
      }
    }
    let (verdict, body) = RobotsVerdict.of(response, agent: FetchingSettings.productToken)
    try conclude(visit, verdict, body: body)
  }

  /// Follows a redirect. More than five hops, or one that leads nowhere, count as no file.
  private func follow(_ target: String?, of visit: RobotsVisit) throws(StageFailure) {
    guard let target, visit.redirects < RobotsVisit.maximumRedirects else {
      throw StageFailure(
        .redirect, "robots.txt: more than \(RobotsVisit.maximumRedirects) redirects")
    }
    var next = visit
    do {
      next.address = try WebAddress(target)
    } catch {
      throw StageFailure(.redirect, "robots.txt: a redirect to a forbidden target")
    }
    next.redirects += 1
    try ask(next)
  }

  /// Sees to it that a robots.txt is asked for again, unless it has failed often enough.
  private func askAgain(
    _ visit: RobotsVisit, after failure: StageFailure, waitAtLeast seconds: Double
  ) -> Bool {
    guard
      let delay = RetryPolicy.delaySeconds(
        after: failure, failedTries: visit.failedTries, isUnreachable: false, atLeast: seconds,
        settings)
    else { return false }
    var next = visit
    next.failedTries += 1
    waitingRobots.append((next, .now + .seconds(delay)))
    return true
  }

  /// Asks again for each robots.txt whose pause is over.
  func restartRobots() throws {
    let time = ContinuousClock.now
    let due = waitingRobots.filter { $0.notBefore <= time }
    waitingRobots.removeAll { $0.notBefore <= time }
    for (visit, _) in due {
      do throws(StageFailure) {
        try ask(visit)
      } catch {
        try conclude(visit, .unreachable(error), body: nil)
      }
    }
  }

  /// Keeps a verdict and opens the site. The permission is part of the first visit: no pause follows.
  private func conclude(_ visit: RobotsVisit, _ verdict: RobotsVerdict, body: [UInt8]?) throws {
    let time = now()
    var verdict = verdict
    if let body {
      try store?.saveRobots(body, of: visit.site, now: time)
    } else if let known = try store?.robots(of: visit.site) {
      // 2.3.1.4: what was known before holds as long as the file cannot be read.
      verdict = .rules(RobotsFile(known.body, agent: FetchingSettings.productToken))
    }
    robots.keep(verdict, on: visit.site, fetched: time)
    queues.release(visit.server, notBefore: .now)
  }
}
