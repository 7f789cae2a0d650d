import Foundation
import Records
import TestSupport
import Testing

@testable import Fetching

/// An input from memory.
final class ArrayInput: SourceInput {
  private var lines: [String]
  private(set) var taken = 0

  init(_ lines: [String]) { self.lines = lines }

  func next() throws(StreamError) -> SourceInputStep {
    guard taken < lines.count else { return .end }
    taken += 1
    return .line(lines[taken - 1])
  }
}

@Suite("Page fetcher", .timeLimit(.minutes(1)))
struct PageFetcherTests {
  static let settings = FetchingSettings(
    delaySeconds: 0...0, timeoutSeconds: 5, idleTimeoutSeconds: 1, maximumBytes: 100_000,
    retryDelaySeconds: 0.05, addressAllowance: .everything)

  static func fetch(_ lines: [String], _ settings: FetchingSettings = settings) throws
    -> [FetchResult]
  {
    let fetcher = try PageFetcher(settings, data: FetchingData(), now: { 1_700_000_000 })
    var results: [FetchResult] = []
    try fetcher.run(ArrayInput(lines)) { results.append($0) }
    return results
  }

  static func code(_ result: FetchResult?) -> String? {
    guard case .failure(let failure)? = result?.outcome else { return nil }
    return failure.code.rawValue
  }

  static func html(_ result: FetchResult?) -> String? {
    guard case .success(let page)? = result?.outcome else { return nil }
    return page.html
  }

  @Test("results keep the input's order, whatever comes first, and failures keep their line")
  func order() throws {
    let slow = try LoopbackServer { [.pause(seconds: 0.3), .page("<p>slow \($0.path)")] }
    let fast = try LoopbackServer { [.page("<p>fast \($0.path)")] }
    let lines = [
      slow.url("/1"), fast.url("/2"), "", "# comment", "javascript:x", slow.url("/3"),
      fast.url("/4"),
    ]
    let results = try Self.fetch(lines)
    #expect(results.map(\.line) == [lines[0], lines[1], lines[4], lines[5], lines[6]])
    #expect(
      results.map(Self.html) == ["<p>slow /1", "<p>fast /2", nil, "<p>slow /3", "<p>fast /4"])
    let lastFast = try #require(fast.requests.last?.time)
    let lastSlow = try #require(slow.requests.last?.time)
    #expect(lastFast < lastSlow)
  }

  @Test("a small window loses nothing and takes no more than it may")
  func window() throws {
    let server = try LoopbackServer { [.page("<p>\($0.path)")] }
    var settings = Self.settings
    settings.windowSize = 3
    settings.windowBytes = 1
    settings.spillBytes = 0
    let lines = (0..<20).map { server.url("/\($0)") }
    let feed = ArrayInput(lines)
    let fetcher = try PageFetcher(settings, data: FetchingData())
    var results: [String] = []
    try fetcher.run(feed) { result in
      results.append(result.line)
      #expect(feed.taken <= results.count + 3)
    }
    #expect(results == lines)
  }

  @Test("what no longer fits in memory waits in a file, and holds nobody up")
  func spill() throws {
    let slow = try LoopbackServer { [.pause(seconds: 0.1), .page("<p>slow \($0.path)")] }
    let fast = try LoopbackServer { [.page("<p>fast \($0.path)")] }
    var settings = Self.settings
    settings.windowBytes = 1
    let lines = (0..<5).map { slow.url("/\($0)") } + (0..<20).map { fast.url("/\($0)") }
    let results = try Self.fetch(lines, settings)
    #expect(
      results.map(Self.html)
        == (0..<5).map { "<p>slow /\($0)" } + (0..<20).map { "<p>fast /\($0)" })
    let lastFast = try #require(fast.requests.last?.time)
    let lastSlow = try #require(slow.requests.last?.time)
    #expect(lastFast < lastSlow)
  }

  @Test("redirects are followed hop by hop and recorded")
  func redirects() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/a": [.redirect(to: "/b?x=1")]
      case "/b?x=1": [.redirect(to: "/été", status: "308 Permanent Redirect")]
      default: [.page("<p>end")]
      }
    }
    let results = try Self.fetch([server.url("/a")])
    guard case .success(let page)? = results.first?.outcome else {
      Issue.record("expected a page, found \(results)")
      return
    }
    #expect(page.redirects == [server.url("/a"), server.url("/b?x=1")])
    #expect(page.finalURL.lowercased() == server.url("/%c3%a9t%c3%a9"))
    #expect(page.fetchedAt == "2023-11-14T22:13:20Z")
  }

  @Test(
    "redirects that lead nowhere are failures",
    arguments: [
      "/loop", "/grow/0", "/nowhere", "/to?file:///etc/passwd", "/to?ftp://127.0.0.1/",
      "/to?javascript:alert(1)",
    ])
  func badRedirects(path: String) throws {
    let server = try LoopbackServer { request in
      if request.path.hasPrefix("/to?") {
        return [.redirect(to: String(request.path.dropFirst(4)))]
      }
      switch request.path {
      case "/loop": return [.redirect(to: "/loop2")]
      case "/loop2": return [.redirect(to: "/loop")]
      case "/nowhere": return [.page("<p>", status: "302 Found")]
      default: return [.redirect(to: request.path + "1")]
      }
    }
    #expect(try Self.code(Self.fetch([server.url(path)]).first) == "redirect")
    #expect(server.requests.count <= 11)
  }

  @Test(
    "a target as it is written is asked for as a URL is: letters of UTF-8 are encoded",
    arguments: [
      ("/actualité/œuvre?q=été", "/actualit%c3%a9/%c5%93uvre?q=%c3%a9t%c3%a9"),
      ("/a%C3%A9?q=%20b", "/a%C3%A9?q=%20b"),
    ])
  func rawTarget(target: String, path: String) throws {
    let server = try LoopbackServer { request in
      request.path == "/a" ? [.redirect(to: target)] : [.page("<p>\(request.path)")]
    }
    let result = try Self.fetch([server.url("/a")]).first
    #expect(Self.html(result)?.lowercased() == "<p>\(path)".lowercased())
  }

  @Test(
    "an endless target is a failure, and the next page comes",
    arguments: [(10_000, "redirect"), (90_000, "redirect"), (200_000, "too_large")])
  func longTarget(bytes: Int, code: String) throws {
    let target = "/" + String(repeating: "a", count: bytes)
    let server = try LoopbackServer { request in
      request.path == "/a" ? [.redirect(to: target)] : [.page("<p>good")]
    }
    let results = try Self.fetch([server.url("/a"), server.url("/b")])
    #expect(results.map(Self.code) == [code, nil])
    #expect(server.requests.map(\.path) == ["/a", "/b"])
  }

  @Test("who watches is told while nothing comes")
  func progress() throws {
    let server = try LoopbackServer { _ in [.pause(seconds: 0.8), .page("<p>x")] }
    var settings = Self.settings
    settings.delaySeconds = 1...1
    settings.idleTimeoutSeconds = 5
    let fetcher = try PageFetcher(settings, data: FetchingData())
    var told: [FetchProgress] = []
    try fetcher.run(
      ArrayInput([server.url("/a"), server.url("/b")]), report: { told.append($0) }, emit: { _ in })
    let before = told.filter { $0.done == 0 }
    #expect(before.count >= 3)
    #expect(before.last?.line.hasPrefix("0 done, 0 failed, 2 waiting at 1 site (1 at ") == true)
    #expect(before.last?.line.hasSuffix(", 1 s left") == true)
    #expect(told.contains { $0.done == 1 && $0.active == 1 })
  }

  @Test("private addresses are refused unless allowed, in any spelling")
  func privateAddresses() throws {
    let server = try LoopbackServer { _ in [.page("<p>secret")] }
    var settings = Self.settings
    settings.addressAllowance = .none
    let hosts = ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0.0.0.0"]
    let results = try Self.fetch(hosts.map { "http://\($0):\(server.port)/" }, settings)
    #expect(results.map(Self.code) == hosts.map { _ in "private_address" })
    #expect(server.requests.isEmpty)
  }

  @Test("passing failures are tried again, others are not")
  func retries() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/flaky" where request.earlier < 2: [.page("<p>busy", status: "503 Busy")]
      case "/reset" where request.earlier == 0: [.reset]
      case "/404": [.page("<p>", status: "404 Not Found")]
      case "/500": [.page("<p>", status: "500 Oops")]
      case "/later": [.response([], status: "503 Busy", headers: ["Retry-After: 99999"])]
      default: [.page("<p>good")]
      }
    }
    let paths = ["/flaky", "/reset", "/404", "/500", "/later"]
    let results = try Self.fetch(paths.map(server.url))
    #expect(results.map(Self.html) == ["<p>good", "<p>good", nil, nil, nil])
    #expect(results.suffix(3).map(Self.code) == ["http_status", "http_status", "http_status"])
    let tries = paths.map { path in server.requests.count { $0.path == path } }
    #expect(tries == [3, 2, 1, 3, 1])
  }

  @Test("requests name the project, its contact and what they accept, and nothing else")
  func requestHead() throws {
    let server = try LoopbackServer { _ in [.page("<p>x")] }
    var settings = Self.settings
    settings.contact = "redaction@example.org"
    _ = try Self.fetch([server.url("/a?b=c#d")], settings)
    let head = try #require(server.requests.first?.head)
    let names = head.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ":").first
    }
    #expect(names.sorted() == ["Accept", "Accept-Encoding", "Host", "User-Agent"])
    #expect(head.contains("User-Agent: Depeche/\(Version.current) (+redaction@example.org)\r\n"))
    #expect(head.hasPrefix("GET /a?b=c HTTP/1.1\r\n"))
  }

  @Test("stops when it is asked to")
  func interruption() throws {
    let server = try LoopbackServer { _ in [.pause(seconds: 3), .close] }
    let fetcher = try PageFetcher(Self.settings, data: FetchingData())
    let start = ContinuousClock.now
    try fetcher.run(
      ArrayInput([server.url("/")]), isInterrupted: { ContinuousClock.now - start > .seconds(0.2) }
    ) { _ in Issue.record("nothing was to come") }
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}
