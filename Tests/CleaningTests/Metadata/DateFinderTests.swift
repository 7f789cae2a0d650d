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
      // A sentence, but about the page.
      (
        "<p>Date</p><time datetime=2024-03-06>6 mars 2024</time><p>Cet article a été initialement publié le 4 mars 2024 puis complété au fil des annonces de la préfecture.</p>",
        "2024-03-04"
      ),
      // Templates indent what they show.
      (
        "<div>\(String(repeating: " ", count: 40))4 mars 2024\(String(repeating: " ", count: 40))</div>",
        "2024-03-04"
      ),
      // What a theme calls the data of a post is no prose, however wordy.
      (
        "<p class='postmetadata alt'>Ce billet est du lundi 4 mars 2024 à 10 h ; il est rangé avec les nouvelles de la région.</p>",
        "2024-03-04"
      ),
      // A link to a publication.
      (
        "<div>Date : 4 mars 2024</div><a class=publication href=b.pdf>Arrêté du 2 mars 2024</a>",
        "2024-03-04"
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

  @Test("does not take a change after the fetch for the publication")
  func lateChange() throws {
    let meta = "<meta property=article:modified_time content='2024-04-02T10:00:00+02:00'>"
    let shown = "<div class=date>2 avril 2024</div>"
    #expect(try document(meta, after: shown).published == nil)
    #expect(try document("", after: shown).published == "2024-04-02")
    #expect(try document("", after: "<p>Mis à jour le 2 avril 2024</p>").published == nil)
  }

  @Test("takes no number among words far from the title for a date")
  func amidWords() throws {
    let filler = String(repeating: "<p>Le pont.</p>", count: 200)
    #expect(
      try document("", after: filler + "<h2>Avis sur PHP 8.4.13 et sa suite</h2>").published == nil)
    let masthead = "<b>Journal du pays, lundi 4 mars 2024</b>"
    #expect(try document("", after: filler + masthead).published == "2024-03-04")
    #expect(try document("", after: filler + "<b>4 mars 2024</b>").published == "2024-03-04")
  }

  @Test("looks into data of scripts where nothing else gives a date")
  func scripts() throws {
    let script = #"<script>var data = {"published_at":"2024-03-04T08:00:00+01:00"}</script>"#
    let found = try document(script)
    #expect(found.published == "2024-03-04T08:00:00+01:00" && found.publishedSource == .script)
    #expect(try document(script, after: "<p>Publié le 5 mars 2024</p>").publishedSource == .text)
    #expect(try document(script.replacing("2024-03-04", with: "2031-01-01")).published == nil)
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
