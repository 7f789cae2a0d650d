import Records
import Testing

@testable import Cleaning

@Suite("DateFinder")
struct DateFinderTests {
  private func published(_ head: String, url: String = "https://exemple.test/a") throws -> String? {
    let body = "<h1>La route est coupée</h1><p>\(TestPages.sentence("la route"))</p>"
    return try TestPages.document(head + body, url: url, fetchedAt: "2024-03-10T00:00:00Z")
      .published
  }

  @Test("prefers what is said to machines")
  func order() throws {
    let meta = "<meta property=article:published_time content='2024-03-05T10:00:00+01:00'>"
    let shown = "<p>Publié le 4 mars 2024</p>"
    let url = "https://exemple.test/2024/03/03/a"
    #expect(try published(meta + shown, url: url) == "2024-03-05T10:00:00+01:00")
    #expect(try published(shown, url: url) == "2024-03-04")
    #expect(try published("", url: url) == "2024-03-03")
    #expect(try published("") == nil)
  }

  @Test("does not take the update or the future for the publication")
  func wrong() throws {
    #expect(
      try published("<p>Mis à jour le 6 mars 2024</p><p>Publié le 4 mars 2024</p>") == "2024-03-04")
    #expect(try published("<p>Concert le 4 juin 2024</p>") == nil)
    #expect(try published("<meta name=date content='1970-01-01'>") == nil)
  }
}
