import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Page fetcher and its store", .timeLimit(.minutes(1)))
struct PageFetcherStoreTests {
  /// Fetches with the store of a folder.
  private static func fetch(
    _ lines: [String], _ folder: TemporaryFolder, now: Int = 1_700_000_000,
    limit: Int = .max, change: (inout FetchingSettings) -> Void = { _ in }
  ) throws -> [FetchResult] {
    var settings = PageFetcherTests.settings
    change(&settings)
    let store = try PageStore(path: folder.path + "/pages.db")
    let fetcher = try PageFetcher(settings, data: FetchingData(), store: store, now: { now })
    var results: [FetchResult] = []
    try fetcher.run(ArrayInput(lines), isInterrupted: { results.count >= limit }) {
      results.append($0)
    }
    return results
  }

  private static func conditions(_ request: LoopbackServer.Request) -> [String] {
    request.head.split(separator: "\r\n").filter { $0.hasPrefix("If-") }.map(String.init)
  }

  @Test("the second run asks conditionally, and gives the same records")
  func conditional() throws {
    let date = "Tue, 24 Nov 2026 04:30:00 GMT"
    let server = try LoopbackServer { request in
      let headers = [
        "Content-Type: text/html",
        request.path == "/tag" ? "ETag: W/\"x,y\"" : "Last-Modified: \(date)",
      ]
      return request.head.contains("\r\nIf-")
        ? [.response([], status: "304 Not Modified", headers: ["ETag: W/\"x,y\""])]
        : [.response(Array("<p>\(request.path)".utf8), headers: headers)]
    }
    let folder = try TemporaryFolder()
    let lines = [server.url("/tag"), server.url("/date")]
    let first = try Self.fetch(lines, folder)
    let second = try Self.fetch(lines, folder, now: 1_700_100_000)
    #expect(first == second)
    #expect(first.map(PageFetcherTests.html) == ["<p>/tag", "<p>/date"])
    #expect(
      server.requests.map(Self.conditions) == [
        [], [], ["If-None-Match: W/\"x,y\""], ["If-Modified-Since: \(date)"],
      ])
  }

  @Test("what has changed comes as it is now")
  func changed() throws {
    let server = try LoopbackServer { request in
      [
        .response(
          Array("<p>\(request.earlier)".utf8),
          headers: ["Content-Type: text/html", "ETag: \"\(request.earlier)\""])
      ]
    }
    let folder = try TemporaryFolder()
    for run in 0..<2 {
      let results = try Self.fetch([server.url("/a")], folder, now: 1_700_000_000 + run)
      #expect(results.map(PageFetcherTests.html) == ["<p>\(run)"])
    }
  }

  @Test("a run that was stopped goes on without asking for what it has")
  func resume() throws {
    let server = try LoopbackServer { request in
      request.path == "/old" ? [.redirect(to: "/new")] : [.page("<p>\(request.path)")]
    }
    let folder = try TemporaryFolder()
    let lines = [server.url("/old")] + (0..<5).map { server.url("/\($0)") }
    #expect(try Self.fetch(lines, folder, limit: 3).count == 3)
    let asked = server.requests.map(\.path)
    let all = try Self.fetch(lines, folder, now: 1_700_000_009)
    #expect(all.map(PageFetcherTests.html) == ["<p>/new"] + (0..<5).map { "<p>/\($0)" })
    let more = server.requests.dropFirst(asked.count).map(\.path)
    #expect(Set(asked).isDisjoint(with: more))
    #expect(asked.count + more.count == 7)
    // That run came to its end: the next one is a new one.
    _ = try Self.fetch(lines, folder, now: 1_700_000_018)
    #expect(server.requests.count == 14)
  }

  @Test("offline the store answers, redirects and all, and says what it does not have")
  func offline() throws {
    let server = try LoopbackServer { request in
      request.path == "/old" ? [.redirect(to: "/new")] : [.page("<p>\(request.path)")]
    }
    let folder = try TemporaryFolder()
    let lines = [server.url("/old"), server.url("/a")]
    let first = try Self.fetch(lines, folder)
    let count = server.requests.count
    let offline = try Self.fetch(lines + [server.url("/b")], folder, now: 1_800_000_000) {
      $0.isOffline = true
    }
    #expect(Array(offline.prefix(2)) == first)
    #expect(PageFetcherTests.code(offline.last) == "not_stored")
    #expect(server.requests.count == count)
  }

  @Test("offline what failed fails again as it did, and a page that has gone since is given")
  func offlineFailures() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/old": [.redirect(to: "/gone")]
      case "/gone": [.page("<p>", status: "404 Not Found")]
      case "/once": request.earlier == 0 ? [.page("<p>once")] : [.page("", status: "410 Gone")]
      default: [.response([1, 2], headers: ["Content-Type: image/png"])]
      }
    }
    let folder = try TemporaryFolder()
    let lines = ["/old", "/gone", "/picture", "/once"].map(server.url)
    let first = try Self.fetch(lines, folder)
    #expect(
      first.map(PageFetcherTests.code) == ["http_status", "http_status", "not_html", nil])
    #expect(
      PageFetcherTests.code(try Self.fetch(lines, folder, now: 1_700_000_009).last)
        == "http_status")
    let count = server.requests.count
    #expect(try Self.fetch(lines, folder) { $0.isOffline = true } == first)
    #expect(server.requests.count == count)
  }

  @Test("a night later, what has not changed is not sent, and all records are as they were")
  func nights() throws {
    let date = "Tue, 24 Nov 2026 04:30:00 GMT"
    let servers = try [["ETag: \"1\""], ["Last-Modified: \(date)"], []].map { validators in
      try LoopbackServer { request in
        if request.head.contains("\r\nIf-") {
          return [.response([], status: "304 Not Modified", headers: validators)]
        }
        return [
          .response(
            Array("<p>\(request.path)".utf8), headers: ["Content-Type: text/html"] + validators)
        ]
      }
    }
    let folder = try TemporaryFolder()
    let lines = (0..<4).flatMap { page in servers.map { $0.url("/\(page)") } }
    let nights = try [1_700_000_000, 1_700_100_000].map { now in
      try Self.fetch(lines, folder, now: now).map { result in
        var page = try result.outcome.get()
        page.fetchedAt = ""
        return page
      }
    }
    #expect(nights[0] == nights[1])
    #expect(nights[0].map(\.url) == lines)
    let conditional = servers.map { server in
      server.requests.suffix(4).count { !Self.conditions($0).isEmpty }
    }
    #expect(conditional == [4, 4, 0])
  }

  @Test("robots.txt is remembered for a day, and while it cannot be read")
  func robots() throws {
    let server = try LoopbackServer(robots: nil) { request in
      if request.path != "/robots.txt" { return [.page("<p>x")] }
      return request.earlier == 0
        ? [.page("User-agent: *\nDisallow: /b")] : [.page("", status: "500 Oops")]
    }
    let folder = try TemporaryFolder()
    let lines = [server.url("/a"), server.url("/b")]
    for (time, robotsRequests) in [(0, 1), (86_000, 1), (90_000, 4)] {
      let results = try Self.fetch(lines, folder, now: 1_700_000_000 + time)
      #expect(results.map(PageFetcherTests.code) == [nil, "robots_disallowed"])
      #expect(server.requests.count { $0.path == "/robots.txt" } == robotsRequests)
    }
    let offline = try Self.fetch(lines, folder) { $0.isOffline = true }
    #expect(offline.map(PageFetcherTests.code) == [nil, "robots_disallowed"])
  }

  @Test("a page is not asked for again before it is due, nor a site that wants to be left alone")
  func due() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/a":
        [
          .response(
            Array("<p>".utf8), headers: ["Content-Type: text/html", "Cache-Control: max-age=60"])
        ]
      default: [.response([], status: "503 Busy", headers: ["Retry-After: 1000"])]
      }
    }
    let folder = try TemporaryFolder()
    let lines = [server.url("/a"), server.url("/b")]
    for (time, count) in [(0, 2), (30, 2), (90, 2), (1100, 4)] {
      _ = try Self.fetch(lines, folder, now: 1_700_000_000 + time)
      #expect(server.requests.count == count, "\(time)")
    }
  }

  @Test(
    "repetitions are marked: the address with and without its tracking, and the same body elsewhere"
  )
  func duplicates() throws {
    let server = try LoopbackServer { [.page($0.path == "/c" ? "<p>other" : "<p>same")] }
    let folder = try TemporaryFolder()
    let lines = ["/a", "/a#x", "/b", "/c"].map(server.url)
    for run in 0..<2 {
      let pages = try Self.fetch(lines, folder, now: 1_700_000_000 + run).map {
        try $0.outcome.get()
      }
      #expect(pages.map(\.duplicateOf) == [nil, pages[0].id, pages[0].id, nil])
      #expect(pages.map(\.url) == lines)
    }
    #expect(server.requests.count == 6)
    let withoutStore = try PageFetcherTests.fetch(lines).map { try $0.outcome.get() }
    #expect(withoutStore.map { $0.duplicateOf != nil } == [false, true, true, false])
  }
}
