import Testing

@testable import Cleaning

@Suite("HTMLScrubber")
struct HTMLScrubberTests {
  @Test(
    "takes markup apart",
    arguments: [
      ("a<!-- b > c -->d", "ad"),
      ("a<!-->b<!--->c<!-- d --!>e", "abce"),
      ("a<!-- never closed", "a"),
      ("a<![CDATA[b]]>c", "ac"),
      ("<?xml version='1.0'?>a</ >b<!x>c", "abc"),
      ("<script>if (a < b) '</p>'</script>x", "x"),
      ("<style>p { }</STYLE >x", "x"),
      ("x<style>p { }", "x"),
      ("x<script>a < b", "x"),
      ("<svg><text>no</text></svg>x", "x"),
      ("<svg/>x<svg>y</svg>", "x"),
      ("x<textarea><p>y</textarea>z", "xz"),
      ("un <b>mot</b> <i class=x>gras</i>", "un mot <i class='x'>gras</i>"),
      ("<div onclick='f()' class=a CLASS=b>x</div>", "<div class='a'>x</div>"),
      ("<div class='a\"b&lt;&#10;'>x</div>", "<div class='a\"b<\n'>x</div>"),
      ("<a href=x/y/ hidden/>x</a>", "<a href='x/y/' hidden=''>x</a>"),
      ("<p>x<figure>y</figure>", "<p>x</p><figure>y</figure>"),
      ("<div/>x</div>", "<div>x</div>"),
      ("<x-y.z/>x<Été><x.y>z", "x<Été><x_y>z"),
      ("x</span></div>", "x"),
      ("1 < 2 & 3", "1 < 2 & 3"),
      ("&eacute;t&eacute &#146; &#x41; &amp; &nothing;", "été ’ A & &nothing;"),
      ("&lt;p&gt; &#x3C;", "<p> <"),
      ("a\u{0}b\u{1B}[31m", "ab[31m"),
      ("<title>a <b> & c</title>", "<title>a <b> & c</title>"),
      ("<xmp>a <b> c</xmp>d", "<pre>a <b> c</pre>d"),
      ("x<plaintext>a <b> c</plaintext>", "x<pre>a <b> c</plaintext></pre>"),
      ("x<br/>y</br>", "x<br>y<br>"),
      (
        "<dl><dt>a<dd>b<dd>c<dl><dd>d</dl><dt>e",
        "<dl><dt>a</dt><dd>b</dd><dd>c<dl><dd>d</dl></dd><dt>e"
      ),
      ("<picture><source><img></picture>", "<picture><img><img></picture>"),
      ("<p class='never closed>x</p>", ""),
      // White space counts between words, not where blocks begin or end.
      ("<ul> <li> <a>x</a> <a>y</a> </li> </ul>", "<ul><li><a>x</a> <a>y</a></li></ul>"),
      ("x <br> <a> y</a>", "x <br><a> y</a>"),
      ("<p>x</p> <a>y</a>", "<p>x</p> <a>y</a>"),
    ])
  func rewrites(html: String, expected: String) throws {
    #expect(try TestPages.scrub(html).markup == expected)
  }

  @Test("libxml2 sees no text and no attributes")
  func skeleton() throws {
    let page = try TestPages.scrub("<p class=a>Un &lt;mot&gt;.</p> <a>\u{A0}</a>")
    #expect(String(decoding: page.skeleton, as: UTF8.self) == "<p>x</p> <a>x</a>")
  }

  @Test("hands JSON-LD on")
  func linkedData() throws {
    let page = try TestPages.scrub(
      "<script type=\"application/ld+json\">{\"a\": 1}</script><script>no</script>")
    #expect(page.linkedData.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\": 1}"])
  }

  @Test("cuts a page that is too long and says so, never inside a scalar")
  func cuts() throws {
    let page = try TestPages.scrub("<p>01234é</p>", limit: 9)
    #expect(page.isCut)
    #expect(page.markup == "<p>01234")
    #expect(try !TestPages.scrub("<p>x</p>", limit: 8).isCut)
  }

  @Test(
    "reads what browsers hide only where there is nothing else",
    arguments: ["noscript", "template", "noframes", "object"])
  func fallbacks(element: String) throws {
    let long = String(repeating: "Le conseil a débattu lundi de la route. ", count: 20)
    let hidden = "<\(element)><p>\(long)</p></\(element)>"
    #expect(try TestPages.scrub("<p>Titre</p>" + hidden).markup.contains(long))
    #expect(try !TestPages.scrub("<p>\(long)</p>" + hidden).markup.contains("</p><p>"))
    #expect(
      try TestPages.scrub("<p>Titre<\(element)>Activez JavaScript.</\(element)>").markup
        == "<p>Titre")
  }

  @Test("shows a declarative shadow root")
  func shadowRoot() throws {
    let page = try TestPages.scrub("<template shadowrootmode=open><p>x</p></template>y")
    #expect(page.markup == "<p>x</p>y")
  }
}
