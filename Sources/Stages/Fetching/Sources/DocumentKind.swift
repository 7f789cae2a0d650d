/// What a fetched body is, by its first bytes.
enum DocumentKind: Equatable {
  /// RSS, RDF, Atom or CDF.
  case feed
  /// JSON Feed.
  case jsonFeed
  /// A sitemap or an index of sitemaps.
  case sitemap
  /// A page, or XML of another kind, or anything else.
  case other

  /// Looks at a body.
  ///
  /// - Parameter body: The bytes after content decoding; a gzip file is not opened.
  init(of body: [UInt8]) {
    let start = XMLText.utf8(Array(body.prefix(Self.lookAheadBytes)), headerLabel: nil)
    if let first = start.first(where: { !XMLScanner.isSpace($0) }), first == UInt8(ascii: "{") {
      self = Self.isJSONFeed(start) ? .jsonFeed : .other
      return
    }
    var scanner = XMLScanner(start)
    while let event = scanner.next() {
      guard case .start(let element) = event else { continue }
      switch element.name.local {
      case "rss", "feed", "rdf": self = .feed
      case "channel": self = .feed
      case "urlset", "sitemapindex": self = .sitemap
      default: self = .other
      }
      return
    }
    self = .other
  }

  /// Comments and document types before the first element are not longer than this.
  private static let lookAheadBytes = 65_536

  /// Whether the first thing in UTF-8 text is a tag, a comment or a declaration.
  static func beginsLikeXML(_ text: [UInt8]) -> Bool {
    text.first { !XMLScanner.isSpace($0) } == UInt8(ascii: "<")
  }

  /// Whether the version that the format asks for is there; it should come first, and mostly does.
  private static func isJSONFeed(_ start: [UInt8]) -> Bool {
    // Slashes may be escaped.
    let text = String(decoding: start.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    return text.contains("jsonfeed.org/version") || text.contains("\"items\"")
  }
}
