import Testing

@testable import Fetching

@Suite("XML scanner")
struct XMLScannerTests {
  /// The steps of a document as text: "<name", "text", ">".
  private func steps(_ document: String) -> String {
    var scanner = XMLScanner(Array(document.utf8))
    var steps: [String] = []
    while let event = scanner.next() {
      switch event {
      case .start(let element): steps.append("<\(element.name.local)")
      case .text(let text): steps.append(text)
      case .end: steps.append(">")
      }
    }
    return steps.joined(separator: "|")
  }

  @Test(
    "reads what authors mean",
    arguments: [
      ("<a><b>x</b></a>", "<a|<b|x|>|>"),
      ("<A><b/></a>", "<a|<b|>|>"),
      ("<?xml version='1.0'?><!-- <c> --><a/>", "<a|>"),
      ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "<a|&x;|>"),
      ("<a><![CDATA[<b>&amp;]]></a>", "<a|<b>&amp;|>"),
      ("<a>Tom & Jerry &eacute;&#233;&#xE9;&amp;</a>", "<a|Tom & Jerry ééé&|>"),
      ("<a>1 < 2</a>", "<a|1 |<| 2|>"),
      ("<a><b>x</a><c/>", "<a|<b|x|>|>|<c|>"),
      ("<a></b>x</a>", "<a|x|>"),
      ("<a><b>cut", "<a|<b|cut|>|>"),
      ("<a><b title='cut", "<a|>"),
      ("<a><![CDATA[cut", "<a|cut|>"),
      ("<a><b <c/></a>", "<a|<b|<c|>|>|>"),
      ("<a>x</a", "<a|x|>"),
      ("", ""), ("<", "<"), ("&", "&"), ("x<!--", "x"),
    ])
  func reading(document: String, expected: String) {
    #expect(steps(document) == expected)
  }

  @Test("attributes may lack quotes, values and references")
  func attributes() {
    var scanner = XMLScanner(Array("<a B=c d='e&amp;f&g' h i = \"j>k\" b=second>".utf8))
    guard case .start(let element) = scanner.next() else {
      Issue.record("expected an element")
      return
    }
    let found = ["b", "d", "h", "i"].map { element.attribute($0) }
    #expect(found == ["c", "e&f&g", "", "j>k"])
  }

  @Test("base and language are those of the nearest element around")
  func inheritance() {
    let document = """
      <a xml:base="http://a/b/" xml:lang="fr"><b xml:base="c/"><d/></b><e xml:lang="en"/></a>
      """
    var scanner = XMLScanner(Array(document.utf8), base: "http://z/")
    var found: [String] = []
    while let event = scanner.next() {
      if case .start(let element) = event {
        found.append("\(element.name.local) \(element.base) \(element.language ?? "-")")
      }
    }
    #expect(
      found == ["a http://a/b/ fr", "b http://a/b/c/ fr", "d http://a/b/c/ fr", "e http://a/b/ en"])
  }

  @Test("names mean what their namespaces say, declared or not")
  func namespaces() {
    let document = """
      <rss xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:x="http://example.org/x">
      <d:date/><dc:date/><x:date/><date/><feed xmlns="http://www.w3.org/2005/Atom"><date/></feed></rss>
      """
    var scanner = XMLScanner(Array(document.utf8))
    var found: [XMLNamespace] = []
    while let event = scanner.next() {
      if case .start(let element) = event, element.name.local == "date" {
        found.append(element.name.namespace)
      }
    }
    #expect(found == [.dublinCore, .dublinCore, .other("http://example.org/x"), .none, .none])
  }

  @Test(
    "a document of beginnings is read in one pass", .timeLimit(.minutes(1)),
    arguments: ["<!-- ", "<![CDATA[", "<?x ", "<!D[", "</", "<a", "<a b=\"", "&", "<a>"])
  func beginnings(text: String) {
    let document = String(repeating: text, count: 50_000)
    // Quadratic work would be 2.5 billion steps here.
    #expect(steps(document).utf8.count <= 8 * document.utf8.count)
  }

  @Test("elements deeper than any feed has are read as their text")
  func depth() {
    let document =
      String(repeating: "<a>", count: 5000) + "x" + String(repeating: "</a>", count: 5000)
    let found = steps(document)
    #expect(found.contains("|x|"))
    #expect(found.split(separator: "|").count { $0 == "<a" } == 256)
  }
}
