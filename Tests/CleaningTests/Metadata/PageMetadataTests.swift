import Records
import Testing

@testable import Cleaning

@Suite("PageMetadata")
struct PageMetadataTests {
  private func canonical(_ head: String) throws -> String? {
    let text = "<p>\(TestPages.sentence("la route"))</p>"
    return try TestPages.document(head + text, url: "https://www.exemple.test/region/pont?x=1")
      .canonicalURL
  }

  @Test(
    "gives the canonical address, absolute and of a page",
    arguments: [
      ("<link rel=canonical href='/region/pont'>", "https://www.exemple.test/region/pont"),
      ("<link rel=Canonical href='https://autre.test/p'>", "https://autre.test/p"),
      ("<meta property=og:url content='https://www.exemple.test/p'>", "https://www.exemple.test/p"),
      ("<link rel=canonical href='https://www.exemple.test/'>", nil),
      ("<link rel=canonical href='android-app://x'>", nil), ("", nil),
    ])
  func canonicalURL(head: String, expected: String?) throws {
    #expect(try canonical(head) == expected)
  }
}
