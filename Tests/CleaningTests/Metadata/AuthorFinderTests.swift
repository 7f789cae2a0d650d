import Records
import Testing

@testable import Cleaning

@Suite("AuthorFinder")
struct AuthorFinderTests {
  private func authors(_ head: String, _ body: String = "") throws -> [String] {
    let text = "<p>\(TestPages.sentence("la route"))</p>"
    return try TestPages.document(
      "<html lang=fr><head><meta property=og:site_name content='Le Courrier'>\(head)</head>"
        + "<body><h1>La route est coupée</h1>\(body)\(text)\(text)</body></html>"
    ).authors
  }

  private static func linked(_ author: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"author\":\(author)}</script>"
  }

  @Test(
    "reads JSON-LD",
    arguments: [
      (#"{"@type":"Person","name":"Ana Roy"}"#, ["Ana Roy"]),
      (
        #"[{"@type":"Person","name":"Ana Roy"},{"@type":"Person","name":"Luc Noël avec AFP"}]"#,
        ["Ana Roy", "Luc Noël"]
      ),
      (#"{"@type":"Person","name":"Le Courrier avec AFP"}"#, ["Le Courrier", "AFP"]),
      (#"{"@type":"Organization","name":"Le Courrier"}"#, ["Le Courrier"]),
      (#"{"@type":"Person","name":""}"#, []),
      (#"{"@type":"Person","name":", Le Courrier"}"#, []),
    ])
  func linkedData(author: String, expected: [String]) throws {
    #expect(try authors(Self.linked(author)) == expected)
  }

  @Test("prefers a person that the page shows to its newsroom")
  func newsroom() throws {
    let body = "<p>Par <a href=/auteur/ana-roy>Ana Roy</a></p>"
    let organization = Self.linked(#"{"@type":"Organization","name":"Le Courrier"}"#)
    #expect(try authors(organization, body) == ["Ana Roy"])
    #expect(
      try authors("<meta name=author content='Le Courrier, Bréval, France'>", body) == ["Ana Roy"])
    #expect(try authors("<meta name=author content='ana_roy'>", body) == ["Ana Roy"])
    #expect(
      try authors("<meta name=article:author content='https://reseau.test/courrier'>", body) == [
        "Ana Roy"
      ])
  }

  @Test(
    "finds the byline on the page",
    arguments: [
      (
        "<a rel=author href=/x>Ana Roy</a> et <a rel=author href=/y>Luc Noël</a>",
        ["Ana Roy", "Luc Noël"]
      ),
      ("<div class=author><span>Ana Roy</span><span>Rédactrice en chef</span></div>", ["Ana Roy"]),
      ("<div class=byline>Par <b>Ana Roy</b>, correspondante à Kiev</div>", ["Ana Roy"]),
      (
        "<p class=byline>Par <a rel=author href=/x>Ana Roy</a> (à Bréval), <a rel=author href=/y>Luc Noël</a>, chef du service</p>",
        ["Ana Roy", "Luc Noël"]
      ),
      (
        "<div class=byline><span class=author> Ana Roy </span> <span>Le Matin de Bréval</span></div>",
        ["Ana Roy"]
      ),
      ("<div itemprop=author><span itemprop=name>Ana Roy</span> 12 articles</div>", ["Ana Roy"]),
      ("<div><a href=/auteurs/ana-roy>Ana Roy</a></div>", ["Ana Roy"]),
      ("<p>Par Ana Roy et Luc Noël, le 4 mars</p>", ["Ana Roy", "Luc Noël"]),
      ("<div><p>Écrit par</p><p>Ana Roy</p></div>", ["Ana Roy"]),
      ("<p>Par ailleurs, la route est belle</p>", []),
      ("<p>Par la suite Ana Roy</p>", []),
    ])
  func shown(body: String, expected: [String]) throws {
    #expect(try authors("", body) == expected)
  }

  @Test("takes the page's author, not those of teasers and readers")
  func others() throws {
    let filler = String(repeating: "<p>\(TestPages.sentence("la gare"))</p>", count: 20)
    let teasers = "<div class=related><span class=author>Max Petit</span></div>"
    let comments = "<div class=comments><span class=author>Zoé</span></div>"
    let own = "<span class=author>Ana Roy</span>"
    #expect(try authors("", own + filler + teasers + comments) == ["Ana Roy"])
    #expect(try authors("", filler + comments) == [])
  }
}
