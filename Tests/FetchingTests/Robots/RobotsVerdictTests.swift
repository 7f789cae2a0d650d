import Records
import Testing

@testable import Fetching

@Suite("robots.txt answers")
struct RobotsVerdictTests {
  @Test(
    "a client's error allows everything, a server's nothing",
    arguments: [
      (200, "User-agent: *\nDisallow: /a", "robots_disallowed"), (200, "<html>404</html>", nil),
      (404, "User-agent: *\nDisallow: /", nil), (403, "", nil), (401, "", nil), (429, "", nil),
      (500, "", "robots_unreachable"), (503, "", "robots_unreachable"),
    ])
  func statuses(status: Int, body: String, code: String?) {
    let response = TransferResult(status: status, body: Array(body.utf8))
    let (verdict, kept) = RobotsVerdict.of(response, agent: "depeche")
    #expect(verdict.reasonAgainst("http://a/a")?.code.rawValue == code)
    #expect((kept == nil) == (status >= 500))
  }

  @Test("a gzip file counts as far as it goes, one that is none is unreadable")
  func codings() {
    let gzip = TransferResult(
      status: 200, headers: ["content-encoding": "gzip"],
      body: Array(ContentDecoderTests.gzip.dropLast(9)))
    #expect(RobotsVerdict.of(gzip, agent: "depeche").0.reasonAgainst("http://a/") == nil)
    let lie = TransferResult(
      status: 200, headers: ["content-encoding": "gzip"], body: Array("User-agent: *".utf8))
    let failure = RobotsVerdict.of(lie, agent: "depeche").0.reasonAgainst("http://a/")
    #expect(failure?.code == .badContentCoding)
    #expect(failure?.message.hasPrefix("robots.txt: ") == true)
  }
}
