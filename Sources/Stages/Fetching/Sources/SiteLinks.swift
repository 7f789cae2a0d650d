/// The feeds that a home page says the site has.
enum SiteLinks {
  private static let commentEnd = WordSearch("-->".utf8)
  private static let scriptEnd = WordSearch("</script".utf8)
  private static let styleEnd = WordSearch("</style".utf8)

  /// The links of relation `alternate` to feeds, in the order of the page, with what each is.
  ///
  /// Feeds of comments, which blog programs name beside those of articles, are left out.
  ///
  /// - Parameters:
  ///   - page: UTF-8.
  ///   - base: The page's URL.
  static func find(in page: [UInt8], base: String) -> [(String, FetchRequest.Kind)] {
    var links: [(String, FetchRequest.Kind)] = []
    var base = base
    var hasBase = false
    var position = 0
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if page[start...].starts(with: "<!--".utf8) {
        position = end(of: commentEnd, in: page, from: start + 2)
        continue
      }
      let name = page[position...].prefix(8).prefix(while: XMLScanner.beginsName)
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "script": position = end(of: scriptEnd, in: page, from: start)
      case "style": position = end(of: styleEnd, in: page, from: start)
      case "base":
        position = start
        guard let tag = XMLTag(scanning: page, at: &position) else { return links }
        // Only the first counts in HTML.
        if !hasBase, let href = value("href", of: tag) {
          base = URLReference.resolve(href, against: base)
          hasBase = true
        }
      case "link":
        position = start
        guard let tag = XMLTag(scanning: page, at: &position) else { return links }
        if let link = link(tag, base: base) { links.append(link) }
      default: break
      }
    }
    return links
  }

  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/xml", "text/xml", "application/json",
  ]

  private static func link(_ tag: XMLTag, base: String) -> (String, FetchRequest.Kind)? {
    let relations = (value("rel", of: tag) ?? "").lowercased().split(separator: " ")
    guard let href = value("href", of: tag), !href.isEmpty else { return nil }
    let url = URLReference.resolve(href, against: base)
    if relations.contains("sitemap") { return (url, .sitemap) }
    let type = (value("type", of: tag) ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
    let isFeed = relations.contains("alternate") && feedTypes.contains(String(type))
    guard isFeed || relations.contains("feed"), !url.contains("/comments/") else { return nil }
    // WordPress describes pages in JSON and offers oEmbed under the same relation.
    let isAboutPage = url.contains("/wp-json/") || url.contains("oembed")
    return isAboutPage ? nil : (url, .feed)
  }

  private static func value(_ name: String, of tag: XMLTag) -> String? {
    tag.attributes.first { $0.name == name }?.value
  }

  /// The position after a text in any case, or the end.
  private static func end(of text: WordSearch, in page: [UInt8], from start: Int) -> Int {
    text.firstOffset(in: page.span, from: start).map { $0 + text.word.count } ?? page.count
  }
}
