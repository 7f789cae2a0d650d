import Testing

@testable import Records

@Suite struct HTMLWriterTests {
  @Test("escapes text and attributes")
  func escapes() {
    var page = HTMLWriter()
    page.element("p", ["title": "\"><script>'&"], "<b>\u{0}\u{9B}été")
    #expect(
      page.html
        == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;b&gt;\u{FFFD}\u{FFFD}été</p>")
  }
}
