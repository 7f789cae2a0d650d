import Records
import Testing

@testable import Fetching

@Suite("Visit")
struct VisitTests {
  static func visit(_ url: String, order: Int = 1) throws -> Visit {
    var window = ResultWindow()
    var slot = window.reserve(url)
    for _ in 1..<order { slot = window.reserve(url) }
    return Visit(FetchRequest(url: url), address: try WebAddress(url), slot: slot, depth: 0)
  }

  @Test("records where it came through, the URL as given first")
  func path() throws {
    let visit = try Self.visit("http://a")
    try visit.follow("https://b/é", maximumRedirects: 2)
    try visit.follow("https://b/2", maximumRedirects: 2)
    #expect(visit.redirects == ["http://a", "https://b/%c3%a9"])
    #expect(visit.address.text == "https://b/2")
  }

  @Test(
    "refuses targets that lead nowhere good",
    arguments: [
      nil, "file:///etc/passwd", "javascript:x", "ftp://a/", "http://a/", "http://a/#again",
      "http://b/" + String(repeating: "a", count: 10_000),
    ])
  func refused(target: String?) throws {
    let visit = try Self.visit("http://a")
    #expect {
      try visit.follow(target, maximumRedirects: 5)
    } throws: {
      ($0 as? StageFailure)?.code == .redirect
    }
  }

  @Test("the same URL with a new cookie is no loop, and with the same one is")
  func cookies() throws {
    let visit = try Self.visit("http://a/")
    visit.cookies.take(["s=1; Path=/"], from: visit.address.site)
    try visit.follow("http://a/", maximumRedirects: 5)
    #expect(visit.cookies.header(for: visit.address.site) == "s=1")
    visit.cookies.take(["s=1"], from: visit.address.site)
    #expect(throws: StageFailure.self) { try visit.follow("http://a/", maximumRedirects: 5) }
  }

  @Test("ends at the limit")
  func limit() throws {
    let visit = try Self.visit("http://a")
    for hop in 1...3 { try visit.follow("http://a/\(hop)", maximumRedirects: 3) }
    #expect(throws: StageFailure.self) {
      try visit.follow("http://a/4", maximumRedirects: 3)
    }
  }
}
