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

  @Test(
    "puts elements where they belong",
    arguments: [
      ("x", "html(body(p('x')))"),
      ("<p>a<p>b", "html(body(p('a')p('b')))"),
      ("<title>t</title><p>a", "html(head(title('t'))body(p('a')))"),
      ("<ul><li>a<li>b</ul>c", "html(body(ul(li('a')li('b'))'c'))"),
      (
        "<table><tr><td>a<td>b<tr><td>c</table>", "html(body(table(tr(td('a')td('b'))tr(td('c')))))"
      ),
      ("<p>a<div>b</div>c</p>", "html(body(p('a')div('b')'c'))"),
      ("<span>a<p>b</p>c</span>", "html(body(span('a'p('b')'c')))"),
      ("<p>a<section>b</section>", "html(body(p('a')section('b')))"),
      ("<body>a<body class=b>c</body>d", "html(body('acd'))"),
      ("<a>a<a>b</a>", "html(body(a('a')a('b')))"),
      ("<source>a<img>b<hr>c", "html(body(source()'a'img()'b'hr()'c'))"),
      // What follows the end of the page is read all the same.
      ("<html><body>a</body></html>b<p>c", "html(body('a')html(p('b')p('c')))"),
      ("<dl><dt>a<dd>b<dd>c</dl>d", "html(body(dl(dt('a')dd('b')dd('c'))'d'))"),
      (
        "<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>",
        "html(body(table(thead(tr(th('a')))tbody(tr(td('b')))tfoot(tr(td('c'))))))"
      ),
    ])
  func structure(html: String, expected: String) throws {
    let tree = try TestPages.tree(html)
    #expect(Self.outline(tree, 0) == expected)
  }

  /// The nodes as nested names.
  private static func outline(_ tree: HTMLTree, _ index: Int) -> String {
    if tree.nodes[index].tag == .text {
      return "'\(String(decoding: tree.textBytes(of: index), as: UTF8.self))'"
    }
    var inside = ""
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      inside += outline(tree, child)
      child = Int(tree.nodes[child].end)
    }
    return "\(tree.nodes[index].tag.name)(\(inside))"
  }

  @Test("finds the attributes of each element, whatever the parser implies or leaves out")
  func attributes() throws {
    let tree = try TestPages.tree(
      "<html lang=fr><p id=a>x<body id=b><html class=c lang=en><p id=d><br id=e><x-y id=f>")
    #expect(tree.attribute(.lang, of: 0) == "fr")
    #expect(tree.attribute(.class, of: 0) == "c")
    let ids = tree.nodes.indices.compactMap { index in
      tree.attribute(.id, of: index).map { "\(tree.nodes[index].tag.name):\($0)" }
    }
    #expect(ids == ["p:a", "p:d", "br:e", "other:f"])
  }

  @Test(
    "reads text in one line, with a space where a block begins or ends",
    arguments: [
      ("a<p>b</p>c", "a b c"), ("<div>a</div><a>b</a>c", "a bc"), ("a<br>b", "a b"),
      ("<ul><li>a</ul>b <a> c</a>", "a b c"),
    ])
  func text(html: String, expected: String) throws {
    #expect(try TestPages.tree("<body>" + html).text(of: 0) == expected)
  }

  @Test("counts what the parser complains of")
  func errors() throws {
    #expect(try TestPages.tree("<section><p>x</p></section>").parserErrorCount == 0)
    #expect(try TestPages.tree("<p>x<body>y<html>z</p>").parserErrorCount >= 2)
  }
}
