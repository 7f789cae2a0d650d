import Records

/// The HTTP message in the block of a record.
package struct ArchivedResponse {
  /// The status; nil where the block does not begin with a status line.
  package private(set) var status: Int?
  /// The first value of each header, names in lower case.
  package private(set) var headers: [String: String] = [:]
  /// What follows the headers, as it was archived.
  package let body: ArraySlice<UInt8>

  /// Reads a block; one without a blank line is all headers.
  package init(_ block: [UInt8]) {
    let end = ArchiveHeader.endOfFields(block[...]) ?? block.count
    var head = ResponseHead()
    var isFirst = true
    for line in block[..<end].split(separator: 0x0A) {
      if isFirst { status = Self.status(in: line) }
      isFirst = false
      head.add(line: Array(line))
    }
    headers = head.headers
    body = block[end...]
  }

  /// Whether the message is as long as its own headers say, give or take the line ends after it.
  var isWhole: Bool {
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return false
    }
    // Written so that no number of a header overflows.
    return length <= body.count && body.count - length <= 4
  }

  /// The body with its transfer and content codings undone.
  ///
  /// Crawlers often keep a header but store what it speaks of already decoded: a body that is not in
  /// chunks, or not compressed, is taken as it is.
  ///
  /// - Throws: `StageFailure` with code `too_large`, `truncated_body` or `bad_content_coding`.
  package func payload(maximumBytes: Int) throws(StageFailure) -> [UInt8] {
    var bytes = Array(body)
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      bytes = ChunkedBody.decode(bytes) ?? bytes
    }
    guard let codings = headers["content-encoding"], !bytes.isEmpty else { return bytes }
    let isGzip = bytes.starts(with: [0x1F, 0x8B])
    if codings.lowercased().contains("gzip"), !isGzip { return bytes }
    return try ContentDecoder.decode(bytes, codings: codings, maximumBytes: maximumBytes)
  }

  /// 200 of "HTTP/1.1 200 OK"; nil for another line.
  private static func status(in line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: "HTTP/".utf8), let space = line.firstIndex(of: 0x20) else { return nil }
    return Int(String(decoding: line[(space + 1)...].prefix(3), as: UTF8.self))
  }
}
