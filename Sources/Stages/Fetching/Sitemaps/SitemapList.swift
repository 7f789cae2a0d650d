/// Sitemaps in plain text: one URL a line.
enum SitemapList {
  /// Reads a list; lines that are no URL of http or https are passed over.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - maximumEntries: After so many the rest is passed over.
  static func read(_ text: [UInt8], maximumEntries: Int) -> SourceDocument {
    var document = SourceDocument()
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let url = URLReference.resolve(String(decoding: line, as: UTF8.self), against: "")
      guard ["http", "https"].contains(FetchSource.scheme(of: url)) else { continue }
      guard document.pages.count < maximumEntries else {
        document.isCut = true
        break
      }
      document.pages.append(AnnouncedPage(url: url))
    }
    return document
  }
}
