import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Local pages")
struct LocalPagesTests {
  /// What lies under a location: URLs and labels of pages, codes of failures.
  private func found(_ location: String, label: String? = nil) throws -> [String]? {
    guard let pages = try LocalPages(location: location, label: label, maximumBytes: 100_000) else {
      return nil
    }
    var found: [String] = []
    while let result = pages.next() {
      switch result.outcome {
      case .success(let page):
        let name = page.url.split(separator: "/").last ?? ""
        found.append([String(name), page.label].compactMap { $0 }.joined(separator: " "))
      case .failure(let failure): found.append(failure.code.rawValue)
      }
    }
    return found
  }

  @Test("a folder has pages and archives, in the order of their names")
  func folder() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a.html", Array("<p>a".utf8))
    _ = try folder.write(
      "b.warc.gz",
      GzipMember().compress(SampleRecords.page("<p>1", uri: "https://a.fr/1"))
        + GzipMember().compress(Array("junk\n".utf8))
        + GzipMember().compress(SampleRecords.page("<p>2", uri: "https://a.fr/2")))
    _ = try folder.write("c.arc", [])
    _ = try folder.write("d.htm", Array("<p>d".utf8))
    let expected = ["a.html X", "1 X", "broken_record", "2 X", "d.htm X"]
    #expect(try found(folder.path, label: "X") == expected)
    #expect(try found(folder.path + "/*.[whn]*")?.count == 5)
    #expect(try found("file://" + folder.path + "/a.html") == ["a.html"])
  }

  @Test("an archive is seen by its first bytes whatever its name")
  func unnamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("crawl", SampleRecords.page("<p>1"))
    #expect(try found(path) == ["1"])
  }

  @Test(
    "nothing there is nothing", arguments: ["/no/such/file", "/no/such/*.warc", "file:/no/such"])
  func nothing(location: String) throws {
    #expect(try found(location) == nil)
  }
}
