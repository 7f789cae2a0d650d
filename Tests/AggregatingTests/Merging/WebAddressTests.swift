import Testing

@testable import Aggregating

@Suite struct WebAddressTests {
  @Test(
    "finds the host",
    arguments: [
      ("https://www.Exemple.fr/a?b#c", "exemple.fr"), ("HTTP://exemple.fr", "exemple.fr"),
      ("https://user:word@exemple.fr:80/", "exemple.fr:80"),
    ])
  func host(_ url: String, _ host: String) {
    #expect(WebAddress(url)?.host == host)
  }

  @Test(
    "refuses what must not become a link",
    arguments: [
      "javascript:alert(1)", " https://exemple.fr", "https://", "data:text/html,x",
      "https://exemple.fr/\"onclick=\"x", "https://exemple.fr/<b>", "//exemple.fr", "",
      "java\nscript:x", "file:///etc/passwd",
    ])
  func refuses(_ url: String) {
    #expect(WebAddress(url) == nil)
  }
}
