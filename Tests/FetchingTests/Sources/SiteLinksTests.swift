import Testing

@testable import Fetching

@Suite("Links of a site to its feeds")
struct SiteLinksTests {
  @Test("are those of its page, in order")
  func links() {
    let page = """
      <!DOCTYPE html><html><head><base href="https://site.fr/x/"><base href="https://other.fr/">
      <!-- <link rel="alternate" type="application/rss+xml" href="/comment"> -->
      <script>var a = '<link rel="alternate" type="application/rss+xml" href="/script">';</script>
      <LINK TYPE='application/rss+xml' REL=alternate HREF=une.xml title="À la une">
      <link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="en" href="/en/">
      <link rel="alternate" type="application/atom+xml; charset=utf-8" href="https://site.fr/a?b&amp;c">
      <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="sitemap" href="/plan.xml"></head>
      """
    let found = SiteLinks.find(in: Array(page.utf8), base: "https://site.fr/")
    #expect(
      found.map { "\($0.1) \($0.0)" } == [
        "feed https://site.fr/x/une.xml", "feed https://site.fr/a?b&c",
        "sitemap https://site.fr/plan.xml",
      ])
  }
}
