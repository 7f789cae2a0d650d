import Testing

@testable import Fetching

@Suite("URL references")
struct URLReferenceTests {
  @Test(
    "are made whole",
    arguments: [
      ("b.html", "https://a.org/x/y", "https://a.org/x/b.html"),
      ("/b", "https://a.org/x/y", "https://a.org/b"),
      ("//c.org/b", "https://a.org/x/", "https://c.org/b"),
      ("?q=1", "https://a.org/x", "https://a.org/x?q=1"),
      ("../b", "https://a.org/x/y/z", "https://a.org/x/b"),
      ("#f", "https://a.org/x", "https://a.org/x#f"),
      (" http://B.org/é \n", "https://a.org/", "http://B.org/é"),
      ("http://b.org/a\n  b", "", "http://b.org/a  b"),
      ("urn:uuid:1", "https://a.org/", "urn:uuid:1"),
      ("b", "", "b"), ("", "https://a.org/x", "https://a.org/x"), ("", "", ""),
    ])
  func resolving(reference: String, base: String, expected: String) {
    #expect(URLReference.resolve(reference, against: base) == expected)
  }
}
