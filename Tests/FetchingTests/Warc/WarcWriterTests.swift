import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("WARC writer")
struct WarcWriterTests {
  private func exchange(
    _ url: String, body: String, status: Int = 200, isWhole: Bool = true,
    head: String =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"
  ) -> Exchange {
    Exchange(
      purpose: .page, url: url, requestHead: Array("GET /1 HTTP/1.1\r\nHost: a.fr\r\n\r\n".utf8),
      responseHead: Array(head.utf8), wireBody: Array(body.utf8), status: status,
      startedAt: 1_795_842_000, remoteAddress: "192.0.2.1", isWhole: isWhole,
      storedAt: status == 304 ? "2026-11-27T00:00:00Z" : nil)
  }

  private func records(_ exchanges: [Exchange]) throws -> [ArchiveRecord] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out.warc.gz"
    let writer = try WarcWriter(
      path: path, software: "depeche-fetch/1", userAgent: "depeche (a@b.fr)", now: 0)
    for exchange in exchanges { try writer.observe(exchange) }
    try writer.finish()
    let reader = try ArchiveReader(path: path, maximumBlockBytes: 1_000_000)
    var records: [ArchiveRecord] = []
    while let step = try reader.next() {
      guard case .record(let record) = step else {
        Issue.record("broken: \(step)")
        continue
      }
      records.append(record)
    }
    return records
  }

  @Test("writes a request and a response a hop, which refer to each other")
  func hop() throws {
    let records = try records([exchange("https://a.fr/1", body: "<html>")])
    #expect(records.map(\.type) == ["warcinfo", "response", "request"])
    let response = records[1]
    #expect(
      String(decoding: response.block, as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nX-Crawler-Transfer-Encoding: chunked\r\nContent-Length: 6\r\n"
        + "Content-Type: text/html\r\n\r\n<html>")
    #expect(response.fields["warc-payload-digest"] == PayloadDigest.sha1(Array("<html>".utf8)[...]))
    #expect(response.fields["warc-block-digest"] == PayloadDigest.sha1(response.block[...]))
    #expect(response.fields["warc-ip-address"] == "192.0.2.1")
    #expect(response.date == "2026-11-28T05:00:00Z")
    #expect(records[2].fields["warc-concurrent-to"] == response.fields["warc-record-id"])
    #expect(Set(records.compactMap { $0.fields["warc-record-id"] }).count == 3)
    #expect(try ArchivedPage.page(of: response, maximumBytes: 1000)?.html == "<html>")
  }

  @Test("the same body again, and a page not changed, are revisits")
  func revisits() throws {
    let records = try records([
      exchange("https://a.fr/1", body: "<html>"), exchange("https://a.fr/2", body: "<html>"),
      exchange("https://a.fr/3", body: "", status: 304, head: "HTTP/1.1 304 Not Modified\r\n\r\n"),
      exchange("https://a.fr/4", body: "<ht", isWhole: false),
    ])
    let responses = records.filter { $0.type != "request" }.dropFirst()
    #expect(responses.map(\.type) == ["response", "revisit", "revisit", "response"])
    let profiles = responses.compactMap { $0.fields["warc-profile"]?.split(separator: "/").last }
    #expect(profiles == ["identical-payload-digest", "server-not-modified"])
    #expect(
      responses.map { $0.fields["warc-refers-to-target-uri"] }
        == [nil, "https://a.fr/1", "https://a.fr/3", nil])
    #expect(responses.last?.fields["warc-truncated"] == "length")
    #expect(responses.dropFirst().first?.block.suffix(4) == Array("\r\n\r\n".utf8)[...])
  }

  @Test("HTTP/2 is written with a version that readers know")
  func http2() throws {
    let records = try records([
      exchange("https://a.fr/1", body: "x", head: "HTTP/2 200 \r\ncontent-type: text/html\r\n\r\n")
    ])
    #expect(records[1].block.starts(with: "HTTP/1.1 200 \r\n".utf8))
    #expect(records[1].fields["warc-protocol"] == "h2")
  }

  @Test("what is written is called open until it is whole")
  func open() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out.warc.gz"
    let writer = try WarcWriter(path: path, software: "x", userAgent: nil, now: 0)
    #expect(throws: StreamError.self) { try ArchiveReader(path: path, maximumBlockBytes: 1) }
    #expect(try ArchiveReader(path: path + ".open", maximumBlockBytes: 1000).next() != nil)
    try writer.finish()
    #expect(try ArchiveReader(path: path, maximumBlockBytes: 1000).next() != nil)
  }
}
