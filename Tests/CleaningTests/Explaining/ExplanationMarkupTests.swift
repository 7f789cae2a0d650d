import Testing

@testable import Cleaning

@Suite("ExplanationMarkup")
struct ExplanationMarkupTests {
  @Test("marks kept blocks and folds dropped ones away")
  func section() {
    let html = ExplanationMarkup.section(SampleExplanation.page)
    #expect(html.contains("<div class=\"block keep\">"))
    #expect(html.components("<details class=\"run").count == 2)
    #expect(html.contains("dropped: 1 improbable"))
    #expect(html.contains("<details class=\"run doubtful\">"))
    #expect(html.contains("<span class=\"reason\">improbable by names, links</span>"))
    #expect(html.contains("<a href=\"https://exemple.test/a?b=1&amp;c=2\""))
    #expect(html.contains("width:98%"))
  }

  @Test("shows all blocks of a page of which nothing is kept")
  func nothingKept() {
    var page = SampleExplanation.page
    page.blocks.remove(at: 1)
    page.failure = PageExplanation.Failure(code: "no_text", message: "no main text was found")
    let html = ExplanationMarkup.section(page)
    #expect(!html.contains("<details class=\"run"))
    #expect(html.contains("<p class=\"failure\">failed: no_text: no main text was found</p>"))
  }

  @Test("escapes whatever comes from pages, and links to the web only")
  func hostile() {
    let html = ExplanationMarkup.section(SampleExplanation.hostile)
    #expect(!html.contains("<script") && !html.contains("</main>") && !html.contains("href"))
    #expect(html.components("</details>").count == html.components("<details ").count)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"))
    #expect(!html.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }

  @Test("needs nothing from outside, and says where keeping begins")
  func frame() {
    let frame = String(
      decoding: ExplanationMarkup.opening + ExplanationMarkup.closing, as: UTF8.self)
    #expect(!frame.contains("<script") && !frame.contains("src=") && !frame.contains("url("))
    #expect(frame.contains("left: \(Int((ContentSelection.threshold * 100).rounded()))%;"))
    #expect(frame.hasPrefix("<!DOCTYPE html>\n") && frame.hasSuffix("</html>\n"))
  }
}

extension String {
  /// The parts between occurrences of `separator`, without the first.
  fileprivate func components(_ separator: String) -> [Substring] {
    Array(split(separator: separator, omittingEmptySubsequences: false).dropFirst())
  }
}
