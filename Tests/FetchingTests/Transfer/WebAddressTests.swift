import Records
import Testing

@testable import Fetching

@Suite("Web address")
struct WebAddressTests {
  @Test(
    "gives the URL that is asked for, and its site",
    arguments: [
      ("http://Example.org", "http://Example.org/", "example.org:80"),
      ("HTTPS://example.org/a?b=c#d", "https://example.org/a?b=c", "example.org:443"),
      ("http://example.org:8080/été", "http://example.org:8080/%c3%a9t%c3%a9", "example.org:8080"),
      ("http://example.org/a/../b", "http://example.org/b", "example.org:80"),
      ("http://[2001:db8::1]/", "http://[2001:db8::1]/", "[2001:db8::1]:80"),
    ])
  func parses(text: String, url: String, site: String) throws {
    let address = try WebAddress(text)
    #expect(address.text == url)
    #expect(address.site == site)
  }

  @Test(
    "refuses what is no URL of the web",
    arguments: [
      "", "http://", "http://[::1", "ftp://example.org/", "file:///etc/passwd", "gopher://a/",
      "http://a b/", "http://a/\r\nX: 1", "http://a/\u{7F}", "example.org",
      "http://a/" + String(repeating: "a", count: 8192),
    ])
  func refuses(text: String) {
    #expect(throws: StageFailure.self) { try WebAddress(text) }
  }
}
