import Records
import Testing

@testable import Fetching

@Suite("Web address")
struct WebAddressTests {
  @Test(
    "gives the URL that is asked for",
    arguments: [
      ("http://Example.org", "http://Example.org/"),
      ("HTTPS://example.org/a?b=c#d", "https://example.org/a?b=c"),
      ("http://example.org:8080/été", "http://example.org:8080/%c3%a9t%c3%a9"),
      ("http://example.org/a/../b", "http://example.org/b"),
      ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
    ])
  func parses(text: String, url: String) throws {
    #expect(try WebAddress(text).text == url)
  }

  @Test(
    "robots.txt is of a host and a port; http and https of a host are one server, other ports their own",
    arguments: [
      ("http://Example.org/a", "example.org:80", "example.org"),
      ("https://example.org/b", "example.org:443", "example.org"),
      ("https://example.org:443/c", "example.org:443", "example.org"),
      ("http://example.org:8080/", "example.org:8080", "example.org:8080"),
      ("http://www.example.org/", "www.example.org:80", "www.example.org"),
      ("http://[2001:db8::1]/", "[2001:db8::1]:80", "[2001:db8::1]"),
    ])
  func scopes(text: String, site: String, server: String) throws {
    let address = try WebAddress(text)
    #expect(address.site == site)
    #expect(address.server == server)
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
