import Fetching
import Foundation
import Records
import TestSupport
import Testing

@Suite("Argument feed")
struct ArgumentFeedTests {
  /// What a feed gives, as text: lines as they are, requests by kind and URL, results by URL or code.
  private func steps(_ arguments: [String]) throws -> [String] {
    let feed = try ArgumentFeed(arguments)
    var steps: [String] = []
    while true {
      switch try feed.next() {
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
        "page file://\(page)", folder.path + "/x.html", "javascript:x",
      ])
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
    #expect(throws: StreamError.self) { try ArgumentFeed(["http://a/", "/no/such/list.txt"]) }
  }

  @Test("a line too long to be kept says so")
  func long() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(
      "urls.txt", Array("http://a/\(String(repeating: "a", count: 100_000))\nhttp://b/".utf8))
    let feed = try ArgumentFeed([list])
    guard case .line(_, let isComplete) = try feed.next() else {
      Issue.record("expected a line")
      return
    }
    #expect(!isComplete)
    #expect(try feed.next() == .line("http://b/"))
    #expect(try feed.next() == .end)
  }
}
