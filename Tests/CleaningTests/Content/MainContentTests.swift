import Records
import Testing

@testable import Cleaning

@Suite("MainContent")
struct MainContentTests {
  private let one = TestPages.sentence("la route")
  private let two = TestPages.sentence("la gare")
  private let three = TestPages.sentence("du pont")

  @Test("takes the standfirst in and leaves furniture out")
  func article() throws {
    let document = try TestPages.document(
      """
      <h1>Le conseil hésite encore sur la route</h1><div class="chapo">\(one)</div>
      <div class="x"><p>\(two)</p><p>Lire aussi : le pont</p><p>\(three)</p>
      <ul><li><a href=a>Un autre titre de la rubrique</a></li><li><a href=b>Encore un autre titre</a></li></ul>
      <p>Partager</p></div><div><a href=c>\(one) Un renvoi.</a></div>
      """)
    #expect(document.text == [one, two, three].joined(separator: "\n"))
  }

  @Test("joins a body that is split over several containers")
  func split() throws {
    let document = try TestPages.document(
      "<div><div><p>\(one)</p></div><div class=ad>Achetez !</div><div><p>\(two)</p></div></div>")
    #expect(document.text == one + "\n" + two)
  }

  @Test("stops where the next story was appended")
  func nextArticle() throws {
    let document = try TestPages.document(
      """
      <main><article><h1>Le conseil hésite encore sur la route</h1><p>\(one)</p><p>\(two)</p></article>
      <article><h1>Une tout autre histoire de la région</h1><p>\(three)</p><p>\(three)</p></article></main>
      """)
    #expect(document.text == one + "\n" + two)
  }

  @Test("uses the publisher's body where the page does not show it")
  func witness() throws {
    let body = [one, two, three, one].joined(separator: "\\n")
    let document = try TestPages.document(
      """
      <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(body)"}</script>
      <p>Chargement de la page en cours, merci de patienter.</p>
      """)
    #expect(document.paragraphs.count == 4)
  }
}
