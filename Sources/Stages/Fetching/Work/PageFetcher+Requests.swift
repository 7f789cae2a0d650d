import Records

/// From a request to its server's queue, and from the queue to libcurl.
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
    guard request.kind != .page || isWithinLimit(address.server) else {
      guard depth == 0, let limit = settings.maximumPerSite else { return window.skip(slot) }
      return fill(slot, .failure(StageFailure(.overLimit, "more than \(limit) pages of the site")))
    }
    if let seconds = request.delaySeconds { pauses[address.server] = seconds }
    pending[key] = visit
    queues.add(visit, to: address.server)
  }

  func pendingKey(of visit: Visit) -> String {
    let isPage = visit.request.kind == .page
    return (isPage ? "" : "\(visit.request.kind.rawValue) ") + key(of: visit.firstAddress)
  }

  /// The name of an address in the store.
  func key(of address: WebAddress) -> String { data.canonicalURL.key(of: address) }

  /// Which requests may start: all, unless memory would not hold what comes of them. Then it is the
  /// oldest alone, when pages fill it, or no feed and no sitemap but that, when pages to come do.
  func startRule() -> (Visit) -> Bool {
    let holdsListings = window.count >= settings.maximumOutstanding
    let holdsAll = window.heldBytes >= settings.windowBytes
    guard holdsListings || holdsAll else { return { _ in true } }
    let oldest = window.oldest()
    return { visit in
      visit.slot === oldest || (!holdsAll && visit.request.kind == .page)
    }
  }

  /// Starts what may start now.
  func startTransfers() throws {
    while true {
      let startable = queues.startable(
        at: .now, limit: settings.maximumConcurrency - transfers.count, where: startRule())
      if startable.isEmpty { return }
      for visit in startable { try start(visit) }
    }
  }

  /// Takes a visit from the head of its server's queue: it is answered at once, or a transfer starts,
  /// its own or that of the site's robots.txt.
  private func start(_ visit: Visit) throws {
    let (site, server) = (visit.address.site, visit.address.server)
    if let failure = refusal(of: visit.address) {
      queues.begin(server, isBusy: false)
      return end(visit, .failure(failure))
    }
    if try answerFromStore(visit) { return }
    if let failure = try reasonToLeaveAlone(server) {
      queues.begin(server, isBusy: false)
      return end(visit, .failure(failure))
    }
    guard let verdict = try robotsVerdict(on: site) else { return try askRobots(of: visit.address) }
    if let failure = verdict.reasonAgainst(visit.address.text) {
      queues.begin(server, isBusy: false)
      try note(failure, of: visit)
      return end(visit, .failure(failure))
    }
    queues.begin(server, isBusy: true)
    if settings.isDryRun, visit.request.kind == .page {
      queues.release(server, notBefore: .now)
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
      queues.release(server, notBefore: pauseEnd(of: visit.address))
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

  /// Why nothing may be asked of a server in this run: it asked for a longer wait.
  private func reasonToLeaveAlone(_ server: String) throws -> StageFailure? {
    if closed[server] == nil, let store { closed[server] = try store.closedUntil(server) }
    guard let until = closed[server], until > now() else { return nil }
    return StageFailure(
      .retryLater,
      "the site asked to be left alone until \(UTCTimestamp.string(unixSeconds: until))",
      isTransient: true)
  }

  // MARK: - Pauses

  /// The pause after a request for an address, in seconds.
  func pauseRange(after address: WebAddress) -> ClosedRange<Double> {
    let range = pauses[address.server].map { $0...$0 } ?? settings.delaySeconds
    let asked =
      robots.verdict(on: address.site, now: now())?
      .crawlDelay(atMost: settings.maximumCrawlDelaySeconds) ?? 0
    return max(range.lowerBound, asked)...max(range.upperBound, asked)
  }

  /// When the next request may start at the server of an address that was just asked.
  func pauseEnd(of address: WebAddress) -> ContinuousClock.Instant {
    .now + .seconds(PauseLength.seconds(in: pauseRange(after: address), after: address.text))
  }
}
