import Testing

@testable import Cleaning

@Suite("LinkedData")
struct LinkedDataTests {
  private func read(_ json: String...) -> LinkedData { LinkedData(json.map { Array($0.utf8) }) }

  @Test("finds the article in lists, graphs and beside other objects")
  func shapes() {
    for json in [
      #"{"@type":"NewsArticle","headline":"T"}"#,
      #"[{"@type":"WebSite","name":"S"},{"@type":["Thing","NewsArticle"],"headline":"T"}]"#,
      #"{"@graph":[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"T"}]}"#,
      #"{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"T"}}"#,
      "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;T&quot;}",
      "// <![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"T\"};\n// ]]>",
    ] {
      #expect(read(json).article?.headline == "T", "\(json)")
    }
  }

  @Test("reads names however they are wrapped")
  func names() throws {
    let data = read(
      ##"{"@graph":[{"@id":"#p","@type":"Person","name":"Ana Roy"},{"@type":"NewsArticle","headline":"T","##
        + ##""author":[{"@id":"#p"},"Luc Noël",{"name":["Zoé Petit"]}]}]}"##)
    let article = try #require(data.article)
    #expect(data.names(article.authors) == ["Ana Roy", "Luc Noël", "Zoé Petit"])
  }

  @Test("takes what stood before a break")
  func broken() {
    #expect(
      read(#"{"@type":"NewsArticle","headline":"T","datePublished":"2024-01-02",,}"#).article?
        .published == "2024-01-02")
    #expect(read("nonsense", "{", "").article == nil)
    #expect(read("{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\"}").article?.headline == "a b")
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep, #"{"@graph":"# + deep).article == nil)
  }
}
