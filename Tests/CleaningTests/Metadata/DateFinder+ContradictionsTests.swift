import Records
import Testing

@testable import Cleaning

@Suite("DateFinder: contradictions")
struct DateFinderContradictionsTests {
  private func published(
    _ head: String, after: String, url: String = "https://exemple.test/a"
  ) throws -> String? {
    let text = "<p>\(TestPages.sentence("la route"))</p>"
    return try TestPages.document(
      "\(head)<h1>La route est coupée</h1>\(after)\(text)\(text)", url: url,
      fetchedAt: "2024-03-10T00:00:00Z"
    ).published
  }

  private static let told = """
    <meta property=article:published_time content='2024-03-01T10:00:00+01:00'>
    <script type="application/ld+json">
    {"@type":"NewsArticle","headline":"La route","datePublished":"2024-03-01T10:00:00+01:00"}
    </script>
    """

  @Test(
    "believes the one dateline under the title",
    arguments: [
      ("<time datetime=2024-03-04>4 mars 2024</time>", "2024-03-04"),
      ("<p class=article__date>Lundi 4 mars 2024</p>", "2024-03-04"),
      // No dateline, an update, in furniture.
      ("<p>4 mars 2024</p>", "2024-03-01T10:00:00+01:00"),
      ("<p class=date>Mis à jour le 4 mars 2024</p>", "2024-03-01T10:00:00+01:00"),
      // Another one says what machines are told.
      (
        "<p class=date>1er mars 2024</p><p class=date>4 mars 2024</p>", "2024-03-01T10:00:00+01:00"
      ),
      // Two that agree with nobody.
      ("<p class=date>2 mars 2024</p><p class=date>4 mars 2024</p>", "2024-03-01T10:00:00+01:00"),
      // Read wrong: the third of January.
      ("<p class=date>03/01/2024</p>", "2024-03-01T10:00:00+01:00"),
    ])
  func dateline(markup: String, expected: String) throws {
    #expect(try published(Self.told, after: markup) == expected)
    let address = "https://exemple.test/2024/03/01/a"
    #expect(try published(Self.told, after: markup, url: address) == expected)
  }

  @Test("does not believe a plain page's date where readers see only an update")
  func unconfirmed() throws {
    let page = """
      <script type="application/ld+json">{"@type":"WebPage","datePublished":"2023-03-01"}</script>
      """
    #expect(try published(page, after: "") == "2023-03-01")
    #expect(try published(page, after: "<p>Mis à jour le 4 mars 2024</p>") == "2024-03-04")
    #expect(
      try published(Self.told, after: "<p>Mis à jour le 4 mars 2024</p>")
        == "2024-03-01T10:00:00+01:00")
  }

  @Test("leaves out furniture beside a list")
  func lists() throws {
    let entries =
      "<p class=date>4 mars 2024</p><p>La crue.</p><p class=date>2 mars 2024</p><p>Le pont.</p>"
    let aside = "<aside><p class=date>Publication : 1er mars 2024</p></aside>"
    #expect(try published("", after: entries + aside) == "2024-03-04")
    #expect(try published("", after: aside) == "2024-03-01")
  }
}
