import Records
import Testing

@testable import Cleaning

@Suite("TopicFinder")
struct TopicFinderTests {
  private func topics(_ head: String, _ json: String = "{}") throws -> (String?, [String]?) {
    let text = "<p>\(TestPages.sentence("la route"))</p>"
    let script = "<script type='application/ld+json'>\(json)</script>"
    let document = try TestPages.document(head + script + "<h1>La route est coupée</h1>" + text)
    return (document.section, document.tags)
  }

  @Test("finds the section in JSON-LD, in meta tags, in breadcrumbs")
  func section() throws {
    let meta = "<meta property=article:section content=Région>"
    let article = #"{"@type":"NewsArticle","headline":"T","articleSection":["Faits divers","Une"]}"#
    let trail =
      #"{"@type":"BreadcrumbList","itemListElement":[{"name":"Accueil"},{"item":{"name":"Monde"}},"#
      + #"{"name":"La route est coupée"}]}"#
    #expect(try topics(meta, article).0 == "Faits divers")
    #expect(try topics(meta, trail).0 == "Région")
    #expect(try topics("", trail).0 == "Monde")
    #expect(try topics("").0 == nil)
  }

  @Test("finds tags in JSON-LD, in meta tags, in links")
  func tags() throws {
    let article = #"{"@type":"NewsArticle","headline":"T","keywords":"Crue, Pont ;pont"}"#
    let meta =
      "<meta property=article:tag content=Crue><meta property=article:tag content='Pont, gare'>"
    #expect(try topics(meta, article).1 == ["Crue", "Pont"])
    #expect(try topics(meta).1 == ["Crue", "Pont, gare"])
    #expect(
      try topics("<meta name=keywords content='a1, Crue,,Pont'>").1 == ["a1", "Crue", "Pont"])
    #expect(try topics("<a rel=tag href=/t>Crue</a>").1 == ["Crue"])
    #expect(try topics("").1 == nil)
  }
}
