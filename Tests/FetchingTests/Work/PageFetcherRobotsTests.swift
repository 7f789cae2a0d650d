import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Page fetcher and robots.txt", .timeLimit(.minutes(1)))
struct PageFetcherRobotsTests {
  private static let rules = LoopbackServer.Step.page(
    "User-agent: *\nDisallow: /private/\nAllow: /private/open\n")

  @Test("asks once, keeps to it, and says what was forbidden")
  func rules() throws {
    let server = try LoopbackServer(robots: nil) { request in
      request.path == "/robots.txt" ? [Self.rules] : [.page("<p>\(request.path)")]
    }
    let paths = ["/a", "/private/x", "/private/open", "/b"]
    let results = try PageFetcherTests.fetch(paths.map(server.url))
    #expect(results.map(PageFetcherTests.html) == ["<p>/a", nil, "<p>/private/open", "<p>/b"])
    #expect(PageFetcherTests.code(results[1]) == "robots_disallowed")
    #expect(server.requests.map(\.path) == ["/robots.txt", "/a", "/private/open", "/b"])
    #expect(server.requests[0].head.contains("Accept: text/plain"))
  }

  @Test("a redirect into what is forbidden is not followed, on another site neither")
  func redirects() throws {
    let other = try LoopbackServer(robots: [Self.rules]) { _ in [.page("<p>secret")] }
    let target = other.url("/private/x")
    let server = try LoopbackServer(robots: [Self.rules]) { request in
      [.redirect(to: request.path == "/a" ? "/private/y" : target)]
    }
    let results = try PageFetcherTests.fetch([server.url("/a"), server.url("/b")])
    #expect(results.map(PageFetcherTests.code) == ["robots_disallowed", "robots_disallowed"])
    #expect(server.requests.map(\.path) == ["/a", "/b"])
    #expect(other.requests.isEmpty)
  }

  @Test(
    "a server's error forbids everything, a client's and a loop nothing",
    arguments: [
      ("500 Oops", "robots_unreachable"), ("404 Not Found", nil), ("403 Forbidden", nil),
      ("301 Moved", nil),
    ] as [(String, String?)])
  func statuses(status: String, code: String?) throws {
    let server = try LoopbackServer(robots: nil) { request in
      guard request.path.hasPrefix("/robots.txt") else { return [.page("<p>x")] }
      return [
        .response(
          [], status: status, headers: ["Location: /robots.txt?\(request.head.utf8.count)"])
      ]
    }
    let result = try PageFetcherTests.fetch([server.url("/a")]).first
    #expect(PageFetcherTests.code(result) == code)
    #expect(server.requests.count <= 7)
  }

  @Test("five redirects lead to the rules")
  func fiveRedirects() throws {
    let server = try LoopbackServer(robots: nil) { request in
      switch request.path {
      case "/robots.txt": [.redirect(to: "/r1")]
      case "/r1", "/r2", "/r3", "/r4":
        [.redirect(to: "/r\(request.path.utf8.suffix(1).reduce(0) { Int($1) + $0 } - 47)")]
      case "/r5": [.page("User-agent: *\nDisallow: /")]
      default: [.page("<p>x")]
      }
    }
    let result = try PageFetcherTests.fetch([server.url("/a")]).first
    #expect(PageFetcherTests.code(result) == "robots_disallowed")
  }

  @Test("a crawl-delay is kept up to its cap")
  func crawlDelay() throws {
    let server = try LoopbackServer(robots: [.page("User-agent: *\nCrawl-delay: 900")]) { _ in
      [.page("<p>x")]
    }
    var settings = PageFetcherTests.settings
    settings.maximumCrawlDelaySeconds = 0.4
    _ = try PageFetcherTests.fetch([server.url("/a"), server.url("/b")], settings)
    let times = server.requests.map(\.time)
    #expect(times[1] - times[0] >= .seconds(0.4))
    #expect(times[1] - times[0] < .seconds(5))
  }

  @Test("a robots.txt that fails once is asked for again; a page that waits for it is not lost")
  func retry() throws {
    let server = try LoopbackServer(robots: nil) { request in
      request.path == "/robots.txt"
        ? (request.earlier == 0 ? [.reset] : [Self.rules]) : [.page("<p>x")]
    }
    let results = try PageFetcherTests.fetch([server.url("/a"), server.url("/private/b")])
    #expect(results.map(PageFetcherTests.code) == [nil, "robots_disallowed"])
  }

  @Test("a dry run asks for robots.txt and for no page")
  func dryRun() throws {
    let server = try LoopbackServer(robots: [Self.rules]) { _ in [.page("<p>x")] }
    var settings = PageFetcherTests.settings
    settings.isDryRun = true
    let results = try PageFetcherTests.fetch(
      [server.url("/a"), server.url("/private/b")], settings)
    #expect(results.map(PageFetcherTests.code) == ["dry_run", "robots_disallowed"])
    #expect(server.requests.isEmpty)
  }

  @Test(
    "a robots.txt that asks for a longer wait than a run has closes the site, for later runs too",
    arguments: ["429 Too Many Requests", "503 Busy"])
  func closedByRobots(status: String) throws {
    let server = try LoopbackServer(robots: nil) { request in
      request.path == "/robots.txt" && request.earlier == 0
        ? [.response([], status: status, headers: ["Retry-After: 1000"])] : [.page("<p>x")]
    }
    let folder = try TemporaryFolder()
    for (time, codes, count) in [
      (0, ["retry_later", "retry_later"], 1), (900, ["retry_later", "retry_later"], 1),
      (1001, [nil, nil], 4),
    ] as [(Int, [String?], Int)] {
      let store = try PageStore(path: folder.path + "/a.db")
      let fetcher = try PageFetcher(
        PageFetcherTests.settings, data: FetchingData(), store: store,
        now: { 1_700_000_000 + time })
      var results: [FetchResult] = []
      try fetcher.run(ArrayInput([server.url("/a"), server.url("/b")])) { results.append($0) }
      #expect(results.map(PageFetcherTests.code) == codes)
      #expect(server.requests.count == count)
    }
  }

  @Test("a site that asks for a longer wait than a run has is left alone, all of it")
  func closed() throws {
    let server = try LoopbackServer { _ in
      [.response([], status: "503 Busy", headers: ["Retry-After: 99999"])]
    }
    let results = try PageFetcherTests.fetch((0..<4).map { server.url("/\($0)") })
    #expect(
      results.map(PageFetcherTests.code)
        == ["http_status", "retry_later", "retry_later", "retry_later"])
    #expect(server.requests.count == 1)
  }
}
