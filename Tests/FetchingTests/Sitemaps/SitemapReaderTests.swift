import Testing

@testable import Fetching

@Suite("Sitemap reader")
struct SitemapReaderTests {
  @Test("pages, news and pictures")
  func urlset() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>
        https://site.fr/a?x=1&amp;y=2 </loc><lastmod>2026-11-27</lastmod>
        <image:image><image:loc>https://site.fr/a.jpg</image:loc></image:image>
        <n:news><n:publication><n:name>Site</n:name><n:language>fr</n:language></n:publication>
        <n:publication_date>2026-11-28T06:00:00+01:00</n:publication_date>
        <n:title>L&#8217;été</n:title></n:news></url>
      <url><lastmod>2026-11-27</lastmod></url>
      <url><loc>https://site.fr/b</loc><lastmod>hier</lastmod>
      <url><loc>/c</loc></url>
      """
    let document = try #require(
      try SourceDocument.read(Array(text.utf8), base: "https://site.fr/sitemap.xml"))
    #expect(
      document.pages == [
        AnnouncedPage(
          url: "https://site.fr/a?x=1&y=2", title: "L’été", published: 1_795_842_000,
          updated: 1_795_737_600, language: "fr"),
        AnnouncedPage(url: "https://site.fr/b"), AnnouncedPage(url: "https://site.fr/c"),
      ])
    #expect(document.sitemaps.isEmpty)
  }

  @Test("an index names sitemaps")
  func index() throws {
    let text = """
      <sitemapindex><sitemap><loc>https://site.fr/1.xml.gz</loc><lastmod>2026-11-27</lastmod></sitemap>
      <sitemap><loc>https://site.fr/2.xml</loc></sitemap></sitemapindex>
      """
    let document = try #require(try SourceDocument.read(Array(text.utf8)))
    #expect(
      document.sitemaps == [
        AnnouncedPage(url: "https://site.fr/1.xml.gz", updated: 1_795_737_600),
        AnnouncedPage(url: "https://site.fr/2.xml"),
      ])
    #expect(document.pages.isEmpty)
  }

  @Test("a gzip file is opened; one cut short is a failure")
  func gzip() throws {
    let text = "<urlset><url><loc>https://site.fr/a</loc></url></urlset>"
    let packed = GzipMember().compress(Array(text.utf8))
    #expect(
      try SourceDocument.read(packed)?.pages == [AnnouncedPage(url: "https://site.fr/a")])
    #expect(throws: (any Error).self) { try SourceDocument.read(packed.dropLast(9)) }
  }

  @Test("plain text is a list of URLs only where one is expected")
  func list() throws {
    let text: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("https://a.fr/1\r\nnon\n\n http://a.fr/2\n".utf8)
    #expect(
      try SourceDocument.read(text, isList: true)?.pages.map(\.url)
        == ["https://a.fr/1", "http://a.fr/2"])
    #expect(try SourceDocument.read(text) == nil)
    #expect(try SourceDocument.read(Array("<html></html>".utf8), isList: true) == nil)
  }

  @Test("more pages than asked for are passed over")
  func cap() throws {
    let urls = (1...5).map { "<url><loc>https://a.fr/\($0)</loc></url>" }.joined()
    let document = try #require(
      try SourceDocument.read(Array("<urlset>\(urls)</urlset>".utf8), maximumEntries: 3))
    #expect(document.pages.map(\.url) == ["https://a.fr/1", "https://a.fr/2", "https://a.fr/3"])
    #expect(document.isCut)
  }
}

extension SourceDocument {
  /// Reads a part of an array.
  fileprivate static func read(_ bytes: ArraySlice<UInt8>) throws -> SourceDocument? {
    try read(Array(bytes))
  }
}
