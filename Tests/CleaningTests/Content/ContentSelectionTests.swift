import Testing

@testable import Cleaning

@Suite("ContentSelection")
struct ContentSelectionTests {
  private let long = TestPages.sentence("la digue") + " Les riverains attendaient ce vote."
  private let other = TestPages.sentence("l’école")

  /// The texts that are kept where the trees find every block as probable as not.
  private func kept(_ body: String, title: String? = nil) throws -> [String] {
    let tree = try TestPages.tree("<body>\(body)</body>")
    let lexicon = try TestPages.lexicon()
    let titleNode = tree.nodes.indices.first { tree.nodes[$0].tag == .h1 }
    let content = MainContent(
      tree, roles: ElementRoles(of: tree, classNames: lexicon.classNames), lexicon: lexicon,
      facts: MainContent.PageFacts(titleNode: titleNode, title: title))
    return content.decision(by: BoostedTrees()).paragraphs.map(\.text)
  }

  @Test("leaves out the title, the byline and known lines")
  func head() throws {
    let body = """
      <h1>La digue est votée</h1><p>par Ana Roy, à Valdoré</p><p>\(long)</p><p>Lire aussi : la crue</p>
      <p>\(other)</p><p>17:20</p>
      """
    #expect(try kept(body, title: "La digue est votée") == [long, other])
  }

  @Test("stops behind a line that ends articles, once there is an article")
  func end() throws {
    #expect(
      try kept("<p>\(long)</p><p>\(other)</p><p>Sur le même sujet</p><p>Une autre histoire.</p>")
        == [long, other])
    #expect(try kept("<p>Sur le même sujet</p><p>\(long)</p><p>\(other)</p>") == [long, other])
  }

  @Test("keeps one of two copies, and refrains")
  func copies() throws {
    #expect(
      try kept("<div><p>\(long)</p><p>\(other)</p></div><div><p>\(long)</p></div>")
        == [long, other])
    #expect(
      try kept("<p class=a>\(long)</p><p class=b>\(long)</p><p>\(other)</p>") == [long, other])
    #expect(try kept("<p>\(long)</p><p>\(other)</p><p>\(long)</p>") == [long, other, long])
  }

  @Test("leaves out quotations that the text has")
  func pullQuotes() throws {
    let quote = "Les riverains attendaient ce vote"
    #expect(
      try kept("<p>\(long)</p><blockquote>« \(quote) »</blockquote><p>\(other)</p>")
        == [long, other])
    #expect(
      try kept("<p>\(long)</p><blockquote>« Nous verrons bien demain. »</blockquote>").count == 2)
  }

  @Test("leaves out stories behind the one with the title")
  func otherArticles() throws {
    #expect(
      try kept(
        "<article><h1>La digue</h1><p>\(long)</p></article><article><p>\(other)</p></article>",
        title: "La digue") == [long])
    #expect(
      try kept(
        "<h1>Direct</h1><article><p>\(long)</p></article><article><p>\(other)</p></article>",
        title: "Direct") == [long, other])
  }

  @Test("leaves out captions beside a text, and headings of nothing")
  func rest() throws {
    #expect(
      try kept(
        "<p>\(long)</p><figure><figcaption>La digue, lundi.</figcaption></figure><p>\(other)</p>"
          + "<h2>Plus bas</h2>") == [long, other])
  }
}
