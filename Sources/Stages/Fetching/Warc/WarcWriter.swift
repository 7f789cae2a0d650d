import Records

/// Archives what a run fetches as WARC/1.1: each hop as a request and its response.
///
/// A body that came before in the file becomes a `revisit` that refers to it, and so does a 304. The
/// transfer coding of a response is undone, as in Common Crawl's archives: its header is kept under
/// the name `X-Crawler-Transfer-Encoding`. HTTP/2 messages are written with the version HTTP/1.1,
/// which is what readers know, and a `WARC-Protocol` of "h2".
public final class WarcWriter: ExchangeObserver {
  /// As many payloads are remembered for revisits; some 200 bytes each.
  private static let maximumPayloads = 200_000

  private let file: WarcFile
  /// Where each payload came first, by its digest.
  private var payloads: [String: (url: String, date: String)] = [:]

  /// Creates the file, which is called PATH.open until it is finished, and describes the crawl in it.
  ///
  /// - Parameters:
  ///   - path: The file; `.warc.gz` by custom.
  ///   - software: Name and version of the program.
  ///   - userAgent: What the requests say who asks; nil leaves it out.
  ///   - now: The time, in seconds since 1970.
  /// - Throws: `StreamError` when it cannot be written.
  public init(path: String, software: String, userAgent: String?, now: Int) throws(StreamError) {
    file = try WarcFile(path: path)
    var description = "software: \(software)\r\nformat: WARC File Format 1.1\r\n"
    description +=
      "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
    description += "robots: obey\r\n"
    if let userAgent { description += "http-header-user-agent: \(Self.line(userAgent))\r\n" }
    try file.write(
      "warcinfo", date: UTCTimestamp.string(unixSeconds: now),
      [("WARC-Filename", Self.line(file.name)), ("Content-Type", "application/warc-fields")],
      block: Array(description.utf8))
  }

  /// Writes the request and the response of a hop.
  ///
  /// - Throws: `StreamError` when the disk does not take it.
  public func observe(_ exchange: Exchange) throws {
    let date = UTCTimestamp.string(unixSeconds: exchange.startedAt)
    var common = [("WARC-Target-URI", Self.line(exchange.url))]
    if let address = exchange.remoteAddress { common.append(("WARC-IP-Address", address)) }
    if exchange.responseHead.starts(with: "HTTP/2".utf8) {
      common.append(("WARC-Protocol", "h2"))
    }
    let response = try writeResponse(exchange, date: date, common)
    try file.write(
      "request", date: date,
      common + [
        ("WARC-Concurrent-To", response),
        ("Content-Type", "application/http; msgtype=request"),
      ], block: HTTPHead.archived(exchange.requestHead, bodyBytes: nil))
  }

  /// Ends the file and gives it its name.
  ///
  /// - Throws: `StreamError` when the disk does not take it.
  public func finish() throws(StreamError) { try file.finish() }

  private func writeResponse(
    _ exchange: Exchange, date: String, _ common: [(String, String)]
  ) throws(StreamError) -> String {
    var fields = common + [("Content-Type", "application/http; msgtype=response")]
    if !exchange.isWhole { fields.append(("WARC-Truncated", "length")) }
    let head = HTTPHead.archived(exchange.responseHead, bodyBytes: exchange.wireBody.count)
    if exchange.status == 304 {
      fields.append(("WARC-Profile", Self.profile("server-not-modified")))
      if let storedAt = exchange.storedAt {
        fields.append(("WARC-Refers-To-Target-URI", Self.line(exchange.url)))
        fields.append(("WARC-Refers-To-Date", storedAt))
      }
      return try file.write("revisit", date: date, fields, block: head)
    }
    let digest = PayloadDigest.sha1(exchange.wireBody[...])
    fields.append(("WARC-Payload-Digest", digest))
    if !exchange.wireBody.isEmpty, exchange.isWhole, let first = payloads[digest] {
      fields.append(("WARC-Profile", Self.profile("identical-payload-digest")))
      fields.append(("WARC-Refers-To-Target-URI", Self.line(first.url)))
      fields.append(("WARC-Refers-To-Date", first.date))
      return try file.write("revisit", date: date, fields, block: head)
    }
    if exchange.isWhole, payloads.count < Self.maximumPayloads {
      payloads[digest] = (exchange.url, date)
    }
    return try file.write("response", date: date, fields, block: head + exchange.wireBody)
  }

  private static func profile(_ name: String) -> String {
    "http://netpreserve.org/warc/1.1/revisit/\(name)"
  }

  /// The text without what would end a line of the header.
  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
  }
}
