import Records
import Testing

@testable import Fetching

@Suite("Page request")
struct PageRequestTests {
  private func request() throws -> PageRequest {
    PageRequest(url: "http://a", address: try WebAddress("http://a"))
  }

  @Test("records where it came through, the URL as given first")
  func path() throws {
    var request = try request()
    try request.follow("https://b/é", maximumRedirects: 2)
    try request.follow("https://b/2", maximumRedirects: 2)
    #expect(request.redirects == ["http://a", "https://b/%c3%a9"])
    #expect(request.address.text == "https://b/2")
  }

  @Test(
    "refuses targets that lead nowhere good",
    arguments: [
      nil, "file:///etc/passwd", "javascript:x", "ftp://a/", "http://a/", "http://a/#again",
      "http://b/" + String(repeating: "a", count: 10_000),
    ])
  func refused(target: String?) throws {
    var request = try request()
    #expect {
      try request.follow(target, maximumRedirects: 5)
    } throws: {
      ($0 as? StageFailure)?.code == .redirect
    }
  }

  @Test("ends at the limit")
  func limit() throws {
    var request = try request()
    for hop in 1...3 { try request.follow("http://a/\(hop)", maximumRedirects: 3) }
    #expect(throws: StageFailure.self) {
      try request.follow("http://a/4", maximumRedirects: 3)
    }
  }
}
