import Testing

@testable import Cleaning

@Suite("ElementPath")
struct ElementPathTests {
  @Test(
    "names the last three elements with id and the first classes",
    arguments: [
      (
        "<main><article id=story class='post big wide'><div class=body><p>x",
        "article#story.post.big > div.body > p"
      ),
      ("<body><p>x", "html > body > p"),
      (
        "<body><section><p class='\(String(repeating: "a", count: 40))'>x",
        "body > section > p.\(String(repeating: "a", count: 30))…"
      ),
      ("<body><section><p class='a\u{1B}[2J\u{202E}b'>x", "body > section > p.a[2Jb"),
    ])
  func path(html: String, expected: String) throws {
    let tree = try TestPages.tree(html)
    let paragraph = try #require(tree.first(.p))
    #expect(ElementPath.path(to: paragraph, in: tree) == expected)
  }
}
