import Testing

@testable import Fetching

@Suite("JSON Feed reader")
struct JSONFeedReaderTests {
  private let start = """
    {"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "Site", "items": [
      {"id": 7, "url": "/a", "title": "L&eacute;a", "date_published": "2026-11-28T06:00:00+01:00",
       "tags": ["x"], "author": null},
      {"id": "https://site.fr/b", "language": "en", "date_modified": "2026-11-27"}
    """

  @Test("reads entries")
  func entries() throws {
    let text = start + ", 3, {}], \"language\": \"fr\"}"
    let document = try #require(
      try SourceDocument.read(Array(text.utf8), base: "https://site.fr/feed.json"))
    #expect(
      document.pages == [
        AnnouncedPage(
          url: "https://site.fr/a", id: "7", title: "Léa", published: 1_795_842_000,
          language: "fr"),
        AnnouncedPage(
          url: "https://site.fr/b", id: "https://site.fr/b", updated: 1_795_737_600,
          language: "en"),
        AnnouncedPage(language: "fr"), AnnouncedPage(language: "fr"),
      ])
  }

  @Test("a feed that breaks off gives the entries before")
  func cut() throws {
    let document = try #require(try SourceDocument.read(Array((start + ", {\"url\": \"/c").utf8)))
    #expect(document.pages.map(\.url) == ["/a", "https://site.fr/b"])
  }
}
