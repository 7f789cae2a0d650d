import Records
import Testing

@testable import Aggregating

@Suite struct HTMLWriterLinksTests {
  @Test("links to the web only")
  func links() {
    var page = HTMLWriter()
    page.link(to: "https://exemple.fr/a?b=1&c", "A")
    page.link(to: "javascript:alert(1)", "B")
    page.link(to: nil, "C")
    #expect(
      page.html
        == "<a href=\"https://exemple.fr/a?b=1&amp;c\">A</a>BC")
  }
}
