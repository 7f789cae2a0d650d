import Glibc
import Records

/// Fetches pages from the web and from local files.
///
/// One thread does it all: libcurl moves many transfers at once, sites are asked one request at a
/// time with a pause between, and results come out in the order of the input. What waits is bounded
/// by the settings' window, so memory does not grow with the length of the input.
public final class PageFetcher {
  private let settings: FetchingSettings
  private let now: @Sendable () -> Int
  private let transfers: CurlMulti
  private var queues = SiteQueues()
  private var window = ResultWindow()
  private var requests: [Int: PageRequest] = [:]
  private var walk: FolderWalk?
  private var inputStep = SourceFeedStep.line("")

  /// Makes a fetcher.
  ///
  /// - Parameters:
  ///   - settings: How to ask.
  ///   - now: The clock for `fetched_at`, in seconds since 1970.
  /// - Throws: `StreamError` when libcurl cannot start.
  public init(
    _ settings: FetchingSettings, now: @escaping @Sendable () -> Int = { time(nil) }
  ) throws(StreamError) {
    guard let transfers = CurlMulti(settings) else {
      throw StreamError("libcurl", "cannot start")
    }
    self.settings = settings
    self.now = now
    self.transfers = transfers
  }

  /// Fetches what a feed names, to its end.
  ///
  /// - Parameters:
  ///   - feed: The lines; blank ones and comments give no result.
  ///   - isInterrupted: Asked at least five times a second; the run ends once it says true.
  ///   - emit: Takes each result, in the order of the lines.
  /// - Throws: What `feed` and `emit` throw.
  public func run(
    _ feed: some SourceFeed, isInterrupted: () -> Bool = { false },
    emit: (FetchResult) throws -> Void
  ) throws {
    inputStep = .line("")
    while !isInterrupted() {
      try takeInput(from: feed)
      startTransfers()
      for completion in transfers.perform() { complete(completion) }
      while let result = window.popReady() { try emit(result) }
      if inputStep == .end, walk == nil, window.count == 0 { return }
      wait()
    }
  }

  // MARK: - Input

  /// Whether another line may be worked on.
  private var hasRoom: Bool {
    window.count < settings.windowSize && window.heldBytes < settings.windowBytes
      && !window.isFirstReady
  }

  private func takeInput(from feed: some SourceFeed) throws {
    while hasRoom {
      if walk != nil {
        visitNextFile()
        continue
      }
      if inputStep == .end { return }
      inputStep = try feed.next()
      guard case .line(let line, let isComplete) = inputStep else { return }
      submit(line, isComplete: isComplete)
    }
  }

  private func submit(_ line: String, isComplete: Bool) {
    let source: FetchSource
    do throws(StageFailure) {
      guard isComplete else { throw StageFailure(.invalidURL, "the line is too long for a URL") }
      guard let known = try FetchSource(line: line) else { return }
      source = known
    } catch {
      window.fill(window.reserve(line, isLineComplete: isComplete), .failure(error))
      return
    }
    switch source {
    case .folder(let path): walk = FolderWalk(folder: path)
    case .file(let path): readFile(path, line: line)
    case .web(let address):
      let id = window.reserve(line)
      requests[id] = PageRequest(url: line, address: address)
      queues.add(id, to: address.site)
    }
  }

  private func visitNextFile() {
    do throws(StageFailure) {
      guard let path = try walk?.next() else {
        walk = nil
        return
      }
      readFile(path, line: path)
    } catch {
      window.fill(window.reserve(error.message), .failure(error))
    }
  }

  private func readFile(_ path: String, line: String) {
    let outcome = Result { () throws(StageFailure) in
      try LocalFile.page(path: path, maximumBytes: settings.maximumBytes)
    }
    window.fill(window.reserve(line), outcome)
  }

  // MARK: - Transfers

  /// The oldest line when so much waits for it that nothing else is worked on; nil otherwise.
  private var onlyStartable: Int? {
    window.heldBytes >= settings.windowBytes ? window.oldestID : nil
  }

  private func startTransfers() {
    let startable = queues.takeStartable(
      at: .now, limit: settings.maximumConcurrency - transfers.count, only: onlyStartable)
    for id in startable {
      guard let request = requests[id] else { continue }
      if !transfers.start(request.address, id: id) {
        end(id, at: request.address.site, .failure(StageFailure(.connect, "out of memory")))
      }
    }
  }

  private func complete(_ completion: CurlMulti.Completion) {
    let id = completion.id
    guard let request = requests[id] else { return }
    do throws(StageFailure) {
      let response = try completion.result.get()
      if response.isRedirect {
        try follow(response.redirectTarget, of: request, id: id)
      } else if let failure = RetryPolicy.failure(for: response) {
        retryOrEnd(id, request, failure, waitAtLeast: response.retryAfterSeconds ?? 0)
      } else {
        let page = try PageMaker.page(
          response, of: request, fetchedAt: UTCTimestamp.string(unixSeconds: now()),
          maximumBytes: settings.maximumBytes)
        end(id, at: request.address.site, .success(page))
      }
    } catch {
      retryOrEnd(id, request, error)
    }
  }

  /// Queues the target of a redirect. The hops to one page count as one visit: within a site there
  /// is no pause between them.
  private func follow(
    _ target: String?, of request: PageRequest, id: Int
  ) throws(StageFailure) {
    var next = request
    try next.follow(target, maximumRedirects: settings.maximumRedirects)
    requests[id] = next
    let staysOnSite = next.address.site == request.address.site
    queues.release(request.address.site, notBefore: staysOnSite ? .now : pauseEnd())
    queues.add(id, to: next.address.site)
  }

  /// Puts a request back to be tried again, holding its whole site for that time, or gives it up.
  private func retryOrEnd(
    _ id: Int, _ request: PageRequest, _ failure: StageFailure, waitAtLeast seconds: Double = 0
  ) {
    let site = request.address.site
    guard
      let delay = RetryPolicy.delaySeconds(
        after: failure, failedTries: request.failedTries,
        isUnreachable: queues.isUnreachable(site), atLeast: seconds, settings)
    else {
      end(id, at: site, .failure(failure))
      return
    }
    requests[id]?.failedTries += 1
    queues.release(site, notBefore: .now + .seconds(delay))
    queues.add(id, to: site)
  }

  private func end(_ id: Int, at site: String, _ outcome: Result<Page, StageFailure>) {
    requests[id] = nil
    if case .failure(let failure) = outcome {
      queues.note(site, isUnreachable: RetryPolicy.isSiteFailure(failure))
    } else {
      queues.note(site, isUnreachable: false)
    }
    queues.release(site, notBefore: pauseEnd())
    window.fill(id, outcome)
  }

  private func pauseEnd() -> ContinuousClock.Instant { .now + .seconds(settings.delaySeconds) }

  // MARK: - Waiting

  /// Waits for whatever happens first: a transfer moves, a pause ends, a line comes in.
  private func wait() {
    var milliseconds = 200
    if walk != nil, hasRoom { return }
    if transfers.count < settings.maximumConcurrency,
      let start = queues.nextStart(only: onlyStartable)
    {
      let (seconds, attoseconds) = (start - .now).components
      let left = seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1
      milliseconds = Int(min(max(left, 0), 200))
    }
    if case .waiting(let descriptor) = inputStep, hasRoom {
      transfers.wait(milliseconds: milliseconds, orInputAt: descriptor)
    } else if case .line = inputStep, hasRoom {
      return
    } else {
      transfers.wait(milliseconds: milliseconds, orInputAt: nil)
    }
  }
}
