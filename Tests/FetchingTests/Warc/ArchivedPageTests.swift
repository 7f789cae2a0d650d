import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Pages of archives")
struct ArchivedPageTests {
  private func pages(_ bytes: [UInt8]) throws -> [Result<Page, StageFailure>] {
    let folder = try TemporaryFolder()
    let archive = try ArchivePages(path: try folder.write("a.warc", bytes), maximumBytes: 10_000)
    var pages: [Result<Page, StageFailure>] = []
    while let (_, outcome) = try archive.next() { pages.append(outcome) }
    return pages
  }

  @Test("are as if they had been fetched")
  func page() throws {
    let html = Array("<html><p>".utf8) + [0xE9]
    let block = SampleRecords.http(
      html,
      headers: [
        "Content-Type: text/html; charset=latin1", "Server: x", "ETag: \"1\"",
        "X-Robots-Tag: noindex",
      ])
    let record = SampleRecords.warc(
      "response", ["WARC-Truncated: time"], block: block)
    let page = try #require(try pages(record).first).get()
    #expect(page.url == "https://a.fr/1")
    #expect(page.finalURL == page.url)
    #expect(page.fetchedAt == "2026-11-28T06:00:00Z")
    #expect(page.html == "<html><p>é")
    #expect(page.charset == "windows-1252" && page.charsetSource == "header")
    #expect(page.payloadDigest == ContentDigest.sha256(html))
    #expect(
      page.headers == [
        "content-type": "text/html; charset=latin1", "etag": "\"1\"",
        "x-robots-tag": "noindex",
      ])
    #expect(page.truncated)
  }

  @Test("bodies in chunks, compressed, or only said to be")
  func codings() throws {
    let html = Array("<html>été</html>".utf8)
    let packed = GzipMember().compress(html)
    let chunked =
      Array("\(String(packed.count, radix: 16))\r\n".utf8) + packed + Array("\r\n0\r\n\r\n".utf8)
    let bodies: [([UInt8], [String])] = [
      (chunked, ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
      (packed, ["Content-Encoding: gzip"]), (html, ["Content-Encoding: gzip"]),
      (html, ["Transfer-Encoding: chunked"]), (html, ["X-Crawler-Content-Encoding: gzip"]),
    ]
    for (body, headers) in bodies {
      let block = SampleRecords.http(body, headers: headers + ["Content-Type: text/html"])
      #expect(try pages(SampleRecords.warc(block: block)).first?.get().html == "<html>été</html>")
    }
  }

  @Test("a compressed body cut short is a failure")
  func cut() throws {
    let packed = Array(GzipMember().compress(Array("<html>été</html>".utf8)).dropLast(9))
    let block = SampleRecords.http(
      packed, headers: ["Content-Type: text/html", "Content-Encoding: gzip"])
    let outcome = try #require(try pages(SampleRecords.warc(block: block)).first)
    #expect(throws: StageFailure.self) { try outcome.get() }
  }

  @Test("records without a page give none")
  func others() throws {
    let html = Array("<html>".utf8)
    let records: [[UInt8]] = [
      SampleRecords.warc("request", block: SampleRecords.http(html)),
      SampleRecords.warc("revisit", block: SampleRecords.http([])),
      SampleRecords.warc(block: SampleRecords.http(html, status: "404 Not Found")),
      SampleRecords.warc(block: SampleRecords.http(html, status: "301 Moved")),
      SampleRecords.warc(block: SampleRecords.http(html, headers: ["Content-Type: image/png"])),
      SampleRecords.warc(block: SampleRecords.http(Array("<rss></rss>".utf8))),
      SampleRecords.warc(uri: "dns:a.fr", block: SampleRecords.http(html)),
      SampleRecords.warc("resource", ["Content-Type: text/plain"], block: html),
    ]
    #expect(try pages(records.flatMap { $0 }).isEmpty)
    let resource = SampleRecords.warc("resource", ["Content-Type: text/html"], block: html)
    #expect(try pages(resource).count == 1)
  }
}
