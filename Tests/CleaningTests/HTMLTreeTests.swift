import Testing

@testable import Cleaning

@Suite("HTMLTree")
struct HTMLTreeTests {
  @Test("keeps document order, parents and subtree ends")
  func shape() throws {
    let tree = try TestPages.tree(
      "<html><body><div id=a><p>un</p><p>deux</p></div><p>trois</p></body>")
    let div = try #require(tree.first(.div))
    #expect(tree.attribute(.id, of: div) == "a")
    #expect(tree.subtree(of: div).count == 5)
    #expect(tree.text(of: div) == "un deux")
    #expect(tree.nodes.indices.allSatisfy { Int(tree.nodes[$0].end) > $0 })
    #expect(tree.nodes.indices.allSatisfy { Int(tree.nodes[$0].parent) < $0 })
    #expect(tree.nodes.first?.end == Int32(tree.nodes.count))
  }

  @Test("a page without elements is an empty tree", arguments: ["", "   ", "<!-- x -->"])
  func empty(html: String) throws {
    #expect(try TestPages.tree(html).nodes.isEmpty)
  }

  @Test("reads what lies deep and what is long")
  func limits() throws {
    let deep =
      String(repeating: "<div>", count: 3000) + "<p>fond" + String(repeating: "</div>", count: 3000)
    #expect(try TestPages.tree(deep + "<p>après").text(of: 0) == "fond après")
    let long = "<p>" + String(repeating: "mot ", count: 2_700_000) + "</p><p>fin</p>"
    #expect(try TestPages.tree(long).nodes.count { $0.tag == .p } == 2)
  }
}
