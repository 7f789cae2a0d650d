import Records
import Testing

@testable import Fetching

@Suite("Source reader")
struct SourceReaderTests {
  private func requests(
    _ body: String, _ kind: FetchRequest.Kind, robots: [String] = []
  ) throws -> [FetchRequest] {
    try contents(body, kind, robots: robots).requests
  }

  private func contents(
    _ body: String, _ kind: FetchRequest.Kind, robots: [String] = []
  ) throws -> ListingContents {
    try SourceReader().contents(
      of: FetchedListing(
        request: FetchRequest(url: "https://site.fr/", kind: kind), finalURL: "https://site.fr/",
        contentType: "text/html; charset=utf-8", body: Array(body.utf8), robotsSitemaps: robots))
  }

  @Test("a feed names pages, each once, with what it says of them")
  func feed() throws {
    let found = try requests(
      """
      <rss><channel><language>fr</language><item><link>/a b</link>
      <pubDate>Sat, 28 Nov 2026 06:00:00 +0100</pubDate></item><item><link>/a b</link></item>
      <item><guid>tag:x</guid></item><item><link>mailto:a@b.fr</link></item></channel></rss>
      """, .feed)
    #expect(
      found.map(\.url).allSatisfy { $0 == "https://site.fr/a%20b" } && found.count == 1)
    #expect(found.first?.changed == 1_795_842_000)
    #expect(found.first?.language == "fr")
    #expect(found.first?.kind == .page)
  }

  @Test("of more entries than a sitemap may have the first are read, and that it is cut is told")
  func tooMany() throws {
    let lines = (0...50_000).map { "https://site.fr/\($0)\n" }.joined()
    let cut = try contents(lines, .sitemap)
    #expect(cut.isCut)
    #expect(cut.requests.count == 50_000)
    #expect(try !contents("https://site.fr/1", .sitemap).isCut)
  }

  @Test("an index names sitemaps")
  func index() throws {
    let found = try requests(
      "<sitemapindex><sitemap><loc>https://site.fr/1.xml</loc></sitemap></sitemapindex>", .sitemap)
    #expect(found == [FetchRequest(url: "https://site.fr/1.xml", kind: .sitemap)])
  }

  @Test("a home page names its feeds, or else the sitemaps of robots.txt")
  func site() throws {
    let robots = ["https://site.fr/sitemap.xml"]
    let page = "<html><link rel=alternate type='application/rss+xml' href=/rss></html>"
    #expect(
      try requests(page, .site, robots: robots)
        == [FetchRequest(url: "https://site.fr/rss", kind: .feed)])
    #expect(
      try requests("<html></html>", .site, robots: robots)
        == [FetchRequest(url: "https://site.fr/sitemap.xml", kind: .sitemap)])
    #expect(
      try requests("<rss><item><link>/a</link></item></rss>", .site, robots: robots)
        == [FetchRequest(url: "https://site.fr/a")])
  }

  @Test("where a site names nothing, common addresses are guessed")
  func guesses() throws {
    let found = try requests("<html></html>", .site)
    #expect(
      found.map(\.url).prefix(2) == ["https://site.fr/sitemap.xml", "https://site.fr/feed"])
    #expect(found.allSatisfy { $0.isGuess })
  }

  @Test("a page is no feed")
  func mistaken() {
    #expect(throws: StageFailure.self) { try requests("<html></html>", .feed) }
  }

  @Test("a feed that was asked for as a page is seen")
  func kinds() {
    let reader = SourceReader()
    func kind(_ body: [UInt8]) -> FetchRequest.Kind? { reader.kind(of: body, contentType: nil) }
    #expect(kind(Array("<rss>".utf8)) == .feed)
    #expect(kind(Array("<urlset>".utf8)) == .sitemap)
    #expect(kind([0x1F, 0x8B, 0x08, 0]) == .sitemap)
    #expect(kind(Array("<html>".utf8)) == nil)
  }
}
