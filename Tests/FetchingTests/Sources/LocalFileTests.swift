import Foundation
import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Local file")
struct LocalFileTests {
  @Test("gives the same page every time, dated by the file")
  func page() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.html", [0x3C, 0x70, 0x3E, 0xE9])
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: path)
    let page = try LocalFile.page(path: path, maximumBytes: 100)
    #expect(page.url == "file://" + path)
    #expect(page.finalURL == page.url)
    #expect(page.fetchedAt == "2023-11-14T22:13:20Z")
    #expect(page.html == "<p>é")
    #expect(page.charset == "windows-1252")
    #expect(page.status == 200)
    #expect(page.payloadDigest.hasPrefix("sha256:"))
    #expect(try LocalFile.page(path: path, maximumBytes: 100) == page)
  }

  @Test(
    "says why a file is no page",
    arguments: [
      ("a.html", Array("".utf8), "empty_body"), ("a.html", Array("%PDF-1.5".utf8), "not_html"),
      ("notes", Array("root:x:0".utf8), "not_html"),
      ("a.html", Array("<p>1234567890".utf8), "too_large"),
      ("a.html", [0x3C, 0, 1, 2], "not_html"),
    ])
  func failures(name: String, bytes: [UInt8], code: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    #expect {
      try LocalFile.page(path: path, maximumBytes: 10)
    } throws: {
      ($0 as? StageFailure)?.code.rawValue == code
    }
  }

  @Test("does not wait for a pipe or a missing file", .timeLimit(.minutes(1)))
  func pipe() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path + "/a.html", 0o600)
    for name in ["/a.html", "/b.html", ""] {
      #expect {
        try LocalFile.page(path: folder.path + name, maximumBytes: 10)
      } throws: {
        ($0 as? StageFailure)?.code == .unreadableFile
      }
    }
  }
}
