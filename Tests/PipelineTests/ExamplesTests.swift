import Foundation
import TestSupport
import Testing

/// The example pages through all five stages give what `examples/expected` shows to readers.
///
/// Record again with `RECORD_SNAPSHOTS=1 swift test --filter ExamplesTests`.
@Suite("Examples")
struct ExamplesTests {
  private static let expected = Repository.root + "/examples/expected"

  private static let isRecorded =
    Snapshot.isRecording || FileManager.default.fileExists(atPath: expected)

  @Test(
    "give the expected records",
    .enabled(if: isRecorded, "examples/expected is not there yet; RECORD_SNAPSHOTS=1 makes it"),
    arguments: ExampleRun.files)
  func giveExpectedRecords(_ file: String) async throws {
    let output = try await Stage.examples.value.output(file)
    let normalised = Self.withoutClock(output)
    let mismatch = try Snapshot.mismatch(normalised, with: Self.expected + "/" + file)
    if let mismatch { Issue.record("\(mismatch)") }
  }

  /// Records with `fetched_at`, the one clock in them, set to the day of the examples.
  static func withoutClock(_ records: [UInt8]) -> [UInt8] {
    let text = String(decoding: records, as: UTF8.self)
    return Array(
      text.replacing(
        /"fetched_at":"[^"]*"/, with: "\"fetched_at\":\"2025-10-20T06:00:00Z\""
      ).utf8)
  }

  @Test("take every page to a document, each under its own name")
  func everyPageComesOut() async throws {
    let pages = try Repository.names(in: Repository.root + "/examples/pages")
    let documents = try await Stage.examples.value.records("document.jsonl")
    #expect(
      documents.compactMap { $0["url"] as? String } == pages.map { "file:examples/pages/\($0)" })
    #expect(documents.allSatisfy { ($0["text"] as? String ?? "").count > 500 })
    #expect(Set(documents.compactMap { $0["id"] as? String }).count == pages.count)
  }

  @Test("count the same in every file")
  func countsAgree() async throws {
    let run = try await Stage.examples.value
    let incidents = try run.records("incident.jsonl")
      .filter { $0["schema"] as? String == "depeche.incident/1" }
    let events = Set(try run.records("event.jsonl").compactMap { $0["id"] as? String })
    let mentions = incidents.flatMap { $0["mentions"] as? [[String: Any]] ?? [] }
      .compactMap { $0["event_id"] as? String }
    #expect(!mentions.isEmpty)
    #expect(Set(mentions).count == mentions.count, "an event in two incidents")
    #expect(Set(mentions).isSubset(of: events), "a mention without its event")
  }
}
