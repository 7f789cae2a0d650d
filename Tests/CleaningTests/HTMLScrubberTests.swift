import Testing

@testable import Cleaning

@Suite("HTMLScrubber")
struct HTMLScrubberTests {
  @Test(
    "rewrites markup",
    arguments: [
      ("a<!-- b > c -->d", "ad"),
      ("a<!-- never closed", "a"),
      ("<script>if (a < b) '</p>'</script>x", "x"),
      ("<style>p { }</STYLE >x", "x"),
      ("<svg><text>no</text></svg>x", "x"),
      ("un <b>mot</b> <i class=x>gras</i>", "un mot <i class=\"x\">gras</i>"),
      ("<div onclick='f()' class=a CLASS=b>x</div>", "<div class=\"a\">x</div>"),
      ("<div class='a\"b&lt;'>x</div>", "<div class=\"a&quot;b&lt;\">x</div>"),
      ("<p>x<figure>y</figure>", "<p>x</p><figure>y</figure>"),
      ("<div/>x</div>", "<div>x</div>"),
      ("x</span></div>", "x"),
      ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
      ("&eacute;t&eacute &#146; &#x41; &amp; &nothing;", "été ’ A &amp; &amp;nothing;"),
      ("a\u{0}b\u{1B}[31m", "ab[31m"),
      ("<title>a <b> & c</title>", "<title>a &lt;b> &amp; c</title>"),
      ("x<br/>y</br>", "x<br>y<br>"),
    ])
  func rewrites(html: String, expected: String) throws {
    let page = try TestPages.scrub(html)
    #expect(String(decoding: page.markup, as: UTF8.self) == expected)
  }

  @Test("hands JSON-LD on")
  func linkedData() throws {
    let page = try TestPages.scrub(
      "<script type=\"application/ld+json\">{\"a\": 1}</script><script>no</script>")
    #expect(page.linkedData.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\": 1}"])
  }

  @Test("cuts a page that is too long and says so")
  func cuts() throws {
    let page = try TestPages.scrub("<p>0123456789</p>", limit: 8)
    #expect(page.isCut)
    #expect(String(decoding: page.markup, as: UTF8.self) == "<p>01234")
    #expect(try !TestPages.scrub("<p>x</p>", limit: 8).isCut)
  }

  @Test(
    "keeps hostile markup small",
    arguments: [
      "<a>", "<b><i class=x>", "<font color=red class=x><p>", "<!--", "<p class=\"", "<div>",
    ])
  func hostile(unit: String) throws {
    let page = try TestPages.scrub(String(repeating: unit, count: 20_000))
    let tree = HTMLTree(markup: page.markup)
    var deepest = 0
    var depths: [Int] = []
    for node in tree.nodes {
      depths.append(node.parent < 0 ? 0 : depths[Int(node.parent)] + 1)
      deepest = max(deepest, depths[depths.count - 1])
    }
    #expect(deepest < 4 * OpenElements.depthLimit)
  }
}
