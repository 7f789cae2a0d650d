import Testing

@testable import Fetching

@Suite("Feed reader")
struct FeedReaderTests {
  private func read(_ text: String, base: String = "https://site.fr/feeds/a.xml") throws
    -> [AnnouncedPage]
  {
    try #require(try SourceDocument.read(Array(text.utf8), base: base)).pages
  }

  @Test("RSS 2.0")
  func rss() throws {
    let pages = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Le Site</title><link>https://site.fr/</link><language>fr-FR</language>
      <item>
        <title>Un incendie &amp; des blessés</title>
        <link> https://site.fr/a?x=1&amp;y=2
        </link>
        <guid isPermaLink="false">123</guid>
        <pubDate>Sat, 28 Nov 2026 06:00:00 +0100</pubDate>
        <media:content url="https://site.fr/a.jpg"><media:title>Photo</media:title></media:content>
        <source url="https://ailleurs.fr/">Ailleurs</source>
      </item>
      <item><guid>https://site.fr/b</guid><title><![CDATA[L&#8217;<b>été</b>]]></title>
        <dc:date>2026-11-27</dc:date><dc:language>en</dc:language></item>
      <item><link>/c</link><image><link>https://site.fr/image</link></image></item>
      <item><title>Sans lien</title><guid isPermaLink="false">456</guid></item>
      </channel></rss>
      """)
    #expect(
      pages == [
        AnnouncedPage(
          url: "https://site.fr/a?x=1&y=2", id: "123", title: "Un incendie & des blessés",
          published: 1_795_842_000, language: "fr-FR"),
        AnnouncedPage(
          url: "https://site.fr/b", id: "https://site.fr/b", title: "L’été",
          updated: 1_795_737_600, language: "en"),
        AnnouncedPage(url: "https://site.fr/c", language: "fr-FR"),
        AnnouncedPage(id: "456", title: "Sans lien", language: "fr-FR"),
      ])
  }

  @Test("RSS 1.0, whose items stand beside the channel")
  func rdf() throws {
    let pages = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://site.fr/"><title>Site</title><dc:language>fr</dc:language>
      <items><rdf:Seq><rdf:li rdf:resource="https://site.fr/a"/></rdf:Seq></items></channel>
      <item rdf:about="https://site.fr/a"><title>A</title><link>https://site.fr/a#1</link>
        <dc:date>2026-11-28T06:00:00+01:00</dc:date></item>
      <item rdf:about="https://site.fr/b"><title>B</title></item>
      </rdf:RDF>
      """)
    #expect(pages.map(\.url) == ["https://site.fr/a#1", "https://site.fr/b"])
    #expect(pages.map(\.newestDate) == [1_795_842_000, nil])
    #expect(pages.map(\.language) == ["fr", "fr"])
  }

  @Test("Atom, with its bases and its many links")
  func atom() throws {
    let pages = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://site.fr/blog/" xml:lang="fr">
      <link rel="self" href="feed.xml"/>
      <entry xml:base="2026/">
        <link rel="enclosure" href="a.mp3" type="audio/mpeg"/>
        <link rel="alternate" href="a.pdf" type="application/pdf"/>
        <link href="a.html"/>
        <link rel="related" href="r.html"/>
        <id>tag:site.fr,2026:a</id>
        <title type="html">Titre &lt;em&gt;fort&lt;/em&gt;</title>
        <published>2026-11-27T00:00:00Z</published><updated>2026-11-28T05:00:00Z</updated>
        <source><id>x</id><title>Autre</title><link href="https://autre.fr/"/>
          <updated>2020-01-01T00:00:00Z</updated></source>
      </entry>
      <entry xml:lang="en"><id>https://site.fr/id</id></entry>
      </feed>
      """)
    #expect(
      pages == [
        AnnouncedPage(
          url: "https://site.fr/blog/2026/a.html", id: "tag:site.fr,2026:a", title: "Titre fort",
          published: 1_795_737_600, updated: 1_795_842_000, language: "fr"),
        AnnouncedPage(url: "https://site.fr/id", id: "https://site.fr/id", language: "en"),
      ])
  }

  @Test("CDF, in capitals and attributes")
  func cdf() throws {
    let pages = try read(
      """
      <CHANNEL BASE="https://site.fr/"><ITEM HREF="/a" LASTMOD="2026-11-28T06:00:00+01:00">
      <TITLE>A</TITLE></ITEM></CHANNEL>
      """)
    #expect(
      pages == [AnnouncedPage(url: "https://site.fr/a", title: "A", updated: 1_795_842_000)])
  }

  @Test(
    "a broken feed gives the entries that it has",
    arguments: [
      // Junk before, a bare ampersand, an unknown entity, an undeclared prefix.
      "\n\n Notice: undefined <rss><channel><item><link>https://a.fr/?a&b</link>"
        + "<title>&nope; & co</title><dc:creator>x</dc:creator></item>"
        + "<item><link>https://a.fr/2</link></item></channel></rss>",
      // Cut within the second entry.
      "<rss><channel><item><link>https://a.fr/?a&b</link></item><item><link>https://a.fr/2</link><desc",
      // Entries and elements that are never closed.
      "<rss><channel><item><link>https://a.fr/?a&amp;b</link><item><link>https://a.fr/2</channel>",
      // End tags that belong to nothing.
      "<rss><channel><item></p><link>https://a.fr/?a&amp;b</b></link></item></div>"
        + "<item><link>https://a.fr/2</link></item></rss>",
    ])
  func broken(feed: String) throws {
    #expect(try read(feed).map(\.url) == ["https://a.fr/?a&b", "https://a.fr/2"])
  }

  @Test("entities of the document's own are not expanded, and nothing outside is read")
  func entities() throws {
    let pages = try read(
      """
      <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&b;&f;</title><link>https://a.fr/</link></item></channel></rss>
      """)
    #expect(pages == [AnnouncedPage(url: "https://a.fr/", title: "&b;&f;")])
  }

  @Test("more entries than asked for are passed over")
  func cap() throws {
    let items = (1...5).map { "<item><link>https://a.fr/\($0)</link></item>" }.joined()
    let document = try #require(
      try SourceDocument.read(Array("<rss>\(items)</rss>".utf8), maximumEntries: 3))
    #expect(document.pages.map(\.url) == ["https://a.fr/1", "https://a.fr/2", "https://a.fr/3"])
    #expect(document.isCut)
  }
}
