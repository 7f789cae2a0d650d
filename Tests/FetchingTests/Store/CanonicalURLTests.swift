import LanguageData
import Testing

@testable import Fetching

@Suite("Canonical URL")
struct CanonicalURLTests {
  private static func key(_ url: String) throws -> String {
    try CanonicalURL(LanguageDataSource()).key(of: WebAddress(url))
  }

  @Test(
    "spellings of one address have one key",
    arguments: [
      ("HTTP://Example.ORG", "http://example.org/"),
      ("https://example.org:443/a", "https://example.org/a"),
      ("https://example.org/a/./b/../c#d", "https://example.org/a/c"),
      ("https://example.org/%7Ea/%c3%a9", "https://example.org/~a/%C3%A9"),
      ("https://example.org/a?utm_source=x&id=3&fbclid=y#z", "https://example.org/a?id=3"),
      ("https://example.org/a?UTM_medium=rss", "https://example.org/a"),
      ("https://example.org/a?xtor=RSS-1", "https://example.org/a"),
      ("https://example.org/a?", "https://example.org/a"),
    ])
  func same(url: String, key: String) throws {
    #expect(try Self.key(url) == key)
  }

  @Test(
    "what may be another page stays another",
    arguments: [
      ("http://example.org/a", "https://example.org/a"),
      ("https://example.org/a", "https://example.org/a/"),
      ("https://example.org/a", "https://www.example.org/a"),
      ("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1"),
      ("https://example.org/A", "https://example.org/a"),
      ("https://example.org/a%2Fb", "https://example.org/a/b"),
      ("https://example.org:8080/", "https://example.org/"),
    ])
  func different(one: String, other: String) throws {
    #expect(try Self.key(one) != Self.key(other))
  }
}
