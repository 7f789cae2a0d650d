import Records

/// From a result to its record.
extension PageFetcher {
  /// Ends a visit and those that share its result.
  func end(_ visit: Visit, _ outcome: ResultSlot.Outcome) {
    pending[pendingKey(of: visit)] = nil
    for each in [visit] + visit.followers {
      if case .failure = outcome, let guesses = each.guesses {
        window.skip(each.slot)
        settle(guesses, isRight: false)
      } else {
        settle(each.guesses, isRight: true)
        window.fill(each.slot, held(outcome.asked(by: each)))
      }
    }
    visit.followers = []
  }

  /// Notes that a guess is answered. When the last one is and none was right, that is a failure.
  func settle(_ guesses: GuessGroup?, isRight: Bool) {
    guard let guesses else { return }
    guesses.open -= 1
    guesses.isRight = guesses.isRight || isRight
    guard guesses.open == 0 else { return }
    if guesses.isRight {
      window.skip(guesses.slot)
    } else {
      fill(guesses.slot, .failure(StageFailure(.badListing, "no feed or sitemap found")))
    }
  }

  /// Puts a result in its place that needed no visit.
  func fill(_ slot: ResultSlot, _ outcome: Result<Page, StageFailure>) {
    switch outcome {
    case .success(var page):
      page.kind = page.kind ?? data.walls.kind(of: page)
      window.fill(slot, held(.page(page)))
    case .failure(let failure): window.fill(slot, .failure(failure))
    }
  }

  /// A result as it waits: a page that no longer fits in memory goes to the spill file.
  private func held(_ outcome: ResultSlot.Outcome) -> ResultSlot.Outcome {
    guard case .page(let page) = outcome,
      window.heldBytes + outcome.bytes > settings.windowBytes,
      let place = spill?.put(page)
    else { return outcome }
    return .spilled(place)
  }

  /// What is emitted for a place whose turn has come; nil for nothing.
  func result(of slot: ResultSlot, _ outcome: ResultSlot.Outcome) throws -> FetchResult? {
    var outcome = outcome
    if case .spilled(let place) = outcome {
      outcome =
        spill?.take(place).map { .page($0) }
        ?? .failure(StageFailure(.unreadableFile, "the temporary file cannot be read"))
    }
    let emitted: Result<Page, StageFailure>
    switch outcome {
    case .spilled: return nil
    case .failure(let failure): emitted = .failure(failure)
    case .page(var page):
      if isForeign(page) { return nil }
      let address = try? WebAddress(page.finalURL)
      let inRun = duplicates.original(of: page, key: address.map(key) ?? page.finalURL)
      page.duplicateOf = page.duplicateOf ?? inRun.byAddress ?? inRun.byBody
      emitted = .success(page)
    case .stored(let key, let url, let redirects, let label):
      if var page = try store?.page(key) {
        page.url = url
        page.redirects = redirects
        page.label = label
        if isForeign(page) { return nil }
        let inRun = duplicates.original(of: page, key: key)
        page.duplicateOf = try inRun.byAddress ?? store?.original(of: key)
        emitted = .success(page)
      } else {
        emitted = .failure(StageFailure(.notStored, "the store cannot read it", isTransient: true))
      }
    }
    if case .success = emitted { progress.done += 1 } else { progress.failed += 1 }
    return FetchResult(line: slot.line, isLineComplete: slot.isLineComplete, outcome: emitted)
  }
}

extension ResultSlot.Outcome {
  /// The same result for a visit that shares it: with its own URL and label.
  fileprivate func asked(by visit: Visit) -> ResultSlot.Outcome {
    switch self {
    case .page(var page):
      page.url = visit.request.url
      page.label = visit.request.label
      return .page(page)
    case .stored(let key, _, let redirects, _):
      return .stored(
        key: key, url: visit.request.url, redirects: redirects, label: visit.request.label)
    case .spilled, .failure: return self
    }
  }
}
