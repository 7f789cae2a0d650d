import Records

/// Reads sitemaps and their indexes, whole or broken; plain lists of URLs; each perhaps as a gzip
/// file.
enum SitemapReader {
  /// Reads a body.
  ///
  /// - Parameters:
  ///   - body: The bytes after content decoding; a gzip file is opened here.
  ///   - headerLabel: The `charset` parameter of the Content-Type header, as it was sent.
  ///   - base: The sitemap's URL, for links that are not whole; empty if unknown.
  ///   - maximumEntries: After so many pages or sitemaps the rest is passed over.
  /// - Throws: `StageFailure` with code `too_large`, `truncated_body` or `bad_content_coding` for a
  ///   gzip file.
  static func read(
    _ body: [UInt8], headerLabel: String? = nil, base: String = "",
    maximumEntries: Int = Sitemap.maximumEntries
  ) throws(StageFailure) -> Sitemap {
    let opened = try open(body)
    let text = XMLText.utf8(opened, headerLabel: headerLabel)
    guard DocumentKind.beginsLikeXML(text) else {
      return list(text, maximumEntries: maximumEntries)
    }
    var reader = SitemapXMLReader(text, base: base, maximumEntries: maximumEntries)
    return reader.read()
  }

  /// The bytes of a gzip file, or the bytes as they are.
  ///
  /// - Throws: As `read` does.
  static func open(_ body: [UInt8]) throws(StageFailure) -> [UInt8] {
    guard body.starts(with: [0x1F, 0x8B]) else { return body }
    return try ContentDecoder.decode(body, codings: "gzip", maximumBytes: Sitemap.maximumBytes)
  }

  /// A list of URLs, one a line.
  private static func list(_ text: [UInt8], maximumEntries: Int) -> Sitemap {
    var sitemap = Sitemap()
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let url = URLReference.resolve(String(decoding: line, as: UTF8.self), against: "")
      guard ["http", "https"].contains(FetchSource.scheme(of: url)) else { continue }
      guard sitemap.entries.count < maximumEntries else {
        sitemap.isCut = true
        break
      }
      sitemap.entries.append(SitemapEntry(url: url))
    }
    return sitemap
  }
}
