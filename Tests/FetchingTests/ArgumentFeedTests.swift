import Fetching
import Foundation
import Records
import TestSupport
import Testing

@Suite("Argument feed")
struct ArgumentFeedTests {
  private func lines(_ arguments: [String]) throws -> [String] {
    let feed = try ArgumentFeed(arguments)
    var lines: [String] = []
    while true {
      switch try feed.next() {
      case .line(let line, _): lines.append(line)
      case .waiting: continue
      case .request, .result, .end: return lines
      }
    }
  }

  @Test("lists are opened, everything else is a line")
  func kinds() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write("urls.txt", Array("http://a/\r\n\n# b\nhttp://c/".utf8))
    let page = try folder.write("index.php", Array("\n<!doctype html>".utf8))
    let arguments = ["http://z/", list, folder.path, page, folder.path + "/x.html", "javascript:x"]
    #expect(
      try lines(arguments) == [
        "http://z/", "http://a/", "# b", "http://c/", folder.path, page, folder.path + "/x.html",
        "javascript:x",
      ])
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
