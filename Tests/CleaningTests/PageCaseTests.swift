import Foundation
import Records
import Testing

@testable import Cleaning

/// Whole pages: `Pages/<slug>/page.html` and the document expected of it. With
/// `RECORD_SNAPSHOTS=1` the expectations are written anew and the test fails, so that nobody takes
/// a recording for a check.
@Suite("Pages")
struct PageCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

  static let slugs: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("there are pages")
  func present() { #expect(Self.slugs.count >= 6) }

  @Test("cleans as expected", arguments: slugs)
  func clean(slug: String) throws {
    let page = Self.folder.appending(path: slug)
    let html = try String(contentsOf: page.appending(path: "page.html"), encoding: .utf8)
    var document = try TestPages.document(
      html, url: "https://www.exemple.test/\(slug)", fetchedAt: "2026-01-01T00:00:00Z")
    // It holds the version, which is not what these cases are about.
    document.provenance = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let found = try String(decoding: encoder.encode(document), as: UTF8.self) + "\n"
    let expectation = page.appending(path: "expected.json")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try found.write(to: expectation, atomically: true, encoding: .utf8)
      Issue.record("recorded \(slug)")
      return
    }
    #expect(try String(contentsOf: expectation, encoding: .utf8) == found)
  }
}
