import Testing

@testable import Cleaning

/// Markup made to take time, memory or stack. There is no clock: what is asserted is the size of what
/// comes out.
@Suite("Hostile markup")
struct HostileMarkupTests {
  /// Levels of elements under the root.
  private func depth(of tree: HTMLTree) -> Int {
    var depths: [Int] = []
    for node in tree.nodes {
      depths.append(node.parent < 0 ? 0 : depths[Int(node.parent)] + 1)
    }
    return depths.max() ?? 0
  }

  @Test(
    "stays shallow",
    arguments: [
      "<a>", "<b><i class=x>", "<font color=red class=x><p>", "<!--", "<p class=\"", "<div>", "<x>",
      "<li>", "<ul><li>", "<dl><dd>", "<option>", "<table><tr><td>", "<table>", "<caption>", "<tr>",
      "<td>", "<th>", "<tbody>", "<thead>", "<colgroup>", "<optgroup>", "<html>", "<head>",
      "<body>",
      "<p>", "<h1>", "<form>", "<button>", "<source>", "<select>", "<frameset>", "<section><p>",
      "<tbody><thead>", "<embed>", "<dd>", "<dt>", "<nobr class=x>",
    ])
  func deep(unit: String) throws {
    let page = try TestPages.scrub(String(repeating: unit, count: 20_000) + "fin")
    let tree = HTMLTree(page)
    #expect(depth(of: tree) < 4 * OpenElements.depthLimit)
    #expect(tree.nodes.allSatisfy { $0.end <= tree.nodes.count })
  }

  @Test("reads what lies deep and what is long", arguments: ["div", "span", "x-y", "ul", "table"])
  func deepText(name: String) throws {
    let levels = 3000
    let deep =
      String(repeating: "<\(name)>", count: levels) + "fond"
      + String(repeating: "</\(name)>", count: levels) + "<p>après"
    let tree = try TestPages.tree("<body>" + deep)
    #expect(tree.text(of: 0).replacing(" ", with: "") == "fondaprès")
  }

  @Test("keeps a text of more than 10 MB")
  func longText() throws {
    let tree = try TestPages.tree(
      "<p>" + String(repeating: "mot ", count: 2_700_000) + "</p><p>fin</p>")
    #expect(tree.nodes.count { $0.tag == .p } == 2)
    #expect(tree.nodes.contains { $0.tag == .text && $0.high - $0.low > 10_800_000 - 1 })
  }

  @Test("keeps the first of many attributes")
  func manyAttributes() throws {
    var tag = "<p"
    for number in 0..<80_000 { tag += " a\(number)=1 class=c\(number)" }
    let tree = try TestPages.tree(tag + ">x</p>")
    let paragraph = try #require(tree.first(.p))
    #expect(tree.attribute(.class, of: paragraph) == "c0")
    #expect(tree.attributes.count == 1)
  }

  @Test(
    "joins what misplaced tags break up",
    arguments: [
      "mot <body class=a>", "mot <html lang=fr>", "mot </section>", "mot <head>", "mot <!-- -->",
    ])
  func joined(unit: String) throws {
    let count = 5000
    let tree = try TestPages.tree("<div>" + String(repeating: unit, count: count))
    let texts = tree.nodes.indices.filter { tree.nodes[$0].tag == .text }
    #expect(texts.count == 1)
    #expect(texts.first.map { tree.textBytes(of: $0).count } == 4 * count)
  }

  @Test("resolves no entity that the page defines")
  func entities() throws {
    let tree = try TestPages.tree(
      "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>x&a;y</p>")
    #expect(tree.text(of: 0).hasSuffix("x&a;y"))
  }
}
