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
    // Pages, which are most of what is looked at, show themselves soon.
    self = Self.kind(of: body.prefix(1024)) ?? Self.kind(of: body.prefix(65_536)) ?? .other
  }

  /// What the start of a body is; nil when it does not show.
  private static func kind(of start: ArraySlice<UInt8>) -> DocumentKind? {
    let start = XMLText.utf8(Array(start), headerLabel: nil)
    if let first = start.first(where: { !$0.isASCIISpace }), first == UInt8(ascii: "{") {
      return isJSONFeed(start) ? .jsonFeed : nil
    }
    var scanner = XMLScanner(start)
    while let event = scanner.next() {
      guard case .start(let element) = event else { continue }
      switch element.name.local {
      case "rss", "feed", "rdf", "channel": return .feed
      case "urlset", "sitemapindex": return .sitemap
      default: return .other
      }
    }
    return nil
  }

  /// Whether the first thing in UTF-8 text is a tag, a comment or a declaration.
  static func beginsLikeXML(_ text: [UInt8]) -> Bool {
    text.first { !$0.isASCIISpace } == UInt8(ascii: "<")
  }

  /// Whether the version that the format asks for is there; it should come first, and mostly does.
  private static func isJSONFeed(_ start: [UInt8]) -> Bool {
    // Slashes may be escaped.
    let text = String(decoding: start.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    return text.contains("jsonfeed.org/version") || text.contains("\"items\"")
  }
}
