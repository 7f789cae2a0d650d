import Records
import Testing

@testable import Fetching

@Suite("Local URL")
struct LocalURLTests {
  @Test(
    "paths become URLs and come back",
    arguments: [
      ("/srv/a.html", "file:///srv/a.html", "/srv/a.html"),
      ("pages/a.html", "file:pages/a.html", "pages/a.html"),
      ("./pages/a.html", "file:pages/a.html", "pages/a.html"),
      (".//a.html", "file:a.html", "a.html"), ("../a.html", "file:../a.html", "../a.html"),
      ("/été 100%?#.html", "file:///%C3%A9t%C3%A9%20100%25%3F%23.html", "/été 100%?#.html"),
    ])
  func roundTrip(path: String, url: String, back: String) throws {
    #expect(LocalURL.url(forPath: path) == url)
    #expect(try LocalURL.path(fromURL: url) == back)
  }

  @Test("this computer may be named")
  func localhost() throws {
    #expect(try LocalURL.path(fromURL: "file://LocalHost/a") == "/a")
    #expect(try LocalURL.path(fromURL: "FILE:/a%2fb") == "/a/b")
  }

  @Test(
    "refuses other computers and broken escapes",
    arguments: [
      "file://example.org/a", "file:", "file:///a%0", "file:///%zz", "file:///a%00",
      "file:///%+1", "file:///%ff",
    ])
  func refuses(url: String) {
    #expect(throws: StageFailure.self) { try LocalURL.path(fromURL: url) }
  }
}
