import Records
import Testing

@testable import Fetching

@Suite("Page maker")
struct PageMakerTests {
  private func page(_ response: TransferResult) throws -> Page {
    let visit = try VisitTests.visit("http://a/")
    try visit.follow("http://b/x#y", maximumRedirects: 5)
    return try PageMaker.page(
      response, body: PageMaker.body(of: response, maximumBytes: 100), of: visit,
      fetchedAt: "2026-01-02T03:04:05Z")
  }

  @Test("keeps what later stages need")
  func record() throws {
    let page = try page(
      TransferResult(
        status: 200,
        headers: [
          "content-type": "text/html; charset=latin1", "set-cookie": "a=b", "etag": "\"1\"",
          "date": "Sun, 14 May 2034 00:00:00 GMT",
        ], body: [0x3C, 0x70, 0x3E, 0xE9]))
    #expect(page.url == "http://a/")
    #expect(page.finalURL == "http://b/x")
    #expect(page.redirects == ["http://a/"])
    #expect(page.headers.keys.sorted() == ["content-type", "date", "etag"])
    #expect(page.html == "<p>é")
    #expect(page.charset == "windows-1252")
    #expect(page.charsetSource == "header")
    #expect(page.fetchedAt == "2026-01-02T03:04:05Z")
    #expect(!page.truncated)
    #expect(page.payloadDigest == ContentDigest.sha256([0x3C, 0x70, 0x3E, 0xE9] as [UInt8]))
    #expect(page.id == ContentDigest.identifier(of: page.finalURL, page.payloadDigest))
    #expect(page.provenance.map(\.stage) == ["fetch"])
  }

  @Test(
    "anything but a whole page is a failure",
    arguments: [
      (204, [:], "", "http_status"), (206, [:], "<p>", "http_status"),
      (304, [:], "", "http_status"),
      (200, [:], "", "empty_body"), (200, ["content-type": "application/pdf"], "<p>", "not_html"),
      (200, [:], "{}", "not_html"),
      (200, ["content-encoding": "gzip"], "<p>", "bad_content_coding"),
      (200, ["content-type": "text/html;charset=iso-2022-cn"], "<p>", "charset"),
    ] as [(Int, [String: String], String, String)])
  func failures(status: Int, headers: [String: String], body: String, code: String) throws {
    let response = TransferResult(status: status, headers: headers, body: Array(body.utf8))
    #expect {
      try page(response)
    } throws: {
      ($0 as? StageFailure)?.code.rawValue == code
    }
  }
}
