import TestSupport
import Testing

@testable import Fetching

/// What one site is asked, and when.
@Suite("Page fetcher's pace", .timeLimit(.minutes(1)))
struct PageFetcherPaceTests {
  @Test("one request at a time for a site, with the pause between")
  func politeness() throws {
    let server = try LoopbackServer { _ in [.page("<p>x")] }
    var settings = PageFetcherTests.settings
    settings.delaySeconds = 0.1...0.1
    #expect(try PageFetcherTests.fetch((0..<4).map { server.url("/\($0)") }, settings).count == 4)
    let times = server.requests.map(\.time)
    for (earlier, later) in zip(times, times.dropFirst()) {
      #expect(later - earlier >= .seconds(0.1))
    }
  }

  @Test("a slow site holds no other one up, though their lines alternate")
  func slowSite() throws {
    let slow = try LoopbackServer { [.pause(seconds: 0.4), .page("<p>slow \($0.path)")] }
    let fast = try LoopbackServer { [.page("<p>fast \($0.path)")] }
    let lines = (0..<5).flatMap { [slow.url("/\($0)"), fast.url("/\($0)")] }
    let results = try PageFetcherTests.fetch(lines)
    #expect(
      results.map(PageFetcherTests.html)
        == (0..<5).flatMap { ["<p>slow /\($0)", "<p>fast /\($0)"] })
    // The last of the fast site is asked for before the slow one has given its second page.
    try #require(slow.requests.count == 5 && fast.requests.count == 5)
    #expect(fast.requests[4].time < slow.requests[2].time)
  }

  @Test("http and https of a host are one server: it is asked one thing at a time")
  func oneServer() throws {
    let proxy = try LoopbackServer { request in
      switch request.path {
      case "http://a.example/robots.txt": [.page("", status: "404 Not Found")]
      case "a.example:443": [.response([], status: "502 Bad Gateway"), .close]
      default: [.pause(seconds: 0.2), .page("<p>x")]
      }
    }
    var settings = PageFetcherTests.settings
    settings.maximumRetries = 0
    settings.delaySeconds = 0.2...0.2
    settings.proxies = ProxySettings(
      environment: ["all_proxy": "http://127.0.0.1:\(proxy.port)"])
    let results = try PageFetcherTests.fetch(
      ["http://a.example/1", "https://a.example/2", "http://a.example/3"], settings)
    #expect(results.map { PageFetcherTests.html($0) != nil } == [true, false, true])
    #expect(
      proxy.requests.map(\.path) == [
        "http://a.example/robots.txt", "http://a.example/1", "a.example:443", "http://a.example/3",
      ])
    #expect(proxy.requests[2].time - proxy.requests[1].time >= .seconds(0.4))
  }

  @Test("the pages of a dead site cost its retries once")
  func deadSite() throws {
    var settings = PageFetcherTests.settings
    settings.retryDelaySeconds = 0.3
    settings.maximumRetries = 1
    let start = ContinuousClock.now
    // Port 1 of this computer: nobody listens there.
    let results = try PageFetcherTests.fetch((0..<8).map { "http://127.0.0.1:1/\($0)" }, settings)
    #expect(results.map(PageFetcherTests.code) == Array(repeating: "connect", count: 8))
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test("Retry-After holds the whole site")
  func retryAfter() throws {
    let server = try LoopbackServer { request in
      request.path == "/a" && request.earlier == 0
        ? [.response([], status: "429 Slow", headers: ["Retry-After: 1"])] : [.page("<p>x")]
    }
    let results = try PageFetcherTests.fetch([server.url("/a"), server.url("/b")])
    #expect(results.map(PageFetcherTests.html) == ["<p>x", "<p>x"])
    #expect(server.requests.map(\.path) == ["/a", "/a", "/b"])
    let times = server.requests.map(\.time)
    #expect(times[1] - times[0] >= .seconds(1))
  }
}
