import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Fetch source")
struct FetchSourceTests {
  @Test("blank lines and comments name nothing", arguments: ["", "  \t", "# a", "  #http://a/"])
  func nothing(line: String) throws {
    #expect(try FetchSource(line: line) == nil)
  }

  @Test("tells URLs, files and folders apart")
  func kinds() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a b.html", Array("<p>".utf8))
    let web = try FetchSource.web(WebAddress("http://example.org/"))
    #expect(try FetchSource(line: " http://example.org/ ") == web)
    #expect(try FetchSource(line: file) == .file(path: file))
    #expect(try FetchSource(line: LocalURL.url(forPath: file)) == .file(path: file))
    #expect(try FetchSource(line: folder.path) == .folder(path: folder.path))
  }

  @Test(
    "anything else is an invalid URL",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "pas une url",
      "/no/such/file.html", "http://a/\u{1}", "file://elsewhere/a.html", "file:", "C:\\a.html",
    ])
  func invalid(line: String) {
    #expect {
      try FetchSource(line: line)
    } throws: {
      ($0 as? StageFailure)?.code == .invalidURL
    }
  }

  @Test(
    "says what was expected and what was found",
    arguments: [
      (
        "pas une url",
        "expected a URL of http, https or file, or an existing file or folder, found \"pas une url\""
      ),
      ("ftp://a.fr/", "expected a URL of http, https or file, found the scheme ftp"),
      ("http://", "expected a URL, found \"http://\": no host part in the url"),
      ("file://ailleurs/a", "expected a file URL of this computer, found one of ailleurs"),
    ])
  func messages(line: String, expected: String) {
    #expect(throws: StageFailure(.invalidURL, expected)) { try FetchSource(line: line) }
  }

  @Test(
    "reads schemes",
    arguments: [
      ("HTTP://a", "http"), ("a+b.c-1:x", "a+b.c-1"), ("1a:x", nil), ("a b:x", nil), (":x", nil),
      ("./a:b", nil), ("été:x", nil), ("a", nil),
    ])
  func scheme(text: String, expected: String?) {
    #expect(FetchSource.scheme(of: text) == expected)
  }
}
