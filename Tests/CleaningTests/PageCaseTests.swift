import Foundation
import LanguageData
import Testing

@testable import Cleaning

/// Whole pages: `Pages/<slug>/page.html` and the document expected of it, see `PageCase`. With
/// `RECORD_SNAPSHOTS=1` the expectations are written anew and the test fails, so that nobody takes
/// a recording for a check.
@Suite("Pages")
struct PageCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

  static let slugs: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  /// Made once, for it reads all tables.
  static let cleaner = Result {
    try Cleaner(settings: CleaningSettings(), data: LanguageDataSource())
  }

  @Test("there are pages")
  func present() { #expect(Self.slugs.count >= 60) }

  @Test("cleans as expected", arguments: slugs)
  func clean(slug: String) throws {
    let page = try PageCase(folder: Self.folder.appending(path: slug))
    let found = try page.found(by: Self.cleaner.get())
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try page.record(found)
      Issue.record("recorded \(slug)")
      return
    }
    for (field, value) in page.expected.sorted(by: { $0.key < $1.key }) {
      if let reason = page.knownFailures[field] {
        withKnownIssue("\(reason)") { compare(field, expected: value, found: found[field]) }
      } else {
        compare(field, expected: value, found: found[field])
      }
    }
  }

  @Test("known failures are about fields that are expected, and say why", arguments: slugs)
  func reasons(slug: String) throws {
    let page = try PageCase(folder: Self.folder.appending(path: slug))
    for (field, reason) in page.knownFailures {
      #expect(page.expected[field] != nil && !reason.isEmpty, "\(field): \(reason)")
    }
  }

  /// Shows the lines that only one of the two has, which is quicker to read than both.
  private func compare(_ field: String, expected: String, found: String?) {
    let found = found ?? "null"
    guard found != expected else { return }
    let wanted = expected.split(separator: "\n")
    let got = found.split(separator: "\n")
    let missing = wanted.filter { !got.contains($0) }.map { "- \($0)" }
    let extra = got.filter { !wanted.contains($0) }.map { "+ \($0)" }
    let lines = missing + extra
    Issue.record(
      "\(field):\n\(lines.isEmpty ? "the same lines in another order" : lines.joined(separator: "\n"))"
    )
  }
}
