import Testing

@testable import Fetching

@Suite("robots.txt")
struct RobotsFileTests {
  private static func allows(_ text: String, _ path: String, agent: String = "Depeche") -> Bool {
    RobotsFile(Array(text.utf8), agent: agent).allows(url: "https://example.org" + path)
  }

  @Test(
    "the longest matching rule decides, and of two as long the permission",
    arguments: [
      ("User-agent: *\nDisallow: /a/\nAllow: /a/b/", "/a/c", false),
      ("User-agent: *\nDisallow: /a/\nAllow: /a/b/", "/a/b/c", true),
      ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
      ("User-agent: *\nDisallow: /*.php$", "/x/y.php", false),
      ("User-agent: *\nDisallow: /*.php$", "/x/y.php?z", true),
      ("User-agent: *\nDisallow: /a*b*c", "/axxbyyc/z", false),
      ("User-agent: *\nDisallow: /a*b*c", "/axxcyyb", true),
      ("User-agent: *\nDisallow: /a$b", "/a$b", false),
      ("User-agent: *\nDisallow:", "/", true),
      ("User-agent: *\nDisallow: /", "/robot", false),
      ("User-agent: *\nDisallow: /?s=", "/?s=x", false),
      ("User-agent: *\nDisallow: /\nAllow: /$", "/", true),
      ("User-agent: *\nDisallow: /\nAllow: /index.html", "/", true),
      ("User-agent: *\nDisallow: /A", "/a", true),
      ("Disallow: /", "/a", true),
      ("", "/a", true),
    ])
  func rules(text: String, path: String, isAllowed: Bool) {
    #expect(Self.allows(text, path) == isAllowed)
  }

  @Test(
    "a group that names the crawler stands in the place of the one for everybody",
    arguments: [
      ("User-agent: *\nDisallow: /\n\nUser-agent: depeche\nDisallow: /b", "/a", true),
      ("User-agent: *\nDisallow: /\n\nUser-agent: DEPECHE/2\nDisallow: /b", "/b", false),
      ("User-agent: depeche\nUser-agent: other\nDisallow: /a", "/a", false),
      ("User-agent: other\nDisallow: /a\nUser-agent: depeche\nDisallow: /b", "/a", true),
      ("User-agent: depechebot\nDisallow: /", "/a", true),
      ("User-agent: depeche\nDisallow: /a\n\nUser-agent: depeche\nDisallow: /b", "/b", false),
      ("User-agent: * bots\nDisallow: /", "/a", false),
      ("User-agent: depeche\nSitemap: x\nUser-agent: other\nDisallow: /a", "/a", false),
      ("User-agent: depeche\nCrawl-delay: 1\nUser-agent: other\nDisallow: /a", "/a", false),
      ("User-agent: depeche", "/a", true),
    ])
  func groups(text: String, path: String, isAllowed: Bool) {
    #expect(Self.allows(text, path) == isAllowed)
  }

  @Test(
    "lines are read as webmasters write them",
    arguments: [
      "user-agent:*\rdisallow:/a", "User-Agent: *\r\n\r\n Disallow : /a  # why",
      "useragent: *\nDissallow: /a", "User-agent *\nDisallow /a",
      "\u{FEFF}User-agent: *\nDisallow: /a", "User-agent: *\n\n\n# gap\n\nDisallow: /a",
      "User-agent: *\nNonsense\nfoo: bar\nDisallow: /a",
    ])
  func lines(text: String) {
    #expect(!Self.allows(text, "/a"))
    #expect(Self.allows(text, "/b"))
  }

  @Test(
    "the spelling of percent-encodings does not matter",
    arguments: [
      ("/caf%c3%a9", "/caf%C3%A9", false), ("/café", "/caf%C3%A9", false),
      ("/caf%C3%A9", "/café", false), ("/%61", "/a", false), ("/a", "/%61", false),
      ("/a%2Fb", "/a/b", true), ("/a/b", "/a%2Fb", true), ("/a%", "/a%", false),
    ])
  func escapes(pattern: String, path: String, isAllowed: Bool) {
    #expect(Self.allows("User-agent: *\nDisallow: \(pattern)", path) == isAllowed)
  }

  @Test("a permission that only one reading of its encodings gives is none")
  func doubtfulPermission() {
    let text = "User-agent: *\nDisallow: /\nAllow: /%61\nAllow: /b%2f"
    #expect(!Self.allows(text, "/a"))
    #expect(Self.allows(text, "/b%2F"))
  }

  @Test("a byte order mark within the file spoils its line")
  func markWithin() {
    #expect(Self.allows("User-agent: *\n\u{FEFF}Disallow: /a", "/a"))
  }

  @Test("half a byte order mark is none of the first line's business")
  func mark() {
    let bytes: [UInt8] = [0xEF, 0xBB] + Array("User-agent: *\nDisallow: /".utf8)
    #expect(!RobotsFile(bytes, agent: "depeche").allows(url: "http://a/b"))
  }

  @Test("a rule at 499 KiB counts, one beyond the limit does not")
  func limit() {
    for (bytes, isAllowed) in [(499 * 1024, false), (RobotsFile.maximumBytes + 100, true)] {
      let text =
        "User-agent: *\n" + String(repeating: "#\n", count: (bytes - 40) / 2) + "Disallow: /a"
      #expect(Self.allows(text, "/a") == isAllowed)
    }
  }

  @Test("delays are of the group, sitemaps of the file")
  func others() {
    let text = """
      Sitemap: https://example.org/a.xml
      User-agent: *
      Crawl-delay: 7
      User-agent: depeche
      Crawl-delay: 2.5
      Crawl-delay: -1
      Sitemap: https://example.org/b.xml
      """
    let file = RobotsFile(Array(text.utf8), agent: "Depeche")
    #expect(file.crawlDelay == 2.5)
    #expect(file.sitemaps == ["https://example.org/a.xml", "https://example.org/b.xml"])
    #expect(RobotsFile(Array(text.utf8), agent: "other").crawlDelay == 7)
    #expect(RobotsVerdict.rules(file).crawlDelay(atMost: 2) == 2)
  }

  @Test("a pattern of many stars does not take forever", .timeLimit(.minutes(1)))
  func manyStars() {
    let pattern = "/" + String(repeating: "a*", count: 4000) + "b"
    #expect(
      Self.allows("User-agent: *\nDisallow: \(pattern)", "/" + String(repeating: "a", count: 8000)))
  }
}
