import Records
import Testing

@testable import Fetching

@Suite("Lines of a sources file")
struct SourceLineTests {
  @Test(
    "have up to four columns",
    arguments: [
      ("https://a.fr/", "https://a.fr/ - - -"),
      ("  https://a.fr/rss  feed  Le-Site 5 ", "https://a.fr/rss feed Le-Site 5.0"),
      ("https://a.fr/\tSite\tLe Site de A\t0.5\r", "https://a.fr/ site Le Site de A 0.5"),
      ("https://a.fr/\t-\t\t3", "https://a.fr/ - - 3.0"),
      ("https://a.fr/\t\tLabel", "https://a.fr/ - Label -"),
      ("mes archives/2026*.warc.gz\twarc\tarchive", "mes archives/2026*.warc.gz warc archive -"),
      ("pages/un fichier.html", "pages/un fichier.html - - -"),
      ("file:pages/a.html\tpage", "file:pages/a.html page - -"),
    ])
  func columns(line: String, expected: String) throws {
    let found = try #require(try SourceLine(line, at: "s:1"))
    let parts = [
      found.location, found.kind?.rawValue ?? "-", found.label ?? "-",
      found.delaySeconds.map { "\($0)" } ?? "-",
    ]
    #expect(parts.joined(separator: " ") == expected)
  }

  @Test(
    "blank lines and comments say nothing", arguments: ["", "  \t", "# x", "\t# https://a.fr/ x"])
  func nothing(line: String) throws {
    #expect(try SourceLine(line, at: "s:1") == nil)
  }

  @Test(
    "what is wrong is said with its place",
    arguments: [
      (
        "https://a.fr/ fead",
        "s:7: expected a kind (page, feed, sitemap, site, warc, folder), found \"fead\""
      ),
      ("https://a.fr/ feed a soon", "s:7: expected a delay of 0 to 86400 seconds, found \"soon\""),
      ("https://a.fr/ feed a -1", "s:7: expected a delay of 0 to 86400 seconds, found \"-1\""),
      ("https://a.fr/ feed a nan", "s:7: expected a delay of 0 to 86400 seconds, found \"nan\""),
      (
        "https://a.fr/ feed a 1 b",
        "s:7: expected at most 4 columns (URL, kind, label, delay), found 5"
      ),
      ("https://a.fr/ warc", "s:7: expected a path for the kind warc, found \"https://a.fr/\""),
      ("a.xml\tfeed", "s:7: expected a URL for the kind feed, found \"a.xml\""),
    ])
  func mistakes(line: String, expected: String) {
    #expect(throws: StageFailure(.invalidSource, expected)) { try SourceLine(line, at: "s:7") }
  }
}
