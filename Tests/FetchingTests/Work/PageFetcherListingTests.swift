import Records
import TestSupport
import Testing

@testable import Fetching

/// A listing is a line each: "KIND PATH [CHANGED [LANGUAGE]]", after a first line "listing".
private struct LineListings: ListingReader {
  func kind(of body: [UInt8], contentType: String?) -> FetchRequest.Kind? {
    body.starts(with: "listing".utf8) ? .feed : nil
  }

  func contents(of listing: FetchedListing) throws(StageFailure) -> ListingContents {
    let lines = String(decoding: listing.body, as: UTF8.self).split(separator: "\n")
    guard lines.first == "listing" else { throw StageFailure(.badListing, "no listing") }
    let base = listing.finalURL.split(separator: "/").prefix(2).joined(separator: "//")
    let requests = lines.dropFirst().map { line in
      let words = line.split(separator: " ").map(String.init)
      return FetchRequest(
        url: base + words[1], kind: FetchRequest.Kind(rawValue: words[0]) ?? .feed,
        changed: words.count > 2 ? Int(words[2]) : nil, language: words.count > 3 ? words[3] : nil,
        isGuess: words[0] == "guess")
    }
    return ListingContents(requests)
  }
}

@Suite("Page fetcher and listings", .timeLimit(.minutes(1)))
struct PageFetcherListingTests {
  /// An input of requests.
  private final class RequestInput: SourceInput {
    private var requests: [FetchRequest]
    init(_ requests: [FetchRequest]) { self.requests = requests }
    func next() throws(StreamError) -> SourceInputStep {
      requests.isEmpty ? .end : .request(requests.removeFirst())
    }
  }

  private final class Log: ExchangeObserver {
    var exchanges: [Exchange] = []
    func observe(_ exchange: Exchange) { exchanges.append(exchange) }
  }

  private static func fetch(
    _ requests: [FetchRequest], observer: (any ExchangeObserver)? = nil, store: PageStore? = nil,
    now: Int = 1_700_000_000, change: (inout FetchingSettings) -> Void = { _ in }
  ) throws -> (results: [FetchResult], progress: FetchProgress) {
    var settings = PageFetcherTests.settings
    change(&settings)
    let fetcher = try PageFetcher(
      settings, data: FetchingData(), reader: LineListings(), store: store, observer: observer,
      now: { now })
    var results: [FetchResult] = []
    try fetcher.run(RequestInput(requests)) { results.append($0) }
    return (results, fetcher.progress)
  }

  private static func server(_ listings: [String: String]) throws -> LoopbackServer {
    try LoopbackServer { request in
      if let listing = listings[request.path] { return [.page("listing\n" + listing)] }
      return request.path.contains("gone")
        ? [.page("", status: "404 Not Found")] : [.page("<p>\(request.path)")]
    }
  }

  @Test("what a listing names stands in its place, with its label")
  func expansion() throws {
    let server = try Self.server([
      "/index": "sitemap /map1\nsitemap /map2", "/map1": "page /1\npage /2", "/map2": "page /3",
    ])
    let requests = [
      FetchRequest(url: server.url("/first")),
      FetchRequest(url: server.url("/index"), kind: .sitemap, label: "L", delaySeconds: 0),
      FetchRequest(url: server.url("/last")),
    ]
    let results = try Self.fetch(requests).results
    let pages = try results.map { try $0.outcome.get() }
    #expect(pages.map(\.html) == ["<p>/first", "<p>/1", "<p>/2", "<p>/3", "<p>/last"])
    #expect(pages.map(\.label) == [nil, "L", "L", "L", nil])
    #expect(results[1].line == server.url("/1"))
  }

  @Test("a page that turns out to be a listing is read as one; a listing that is none fails")
  func kinds() throws {
    let server = try Self.server(["/feed": "page /1"])
    let requests = [
      FetchRequest(url: server.url("/feed")), FetchRequest(url: server.url("/page"), kind: .feed),
    ]
    let results = try Self.fetch(requests).results
    #expect(results.map(PageFetcherTests.html) == ["<p>/1", nil])
    #expect(PageFetcherTests.code(results.last) == "bad_listing")
  }

  @Test("what is old, too much, or in another language is left out and counted")
  func selection() throws {
    let server = try Self.server([
      "/feed":
        "page /old 99 fr\npage /new 100 fr\npage /english 100 en-GB\npage /unknown\npage /more"
    ])
    let feed = FetchRequest(url: server.url("/feed"), kind: .feed)
    let (results, progress) = try Self.fetch([feed]) {
      $0.since = 100
      $0.language = "fr"
      $0.maximumPerSite = 2
    }
    #expect(results.map(PageFetcherTests.html) == ["<p>/new", "<p>/unknown"])
    #expect(
      progress.leftOut.text
        == "left out: 1 older than --since, 1 over --max-per-site, 1 not in --language")
    #expect(progress.done == 2)
  }

  @Test("pages of archives are left out by their dates and sites as those of listings are")
  func archives() throws {
    let folder = try TemporaryFolder()
    let records = (1...5).map { number in
      String(
        decoding: SampleRecords.page(
          "<html lang=\(number == 4 ? "en" : "fr")><p>\(number)", uri: "https://a.fr/\(number)"),
        as: UTF8.self
      ).replacing("2026-11-28", with: number == 2 ? "2026-11-27" : "2026-11-28")
    }
    let path = try folder.write("a.warc", Array(records.joined().utf8))
    var settings = PageFetcherTests.settings
    settings.since = HTTPDate.seconds("Sat, 28 Nov 2026 00:00:00 GMT")
    settings.language = "fr"
    settings.maximumPerSite = 3
    let fetcher = try PageFetcher(settings, data: FetchingData())
    var urls: [String] = []
    try fetcher.run(ArgumentInput([path])) { urls.append(try $0.outcome.get().url) }
    #expect(urls == ["https://a.fr/1", "https://a.fr/3"])
    #expect(
      fetcher.progress.leftOut.text
        == "left out: 1 older than --since, 1 over --max-per-site, 1 not in --language")
  }

  @Test("listings that name each other come to an end")
  func loops() throws {
    let server = try Self.server(["/a": "sitemap /b", "/b": "sitemap /a"])
    let results = try Self.fetch([FetchRequest(url: server.url("/a"), kind: .sitemap)]).results
    #expect(results.map(PageFetcherTests.code) == ["listing_limit"])
  }

  @Test("of a listing with too many entries the first are taken, and that there were more is said")
  func tooMany() throws {
    let entries = (0...50_000).map { "page /\($0) \($0 < 49_999 ? 1 : 2)" }
    let server = try Self.server(["/map": entries.joined(separator: "\n")])
    let map = FetchRequest(url: server.url("/map"), kind: .sitemap)
    let results = try Self.fetch([map]) {
      $0.since = 2
      $0.maximumBytes = 10_000_000
    }.results
    #expect(results.map(\.line) == ["/49999", "/map"].map(server.url))
    #expect(results.map(PageFetcherTests.code) == [nil, "listing_limit"])
  }

  @Test("while much is outstanding no further listing is asked for, and all come to their end")
  func outstanding() throws {
    let listing = (0..<20).map { "page /\($0)" }.joined(separator: "\n")
    let servers = try (0..<4).map { _ in try Self.server(["/feed": listing]) }
    let requests = servers.map { FetchRequest(url: $0.url("/feed"), kind: .feed) }
    var mostWaiting = 0
    var settings = PageFetcherTests.settings
    settings.maximumOutstanding = 10
    settings.delaySeconds = 0.01...0.01
    let fetcher = try PageFetcher(settings, data: FetchingData(), reader: LineListings())
    var results: [FetchResult] = []
    try fetcher.run(RequestInput(requests)) { result in
      results.append(result)
      mostWaiting = max(mostWaiting, fetcher.window.count)
    }
    #expect(
      results.map(\.line) == servers.flatMap { server in (0..<20).map { server.url("/\($0)") } })
    // Two listings at most are open, one that began when there was room and the oldest; not all four.
    #expect(mostWaiting <= 2 * 20 + 2)
  }

  @Test("guesses fail silently, and all together once")
  func guesses() throws {
    let server = try Self.server([
      "/right": "guess /gone1\nguess /feed", "/feed": "page /1",
      "/wrong": "guess /gone1\nguess /gone2",
    ])
    let sites = ["/right", "/wrong"].map { FetchRequest(url: server.url($0), kind: .site) }
    let results = try Self.fetch(sites).results
    #expect(results.map(PageFetcherTests.html) == ["<p>/1", nil])
    #expect(PageFetcherTests.code(results.last) == "bad_listing")
    #expect(results.last?.line == server.url("/wrong"))
  }

  @Test("an observer sees every hop as it went over the wire")
  func exchanges() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/feed": [.page("listing\npage /old")]
      case "/old": [.redirect(to: "/new")]
      default:
        [
          .response(
            ContentDecoderTests.gzip,
            headers: ["Content-Type: text/html", "Content-Encoding: gzip"])
        ]
      }
    }
    let log = Log()
    _ = try Self.fetch([FetchRequest(url: server.url("/feed"), kind: .feed)], observer: log)
    #expect(log.exchanges.map(\.status) == [404, 200, 302, 200])
    #expect(log.exchanges.map(\.purpose) == [.robots, .listing, .page, .page])
    let last = try #require(log.exchanges.last)
    #expect(last.url == server.url("/new"))
    #expect(last.wireBody == ContentDecoderTests.gzip)
    #expect(
      String(decoding: last.requestHead, as: UTF8.self).hasPrefix("GET /new HTTP/1.1\r\nHost: "))
    #expect(last.requestHead.suffix(4) == [13, 10, 13, 10])
    #expect(last.isWhole && last.remoteAddress == "127.0.0.1")
  }

  @Test("a stored listing that has not changed names the same pages")
  func storedListing() throws {
    let server = try LoopbackServer { request in
      if request.head.contains("If-None-Match") {
        return [.response([], status: "304 Not Modified", headers: [])]
      }
      let body = request.path == "/feed" ? "listing\npage /1" : "<p>1"
      return [.response(Array(body.utf8), headers: ["Content-Type: text/html", "ETag: \"1\""])]
    }
    let folder = try TemporaryFolder()
    var outcomes: [[FetchResult]] = []
    for run in 0..<2 {
      let store = try PageStore(path: folder.path + "/a.db")
      let feed = FetchRequest(url: server.url("/feed"), kind: .feed)
      outcomes.append(try Self.fetch([feed], store: store, now: 1_700_000_000 + run).results)
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].map(PageFetcherTests.html) == ["<p>1"])
    #expect(server.requests.map(\.path) == ["/feed", "/1", "/feed", "/1"])
  }
}
