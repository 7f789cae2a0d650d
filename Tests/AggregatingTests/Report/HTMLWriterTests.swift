import Testing

@testable import Aggregating

@Suite struct HTMLWriterTests {
  @Test("escapes text and attributes")
  func escapes() {
    var page = HTMLWriter()
    page.element("p", ["title": "\"><script>'&"], "<b>\u{0}\u{9B}été")
    #expect(
      page.html
        == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;b&gt;\u{FFFD}\u{FFFD}été</p>")
  }

  @Test("links to the web only")
  func links() {
    var page = HTMLWriter()
    page.link(to: "https://exemple.fr/a?b=1&c", "A")
    page.link(to: "javascript:alert(1)", "B")
    page.link(to: nil, "C")
    #expect(
      page.html
        == "<a href=\"https://exemple.fr/a?b=1&amp;c\" rel=\"noopener noreferrer\">A</a>BC")
  }
}
