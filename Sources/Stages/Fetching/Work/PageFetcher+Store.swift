import Records

/// What the store answers in place of a site, and what is noted there.
extension PageFetcher {
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
    queues.begin(visit.address.server, isBusy: false)
    if entry.kind == .redirect {
      do {
        try visit.follow(entry.target, maximumRedirects: settings.maximumRedirects)
        queues.add(visit, to: visit.address.server)
      } catch {
        end(visit, .failure(error))
      }
      return true
    }
    try endWithStored(entry, visit)
    return true
  }

  private func leave(_ visit: Visit, _ failure: StageFailure) -> Bool {
    queues.begin(visit.address.server, isBusy: false)
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

  /// Takes a 304: the stored body is the answer.
  func confirm(_ stored: StoredEntry, of visit: Visit, _ response: TransferResult) throws {
    let time = now()
    try store?.confirm(
      stored.key, nextDue: Freshness.nextDue(response.headers, now: time), now: time)
    reached(visit)
    try endWithStored(stored, visit)
  }
}
