import Testing

@testable import Fetching

@Suite("Document kind")
struct DocumentKindTests {
  @Test(
    "is seen by the first element",
    arguments: [
      ("<rss>", .feed), ("<?xml version='1.0'?>\n<!-- x -->\n<feed>", .feed),
      ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", .feed),
      ("<urlset>", .sitemap), ("<sm:sitemapindex>", .sitemap), ("junk <rss>", .feed),
      ("<!DOCTYPE html><html><rss>", .other), ("", .other), ("plain text", .other),
      ("{\"version\": \"https://jsonfeed.org/version/1\"", .jsonFeed), ("{\"a\": 1}", .other),
    ] as [(String, DocumentKind)])
  func kinds(text: String, expected: DocumentKind) {
    #expect(DocumentKind(of: Array(text.utf8)) == expected)
  }

  @Test("is seen behind a long comment")
  func comment() {
    let text = "<!-- \(String(repeating: "x", count: 5000)) --><rss>"
    #expect(DocumentKind(of: Array(text.utf8)) == .feed)
  }
}
