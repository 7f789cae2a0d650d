import Records

@testable import Fetching

/// Feeds in XML and JSON, sitemaps, lists of addresses, home pages.
struct SourcesTarget: FuzzTarget {
  private static let mostEntries = 50

  init() {}

  func run(_ bytes: [UInt8]) {
    let base = "https://exemple.fr/a/b"
    let read = try? SourceDocument.read(
      bytes, base: base, isList: true, maximumEntries: Self.mostEntries, maximumBytes: 1 << 22)
    if let document = read ?? nil {
      precondition(
        document.pages.count + document.sitemaps.count <= Self.mostEntries, "too many entries")
      for page in document.pages {
        if let url = page.url { _ = try? WebAddress(url) }
      }
    }
    _ = SiteLinks.find(in: bytes, base: base)
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? SourceLine(text, at: "list:1")
    _ = FeedDate.seconds(text)
    _ = URLReference.resolve(text, against: base)
  }
}
