import Fetching
import Foundation
import Records
import TestSupport
import Testing

@Suite("Argument input")
struct ArgumentInputTests {
  /// What an input gives, as text: lines as they are, requests by kind and URL, results by URL or code.
  private func steps(_ arguments: [String]) throws -> [String] {
    let input = try ArgumentInput(arguments)
    var steps: [String] = []
    while true {
      switch try input.next() {
      case .line(let line, _): steps.append(line)
      case .request(let request):
        steps.append(
          "\(request.kind) \(request.url) \(request.label ?? "-") \(request.delaySeconds ?? -1)")
      case .result(let result):
        switch result.outcome {
        case .success(let page): steps.append("page \(page.url)")
        case .failure(let failure): steps.append("\(failure)")
        }
      case .waiting: continue
      case .end: return steps
      }
    }
  }

  @Test("lists are opened, local pages are read, everything else is a line")
  func kinds() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(
      "urls.txt", Array("http://a/\r\n\n# b\nhttp://c/ feed C 3\nhttp://d/ fead\n".utf8))
    let page = try folder.write("index.php", Array("\n<!doctype html>".utf8))
    let arguments = ["http://z/ ", list, page, folder.path + "/x.html", "javascript:x"]
    let found = try steps(arguments)
    #expect(
      found == [
        "http://z/ ", "http://a/", "feed http://c/ C 3.0",
        "invalid_source: \(list):5: expected a kind (page, feed, sitemap, site, warc, folder), "
          + "found \"fead\"",
        "page file://\(page)",
        "invalid_url: expected a URL of http, https or file, or an existing file or folder, found "
          + "\"\(folder.path)/x.html\"",
        "invalid_url: expected a URL of http, https or file, found the scheme javascript",
      ])
  }

  @Test("a bad line of a list is named by its place, and the others are read")
  func places() throws {
    let folder = try TemporaryFolder()
    let bad = [
      "nulle part", "ftp://a.fr/", "http://", "file://ailleurs/a", "archives/*.warc.gz\twarc\tA",
    ]
    let lines = ["http://a.fr/", "# commentaire"] + bad + ["http://b.fr/"]
    let list = try folder.write("urls.txt", Array(lines.joined(separator: "\n").utf8))
    let local = "expected a URL of http, https or file, or an existing file or folder, found"
    let found = try steps([list])
    #expect(
      found == [
        "http://a.fr/", "invalid_url: \(list):3: \(local) \"nulle part\"",
        "invalid_url: \(list):4: expected a URL of http, https or file, found the scheme ftp",
        "invalid_url: \(list):5: expected a URL, found \"http://\": no host part in the url",
        "invalid_url: \(list):6: expected a file URL of this computer, found one of ailleurs",
        "invalid_url: \(list):7: \(local) \"archives/*.warc.gz\"", "http://b.fr/",
      ])
  }

  @Test("a bad line is kept as it stands, so that it can be fed again")
  func input() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write("urls.txt", Array("nulle/part*\twarc\tA\n".utf8))
    guard case .result(let result) = try ArgumentInput([list]).next() else {
      Issue.record("expected a result")
      return
    }
    #expect(result.line == "nulle/part*\twarc\tA")
    #expect(result.isLineComplete)
  }

  @Test("a line names a file, a folder or a pattern")
  func local() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "b.htm", "c.txt"] {
      _ = try folder.write(name, Array("<p>\(name)".utf8))
    }
    let pages = ["a.html", "b.htm"].map { "page file://\(folder.path)/\($0)" }
    let list = try folder.write(
      "list",
      Array("\(folder.path)/[ab].*\n\(folder.path)\tfolder\tLabel\nfile:\(folder.path)/a.html".utf8)
    )
    #expect(try steps([list]) == pages + pages + [pages[0]])
  }

  @Test("a list that is not there stops the run before it begins")
  func missing() {
    #expect(throws: StreamError.self) { try ArgumentInput(["http://a/", "/no/such/list.txt"]) }
  }

  @Test("a line too long to be kept says so")
  func long() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(
      "urls.txt", Array("http://a/\(String(repeating: "a", count: 100_000))\nhttp://b/".utf8))
    let input = try ArgumentInput([list])
    guard case .result(let result) = try input.next(), case .failure(let failure) = result.outcome
    else {
      Issue.record("expected a failure")
      return
    }
    #expect(!result.isLineComplete)
    #expect(failure.message == "\(list):1: expected at most 65536 bytes, found a longer line")
    #expect(try input.next() == .line("http://b/"))
    #expect(try input.next() == .end)
  }
}
