import Records

/// From a request to its site's queue, and from the queue to libcurl.
extension PageFetcher {
  /// Takes a request, unless it is left out.
  ///
  /// - Parameters:
  ///   - slot: Where its result goes.
  ///   - depth: Listings above it.
  ///   - guesses: The guesses that it is one of.
  func submit(
    _ request: FetchRequest, in slot: ResultSlot, depth: Int, guesses: GuessGroup? = nil
  ) {
    let address: WebAddress
    do throws(StageFailure) {
      address = try WebAddress(request.url)
    } catch {
      settle(guesses, isRight: false)
      fill(slot, .failure(error))
      return
    }
    let visit = Visit(request, address: address, slot: slot, depth: depth)
    visit.guesses = guesses
    // The same page, asked for by another line that waits: one request serves both.
    let key = pendingKey(of: visit)
    if let first = pending[key] {
      first.followers.append(visit)
      return
    }
    guard request.kind != .page || isWithinLimit(address.site) else {
      guard depth == 0, let limit = settings.maximumPerSite else { return window.skip(slot) }
      return fill(slot, .failure(StageFailure(.overLimit, "more than \(limit) pages of the site")))
    }
    if let seconds = request.delaySeconds { pauses[address.site] = seconds }
    pending[key] = visit
    queues.add(visit, to: address.site)
  }

  func pendingKey(of visit: Visit) -> String {
    let isPage = visit.request.kind == .page
    return (isPage ? "" : "\(visit.request.kind.rawValue) ") + key(of: visit.firstAddress)
  }

  /// The name of an address in the store.
  func key(of address: WebAddress) -> String { data.canonicalURL.key(of: address) }

  /// Starts what may start now.
  func startTransfers() throws {
    while true {
      let startable = queues.startable(
        at: .now, limit: settings.maximumConcurrency - transfers.count, only: onlyStartable)
      if startable.isEmpty { return }
      for visit in startable { try start(visit) }
    }
  }

  /// Takes a visit from the head of its site's queue: it is answered at once, or a transfer starts,
  /// its own or that of the site's robots.txt.
  private func start(_ visit: Visit) throws {
    let site = visit.address.site
    if let failure = refusal(of: visit.address) {
      queues.begin(site, isBusy: false)
      return end(visit, .failure(failure))
    }
    if try answerFromStore(visit) { return }
    if let failure = try reasonToLeaveAlone(site) {
      queues.begin(site, isBusy: false)
      return end(visit, .failure(failure))
    }
    guard let verdict = try robotsVerdict(on: site) else { return try askRobots(of: visit.address) }
    if let failure = verdict.reasonAgainst(visit.address.text) {
      queues.begin(site, isBusy: false)
      try note(failure, of: visit)
      return end(visit, .failure(failure))
    }
    queues.begin(site, isBusy: true)
    if settings.isDryRun, visit.request.kind == .page {
      queues.release(site, notBefore: .now)
      return end(visit, .failure(StageFailure(.dryRun, "it would be fetched")))
    }
    var request = TransferRequest(address: visit.address)
    if visit.request.kind != .page { request.accept = TransferRequest.acceptListings }
    request.headers = visit.stored?.conditions ?? []
    if let cookies = visit.cookies.header(for: site) {
      request.headers.append("Cookie: \(cookies)")
    }
    nextNumber += 1
    visits[nextNumber] = visit
    if !transfers.start(request, id: nextNumber) {
      visits[nextNumber] = nil
      queues.release(site, notBefore: pauseEnd(of: visit.address))
      end(visit, .failure(StageFailure(.connect, "out of memory")))
    }
  }

  /// Why an address is refused by its looks; the address of the socket is checked besides.
  private func refusal(of address: WebAddress) -> StageFailure? {
    guard settings.addressAllowance == .none, AddressPolicy.isLocal(host: address.host) else {
      return nil
    }
    return StageFailure(.privateAddress, "the host's address is private, loopback or reserved")
  }

  /// Why nothing may be asked of a site in this run: it asked for a longer wait.
  private func reasonToLeaveAlone(_ site: String) throws -> StageFailure? {
    if closed[site] == nil, let store { closed[site] = try store.closedUntil(site) }
    guard let until = closed[site], until > now() else { return nil }
    return StageFailure(
      .retryLater,
      "the site asked to be left alone until \(UTCTimestamp.string(unixSeconds: until))",
      isTransient: true)
  }

  // MARK: - Pauses

  /// The pause after a request at a site, in seconds.
  func pauseRange(of site: String) -> ClosedRange<Double> {
    let range = pauses[site].map { $0...$0 } ?? settings.delaySeconds
    let asked =
      robots.verdict(on: site, now: now())?
      .crawlDelay(atMost: settings.maximumCrawlDelaySeconds) ?? 0
    return max(range.lowerBound, asked)...max(range.upperBound, asked)
  }

  /// When the next request may start at the site of an address that was just asked.
  func pauseEnd(of address: WebAddress) -> ContinuousClock.Instant {
    .now + .seconds(PauseLength.seconds(in: pauseRange(of: address.site), after: address.text))
  }
}
