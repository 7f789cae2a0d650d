import Records

/// Pages from the records of archives.
///
/// Their `fetched_at` is the time at which the archive's crawler fetched them.
enum ArchivedPage {
  /// The page that a record holds.
  ///
  /// - Returns: nil for records that hold none: requests, metadata, redirects, errors, pictures, and
  ///   revisits, whose page is in an earlier record.
  /// - Throws: `StageFailure` when it holds a page that cannot be read.
  static func page(
    of record: ArchiveRecord, maximumBytes: Int
  ) throws(StageFailure) -> Page? {
    // ARC files have URLs with spaces.
    guard let url = record.targetURI.map(ArchiveHeader.withoutSpaces),
      url.hasPrefix("http://") || url.hasPrefix("https://")
    else {
      return nil
    }
    switch record.type {
    case "response":
      let response = ArchivedResponse(record.block)
      guard let status = response.status, (200...203).contains(status), !response.body.isEmpty
      else {
        return nil
      }
      guard mayBeHTML(response.headers["content-type"]) else { return nil }
      let body = try response.payload(maximumBytes: maximumBytes)
      return try page(
        url, record, status: status,
        headers: response.headers.filter { PageMaker.keptHeaders.contains($0.key) }, body: body)
    case "resource":
      let contentType = record.fields["content-type"]
      guard contentType != nil, mayBeHTML(contentType), !record.block.isEmpty else { return nil }
      return try page(
        url, record, status: 200, headers: contentType.map { ["content-type": $0] } ?? [:],
        body: record.block)
    default: return nil
    }
  }

  /// Whether it is worth decoding a body of this type; what has none is looked into.
  private static func mayBeHTML(_ contentType: String?) -> Bool {
    switch contentType.map({ MediaType.parse($0).essence }) ?? "" {
    case "text/html", "application/xhtml+xml", "application/xml", "text/xml", "",
      "application/octet-stream", "unknown/unknown":
      true
    default: false
    }
  }

  private static func page(
    _ url: String, _ record: ArchiveRecord, status: Int, headers: [String: String], body: [UInt8]
  ) throws(StageFailure) -> Page? {
    guard !body.isEmpty, DocumentKind(of: body) == .other,
      MediaType.reasonAgainstHTML(body, contentType: headers["content-type"] ?? "") == nil
    else { return nil }
    var page = try PageMaker.page(
      url: url, finalURL: url, fetchedAt: fetchedAt(record.date), status: status,
      headers: headers, body: body)
    page.truncated = record.fields["warc-truncated"] != nil
    return page
  }

  /// WARC/1.1 allows fractions of a second, which records of the pipeline do not have.
  private static func fetchedAt(_ date: String?) -> String {
    date.flatMap(FeedDate.seconds).map(UTCTimestamp.string) ?? date ?? ""
  }
}
