import Glibc
import Records

/// Fetches pages from the web, and takes those of local files and archives into the same stream.
///
/// One thread does it all: libcurl moves many transfers at once, sites are asked one request at a
/// time with a pause between, and results come out in the order of the input, those of a listing in
/// the listing's place. What waits is bounded by the settings' window, so memory does not grow with
/// the length of the input.
///
/// The way of a request: `submit` (known already? left out?) → the queue of its server → `start`
/// (from the store? forbidden? robots.txt first?) → libcurl → `complete` (redirect, another try, a
/// listing that gives more requests, a page) → its place in the window → `emit`.
public final class PageFetcher {
  let settings: FetchingSettings
  let data: FetchingData
  let reader: any ListingReader
  let store: PageStore?
  let observer: (any ExchangeObserver)?
  let now: @Sendable () -> Int
  let transfers: CurlMulti

  var queues = SiteQueues()
  var window = ResultWindow()
  /// Transfers under way, by number.
  var visits: [Int: Visit] = [:]
  var robotsVisits: [Int: RobotsVisit] = [:]
  var nextNumber = 0
  var robots = RobotsCache()
  /// Requests for robots.txt that are to be made again.
  var waitingRobots: [(visit: RobotsVisit, notBefore: ContinuousClock.Instant)] = []
  /// Requests that are not at their end, by kind and canonical address.
  var pending: [String: Visit] = [:]
  /// Pages asked for, by server; kept only where there is a limit.
  var pagesOfSite: [String: Int] = [:]
  /// Pauses that the input sets for servers, in seconds.
  var pauses: [String: Double] = [:]
  /// Servers that asked to be left alone for longer than a run waits, until when.
  var closed: [String: Int] = [:]
  /// Listings that came while too much was outstanding.
  var foldedListings: [FoldedListing] = []
  var duplicates = DuplicateIndex()
  /// Takes the pages for which memory has no room; nil where there can be no file.
  private(set) lazy var spill = PageSpill(
    folder: settings.temporaryFolder, maximumBytes: settings.spillBytes)
  /// What was fetched from then on is of this run.
  var runStart = 0
  /// How far the run is.
  public internal(set) var progress = FetchProgress()

  private var inputStep = SourceInputStep.line("")
  private var progressTime = ContinuousClock.now

  /// Makes a fetcher.
  ///
  /// - Parameters:
  ///   - settings: How to ask.
  ///   - data: The marks and parameters to know pages by.
  ///   - reader: Reads feeds, sitemaps and home pages.
  ///   - store: What was fetched before; nil to know nothing and keep nothing.
  ///   - observer: Takes every exchange.
  ///   - now: The clock for `fetched_at`, in seconds since 1970.
  /// - Throws: `StreamError` when libcurl cannot start.
  public init(
    _ settings: FetchingSettings, data: FetchingData, reader: any ListingReader = NoListings(),
    store: PageStore? = nil, observer: (any ExchangeObserver)? = nil,
    now: @escaping @Sendable () -> Int = { time(nil) }
  ) throws(StreamError) {
    guard let transfers = CurlMulti(settings, keepsRequests: observer != nil) else {
      throw StreamError("libcurl", "cannot start")
    }
    self.settings = settings
    self.data = data
    self.reader = reader
    self.store = store
    self.observer = observer
    self.now = now
    self.transfers = transfers
  }

  /// Fetches what an input names, to its end.
  ///
  /// - Parameters:
  ///   - input: The lines; blank ones and comments give no result.
  ///   - isInterrupted: Asked at least five times a second; the run ends once it says true.
  ///   - report: Told at most five times a second how far the run is.
  ///   - emit: Takes each result, in the order of the lines.
  /// - Throws: What `input` and `emit` throw; `PageStoreError`.
  public func run(
    _ input: some SourceInput, isInterrupted: () -> Bool = { false },
    report: (FetchProgress) -> Void = { _ in }, emit: (FetchResult) throws -> Void
  ) throws {
    inputStep = .line("")
    runStart = try store?.beginRun(now: now()) ?? now()
    while !isInterrupted() {
      try takeInput(from: input)
      unfoldListings()
      try restartRobots()
      try startTransfers()
      for completion in transfers.perform() { try complete(completion) }
      while let ready = window.popReady() {
        if let result = try result(of: ready.slot, ready.outcome) { try emit(result) }
      }
      tellProgress(to: report)
      if inputStep == .end, window.count == 0 {
        try store?.finishRun(now: now())
        return
      }
      wait()
    }
  }

  // MARK: - Input

  /// Whether another line may be worked on.
  private var hasRoom: Bool {
    window.count < settings.windowSize && window.heldBytes < settings.windowBytes
  }

  private func takeInput(from input: some SourceInput) throws {
    // What is read without waiting must not hold up what is under way.
    var left = 256
    while hasRoom, left > 0 {
      left -= 1
      if inputStep == .end { return }
      inputStep = try input.next()
      switch inputStep {
      case .line(let line, let isComplete): submit(line, isComplete: isComplete)
      case .request(let request):
        submit(request, in: window.reserve(request.line), depth: 0)
      case .result(let result):
        guard isWanted(result) else { continue }
        let slot = window.reserve(result.line, isLineComplete: result.isLineComplete)
        fill(slot, result.outcome)
      case .waiting, .end: return
      }
    }
  }

  private func submit(_ line: String, isComplete: Bool) {
    do throws(StageFailure) {
      guard isComplete else { throw StageFailure(.invalidURL, "the line is too long for a URL") }
      guard let source = try FetchSource(line: line) else { return }
      guard case .web = source else {
        throw StageFailure(.invalidURL, "a local path, where URLs are expected")
      }
    } catch {
      fill(window.reserve(line, isLineComplete: isComplete), .failure(error))
      return
    }
    let url = line.trimmedOfSpace
    submit(FetchRequest(url: url, line: line), in: window.reserve(line), depth: 0)
  }

  // MARK: - Waiting

  /// Waits for whatever happens first: a transfer moves, a pause ends, a line comes in.
  private func wait() {
    var milliseconds = 200
    let starts = [queues.nextStart(where: startRule()), waitingRobots.map(\.notBefore).min()]
    if transfers.count < settings.maximumConcurrency, let start = starts.compactMap(\.self).min() {
      let (seconds, attoseconds) = (start - .now).components
      let left = seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1
      milliseconds = Int(min(max(left, 0), 200))
    }
    switch inputStep {
    case .waiting(let descriptor) where hasRoom:
      transfers.wait(milliseconds: milliseconds, orInputAt: descriptor)
    case .line where hasRoom, .request where hasRoom, .result where hasRoom: return
    default: transfers.wait(milliseconds: milliseconds, orInputAt: nil)
    }
  }

  private func tellProgress(to report: (FetchProgress) -> Void) {
    guard ContinuousClock.now - progressTime > .milliseconds(200) else { return }
    progressTime = .now
    let summary = queues.summary
    progress.waiting = queues.waitingCount + transfers.count
    progress.active = transfers.count
    progress.sites = summary.sites
    progress.busiestSite = summary.busiest
    progress.longestQueue = summary.longest
    // A quick answer takes some 0.2 s.
    let pause = queues.first(at: summary.busiest).map { pauseRange(after: $0.address).lowerBound }
    progress.secondsLeft = Double(summary.longest) * ((pause ?? 0) + 0.2)
    report(progress)
  }
}
