import Records
import Testing

@testable import Cleaning

@Suite("DateFinder")
struct DateFinderTests {
  private func document(
    _ head: String, after: String = "", url: String = "https://exemple.test/a"
  ) throws -> Document {
    let text = "<p>\(TestPages.sentence("la route"))</p>"
    return try TestPages.document(
      "\(head)<h1>La route est coupée</h1>\(after)\(text)\(text)", url: url,
      fetchedAt: "2024-03-10T00:00:00Z")
  }

  private static let meta =
    "<meta property=article:published_time content='2024-03-05T10:00:00+01:00'>"

  @Test("prefers what is said to machines, and says who said it")
  func order() throws {
    let shown = "<p>Publié le 4 mars 2024</p>"
    let url = "https://exemple.test/2024/03/03/a"
    let all = try document(Self.meta, after: shown)
    #expect(all.published == "2024-03-05T10:00:00+01:00" && all.publishedSource == .meta)
    let two = try document("", after: shown, url: url)
    #expect(two.published == "2024-03-04" && two.publishedSource == .text)
    let one = try document("", url: url)
    #expect(one.published == "2024-03-03" && one.publishedSource == .url)
    let none = try document("")
    #expect(none.published == nil && none.publishedSource == nil)
  }

  @Test(
    "chooses the day of publication",
    arguments: [
      // The update first, the publication labelled.
      ("<p>Mis à jour le 6 mars 2024</p><p>Publié le 4 mars 2024</p>", "2024-03-04"),
      ("<p>Publié le</p><p>4 mars 2024</p>", "2024-03-04"),
      ("<time datetime=2024-03-04T08:00>4 mars 2024</time>", "2024-03-04T08:00"),
      // Readers see the text, not the attribute.
      ("<time datetime=2024-03-07>Publié le 4 mars 2024</time>", "2024-03-04"),
      (
        "<time class=updated datetime=2024-03-06>6 mars</time><time datetime=2024-03-04>4 mars</time>",
        "2024-03-04"
      ),
      ("<span itemprop=datePublished content=2024-03-04>lundi</span>", "2024-03-04"),
      // Teasers and links beside the page's own.
      (
        "<div class=date>4 mars 2024</div><a href=b>La crue du 2 mars 2024 vue par les riverains du pont</a>",
        "2024-03-04"
      ),
      // Only the last change is shown.
      ("<p>Mis à jour le 6 mars 2024</p>", "2024-03-06"),
      // A day in running text is no date of the page.
      (
        "<p>Depuis le 2 mars 2024, la route est fermée à la circulation dans les deux sens, et personne ne sait dire quand elle sera rouverte, ni dans quel état, a dit le maire.</p>",
        nil
      ),
      ("<p>Concert le 4 juin 2024</p>", nil), ("<p>© 2024 Le Courrier</p>", nil),
    ])
  func shown(markup: String, expected: String?) throws {
    #expect(try document("", after: markup).published == expected)
  }

  @Test("does not believe what cannot be")
  func implausible() throws {
    #expect(try document("<meta name=date content='1970-01-01'>").published == nil)
    let modified = "<meta property=article:modified_time content='2023-01-01'>"
    #expect(try document(Self.meta + modified).modified == nil)
  }

  @Test("lets witnesses that agree outvote a name that says little")
  func vote() throws {
    let vague = "<meta name=date content='2024-03-07'>"
    let shown = "<time itemprop=datePublished datetime=2024-03-04>4 mars 2024</time>"
    #expect(try document(vague, after: shown).published == "2024-03-04")
    #expect(try document(vague).published == "2024-03-07")
  }

  @Test("reads the dates of the page around the article")
  func webPage() throws {
    let script = """
      <script type="application/ld+json">{"@type":"WebPage","datePublished":"2024-03-04T08:00:00+01:00"}</script>
      """
    let found = try document(script)
    #expect(found.published == "2024-03-04T08:00:00+01:00" && found.publishedSource == .jsonLD)
  }

  @Test("takes whole days from addresses only")
  func urls() throws {
    for (path, day) in [
      ("2024/03/04/a", "2024-03-04"), ("2024-03-04-a", "2024-03-04"), ("a-20240304", "2024-03-04"),
      ("2024/03/20240304_a", "2024-03-04"), ("2024/03/a", nil), ("article-20241304", nil),
    ] {
      #expect(try document("", url: "https://exemple.test/\(path)").published == day, "\(path)")
    }
  }
}
