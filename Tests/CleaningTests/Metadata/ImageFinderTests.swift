import Records
import Testing

@testable import Cleaning

@Suite("ImageFinder")
struct ImageFinderTests {
  private func image(_ head: String, _ body: String = "") throws -> DocumentImage? {
    let text = "<p>\(TestPages.sentence("la route"))</p>"
    return try TestPages.document(head + "<h1>La route est coupée</h1>" + body + text).image
  }

  private static func figure(_ source: String, _ caption: String) -> String {
    "<figure><img src='\(source)'><figcaption>\(caption)</figcaption></figure>"
  }

  @Test("gives the page's picture with the caption of the figure that shows it")
  func caption() throws {
    let head = "<meta property=og:image content='/images/pont-1200.jpg?w=9'>"
    let url = "https://www.exemple.test/images/pont-1200.jpg?w=9"
    #expect(try image(head) == DocumentImage(url: url))
    let figures =
      Self.figure("https://cdn.test/gare.jpg", "La gare.")
      + Self.figure("https://cdn.test/x/pont-1200.jpg", "Le pont.")
    #expect(try image(head, figures) == DocumentImage(url: url, caption: "Le pont."))
    // The picture under the title is mostly the same in another size.
    let lead = Self.figure("https://cdn.test/pont-640.jpg", "Le pont, mardi.")
    #expect(try image(head, lead) == DocumentImage(url: url, caption: "Le pont, mardi."))
  }

  @Test("reads JSON-LD, and no picture where none is stated")
  func linked() throws {
    let script =
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"T","image":"#
      + #"[{"@type":"ImageObject","url":"https://cdn.test/a.jpg"},"https://cdn.test/b.jpg"]}</script>"#
    #expect(try image(script) == DocumentImage(url: "https://cdn.test/a.jpg"))
    #expect(try image("<meta property=og:image content='data:image/gif;base64,R0'>") == nil)
    #expect(try image("") == nil)
  }
}
