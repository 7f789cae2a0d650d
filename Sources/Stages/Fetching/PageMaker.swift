import Records

/// Makes page records from bodies.
enum PageMaker {
  /// The headers that later stages use, and what a site says of keeping and showing its pages.
  static let keptHeaders = [
    "content-type", "content-language", "last-modified", "etag", "date", "x-robots-tag",
  ]

  /// The body in a successful response, without its content coding.
  ///
  /// - Throws: `StageFailure` when it is not whole or there is none.
  static func body(of response: TransferResult, maximumBytes: Int) throws(StageFailure) -> [UInt8] {
    // 204 and 205 have no body, 206 is a part that nobody asked for.
    guard (200...203).contains(response.status) else {
      throw StageFailure(.httpStatus, "the server answered with status \(response.status)")
    }
    let body = try ContentDecoder.decode(
      response.body, codings: response.headers["content-encoding"] ?? "",
      maximumBytes: maximumBytes)
    guard !body.isEmpty else { throw StageFailure(.emptyBody, "the body is empty") }
    return body
  }

  /// The page in the body of a response.
  ///
  /// - Throws: `StageFailure` when the body is not an HTML page.
  static func page(
    _ response: TransferResult, body: [UInt8], of visit: Visit, fetchedAt: String
  ) throws(StageFailure) -> Page {
    let contentType = response.headers["content-type"]
    if let reason = MediaType.reasonAgainstHTML(body, contentType: contentType ?? "") {
      throw StageFailure(.notHTML, reason)
    }
    return try page(
      url: visit.request.url, finalURL: visit.address.text, redirects: visit.redirects,
      fetchedAt: fetchedAt, status: response.status,
      headers: response.headers.filter { keptHeaders.contains($0.key) }, body: body)
  }

  /// The page in a body.
  ///
  /// - Throws: `StageFailure` when the body is empty or in an encoding that is not decoded.
  static func page(
    url: String, finalURL: String, redirects: [String] = [], fetchedAt: String, status: Int = 200,
    headers: [String: String] = [:], body: [UInt8]
  ) throws(StageFailure) -> Page {
    guard !body.isEmpty else { throw StageFailure(.emptyBody, "the body is empty") }
    let label = headers["content-type"].flatMap { MediaType.parse($0).charset }
    let decoded = try CharsetDecoder.decode(body, headerLabel: label)
    let digest = PayloadDigest.sha256(body[...])
    return Page(
      id: ContentDigest.identifier(of: finalURL, digest), url: url, finalURL: finalURL,
      redirects: redirects, fetchedAt: fetchedAt, status: status, headers: headers,
      charset: decoded.charset, charsetSource: decoded.source, payloadDigest: digest,
      truncated: false, html: decoded.text,
      bodyBase64: decoded.isLossy ? Base64.encode(body) : nil,
      provenance: [ProvenanceStep(stage: "fetch")])
  }
}
