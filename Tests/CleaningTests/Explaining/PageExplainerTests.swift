import LanguageData
import Records
import Testing

@testable import Cleaning

@Suite("PageExplainer")
struct PageExplainerTests {
  private let good =
    #"{"schema":"depeche.page/1","id":"p1","url":"u","html":"<p>\#(TestPages.sentence("la route"))</p>"}"#
  private let empty =
    #"{"schema":"depeche.page/1","id":"p2","url":"u","html":"<p>Lire aussi : le pont</p>"}"#

  private func explainer(_ format: ExplanationFormat) throws -> PageExplainer {
    try PageExplainer(settings: CleaningSettings(), data: LanguageDataSource(), format: format)
  }

  private func record(_ line: String) throws -> RawRecord {
    let bytes = Array(line.utf8)
    return try RawRecord(bytes, line: bytes.indices)
  }

  private func text(_ output: RecordOutput) -> String {
    String(decoding: output.writer.bytes, as: UTF8.self)
  }

  @Test("explains pages in the format asked for", arguments: ExplanationFormat.allCases)
  func formats(format: ExplanationFormat) throws {
    let explainer = try explainer(format)
    var output = RecordOutput()
    try explainer.process(record(good), into: &output)
    let beginning = [
      ExplanationFormat.table: "u\n", .html: "<details class=\"page\"",
      .jsonl: #"{"schema":"depeche.explanation/1","id":"p1","#,
    ]
    #expect(text(output).hasPrefix(try #require(beginning[format])))
    #expect(text(output).contains("la route") && text(output).hasSuffix("\n"))
    #expect(output.count == 1)
    #expect(explainer.writesRecords == (format == .jsonl))
    #expect(explainer.opening.isEmpty == (format != .html))
    #expect(explainer.closing.isEmpty == (format != .html))
  }

  @Test("fails where cleaning fails, and explains it", arguments: ExplanationFormat.allCases)
  func failures(format: ExplanationFormat) throws {
    let explainer = try explainer(format)
    var output = RecordOutput()
    let failure = try #require(
      #expect(throws: StageFailure.self) { try explainer.process(record(empty), into: &output) })
    #expect(failure.code == .noText && output.count == 0)
    explainer.show(FailureRecord(stage: "clean", failure: failure, input: empty), into: &output)
    #expect(text(output).contains("no_text") && text(output).contains("Lire aussi"))
  }

  @Test("says what is wrong with a record that is no page", arguments: ExplanationFormat.allCases)
  func noPage(format: ExplanationFormat) throws {
    var output = RecordOutput()
    let failure = StageFailure(.invalidJSON, "expected an object")
    try explainer(format).show(
      FailureRecord(stage: "clean", failure: failure, input: "x"), into: &output)
    // Among records the failure record itself follows.
    #expect(text(output).contains("invalid_json: expected an object") == (format != .jsonl))
    #expect(output.count == (format == .jsonl ? 0 : 1))
  }
}
