/// The namespaces that feeds and sitemaps are written in.
enum XMLNamespace: Hashable {
  /// No namespace, or one that a feed's or a sitemap's own elements stand in.
  case none
  /// Dublin Core and its terms.
  case dublinCore
  /// `xml:base`, `xml:lang`.
  case xml
  /// RDF's own elements and attributes.
  case rdf
  /// Google's extension for news in sitemaps.
  case news
  /// Google's extension for videos in sitemaps.
  case video
  /// Atom's elements inside another format.
  case atom
  /// Anything else, by its URI or, where it is not declared, its prefix.
  case other(String)

  /// The namespace of a URI.
  ///
  /// - Parameters:
  ///   - uri: As declared, any case; its trailing slash and `https` do not matter.
  ///   - prefix: Empty for the default namespace: whatever it is called, the document's own format
  ///     stands in it.
  static func named(uri: String, prefix: String) -> XMLNamespace {
    var key = uri.lowercased()
    if key.hasPrefix("https:") { key = "http:" + key.dropFirst("https:".count) }
    while key.hasSuffix("/") { key.removeLast() }
    if let known = byURI[key] { return known == .atom && prefix.isEmpty ? .none : known }
    return prefix.isEmpty ? .none : .other(key)
  }

  /// The namespace that authors mean who forgot to declare a prefix.
  static func undeclared(prefix: String) -> XMLNamespace {
    switch prefix {
    case "": .none
    case "xml": .xml
    case "dc", "dcterms": .dublinCore
    case "rdf": .rdf
    case "news", "n": .news
    case "video": .video
    case "atom", "atom10", "a10": .atom
    default: .other(prefix)
    }
  }

  /// Source: the specifications of RSS 0.90 to 2.0, Atom 0.3 and 1.0, sitemaps.org and Google's
  /// extensions; and the URIs that feeds in the wild use for RSS 2.0, which has none.
  private static let byURI: [String: XMLNamespace] = [
    "http://www.w3.org/2005/atom": .atom,
    "http://purl.org/atom/ns#": .atom,
    "http://purl.org/rss/1.0": .none,
    "http://purl.org/net/rss1.1#": .none,
    "http://my.netscape.com/rdf/simple/0.9": .none,
    "http://channel.netscape.com/rdf/simple/0.9": .none,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .none,
    "http://backend.userland.com/rss": .none,
    "http://backend.userland.com/rss2": .none,
    "http://backend.userland.com/rss091": .none,
    "http://blogs.law.harvard.edu/tech/rss": .none,
    "http://www.rssboard.org/rss-specification": .none,
    "http://purl.org/rss": .none,
    "http://cyber.law.harvard.edu/rss": .none,
    "http://www.sitemaps.org/schemas/sitemap/0.9": .none,
    "http://www.google.com/schemas/sitemap/0.84": .none,
    "http://www.google.com/schemas/sitemap/0.9": .none,
    "http://purl.org/dc/elements/1.0": .dublinCore,
    "http://purl.org/dc/elements/1.1": .dublinCore,
    "http://purl.org/dc/terms": .dublinCore,
    "http://www.w3.org/xml/1998/namespace": .xml,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.google.com/schemas/sitemap-news/0.9": .news,
    "http://www.google.com/schemas/sitemap-video/1.1": .video,
  ]
}
