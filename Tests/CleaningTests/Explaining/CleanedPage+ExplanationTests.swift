import Records
import Testing

@testable import Cleaning

@Suite("CleanedPage, explained")
struct CleanedPageExplanationTests {
  private let one = TestPages.sentence("la route")

  private func explain(_ html: String) throws -> PageExplanation {
    let page = Page(id: "p1", url: "https://www.exemple.test/a", html: html)
    return CleanedPage(page, settings: CleaningSettings(), lexicon: try TestPages.lexicon())
      .explanation()
  }

  @Test("keeps what the document has, and says what became of the rest")
  func agrees() throws {
    let html = """
      <h1>Le conseil hésite encore sur la route</h1><article class=post><p>\(one)</p>
      <p>Lire aussi : le pont</p><p>\(TestPages.sentence("la gare"))</p></article><div hidden>Non</div>
      """
    let explanation = try explain(html)
    let document = try TestPages.document(html)
    #expect(
      explanation.blocks.filter(\.isKept).map(\.text).joined(separator: "\n") == document.text)
    #expect(explanation.title == document.title && explanation.failure == nil)
    #expect(explanation.leftOut.hidden == 1)
    let phrase = try #require(explanation.blocks.first { $0.text.hasPrefix("Lire aussi") })
    #expect(!phrase.isKept && phrase.path.hasSuffix("article.post > p"))
  }

  @Test("explains a page without text")
  func failure() throws {
    let explanation = try explain("<p>Lire aussi : le pont</p>")
    #expect(explanation.failure?.code == "no_text")
    #expect(explanation.blocks.count == 1 && explanation.keptCount == 0)
    #expect(try explain("").failure?.message == "the page is empty")
  }

  @Test("says when the text is the publisher's body")
  func publishersBody() throws {
    let body = [one, one, one, one].joined(separator: "\\n")
    let explanation = try explain(
      """
      <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(body)"}</script>
      <p>Chargement de la page en cours, merci de patienter.</p>
      """)
    #expect((explanation.publishersBodyLength ?? 0) > 300)
  }
}
