import Foundation
import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Folder walk")
struct FolderWalkTests {
  @Test("visits pages in the order of their names, and ends where links loop")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.HTM", "a/z.html", "a/c.xhtml", "a.html", "c.txt", ".hidden.html", "é.html", "B.html",
    ] {
      try folder.write(name, Array("<p>".utf8))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    var walk = FolderWalk(folder: folder.path + "/")
    var found: [String] = []
    while let path = try walk.next() { found.append(String(path.dropFirst(folder.path.count + 1))) }
    #expect(found == ["B.html", "a/c.xhtml", "a/z.html", "a.html", "b.HTM", "é.html"])
  }

  @Test("a folder that cannot be read is a failure")
  func unreadable() {
    var walk = FolderWalk(folder: "/no/such/folder")
    #expect(throws: StageFailure.self) { try walk.next() }
    #expect(throws: Never.self) { try walk.next() }
  }
}
