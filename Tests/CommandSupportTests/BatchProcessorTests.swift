import Synchronization
import Testing

@testable import CommandSupport
@testable import Records

@Suite("BatchProcessor")
struct BatchProcessorTests {
  private let good = #"{"schema":"depeche.document/1","id":"1","text":"un"}"#

  @Test("works on its kind and hands others on byte for byte, in order")
  func kinds() {
    let others = [
      #"{ "schema":"depeche.page/7" , "x":1.0}"#, #"{"schema":"depeche.unheard_of/99"}"#,
      #"{"schema":"depeche.failure/1","id":"f","stage":"clean","code":"c","message":"m"}"#,
    ]
    let result = process([others[0], good, others[1], others[2]])
    #expect(lines(result.output) == [others[0], #"{"echo":"un"}"#, others[1], others[2]])
    #expect(counts(result) == [4, 1, 3, 0])
    #expect(result.recognised == 4)
  }

  @Test(
    "a line that the stage knows at a glance is not read as JSON, and what it keeps is handed on")
  func glance() {
    let result = process(["glance 1", good, "glance 2", #"{"schema":"depeche.page/7"}"#])
    #expect(result.output.gathered.map { $0 as? String } == ["glance 1", "glance 2"])
    #expect(counts(result) == [4, 1, 1, 0])
    #expect(result.recognised == 4)
  }

  @Test("makes failures of bad lines in their place and goes on")
  func failures() throws {
    let result = process(["{\"a\":", good, #"{"id":"7","url":"https://a.example/"}"#, "[]"])
    let written = lines(result.output)
    #expect(written.count == 4)
    #expect(written[1] == #"{"echo":"un"}"#)
    #expect(counts(result) == [4, 1, 0, 3])
    #expect(
      result.messages == [
        "in:1: invalid_json: expected a value, found the end of the line at byte 5",
        "in:3: invalid_record: no field \"schema\" like \"depeche.document/1\"",
        "in:4: invalid_json: expected an object, found '[' at byte 0",
      ])
    let failure = try failure(written[2])
    #expect(failure.stage == "echo" && failure.code == "invalid_record")
    #expect(failure.recordID == "7" && failure.url == "https://a.example/")
    #expect(failure.input == #"{"id":"7","url":"https://a.example/"}"#)
    #expect(result.recognised == 1)
  }

  @Test("drops what a stage wrote before it failed")
  func halfWritten() throws {
    let bad = #"{"schema":"depeche.document/1","id":"2","text":"fail"}"#
    let result = process([bad, good])
    let written = lines(result.output)
    #expect(written.count == 2)
    #expect(try failure(written[0]).code == "echo_failed")
    #expect(try failure(written[0]).transient)
    #expect(counts(result) == [2, 1, 0, 1])
  }

  @Test("refuses a newer major version, reads an older or minor one")
  func versions() throws {
    let newer = #"{"schema":"depeche.document/2","id":"2","text":"x"}"#
    let minor = #"{"schema":"depeche.document/1.9","id":"3","text":"deux"}"#
    let result = process([newer, minor])
    #expect(result.newer == 1)
    #expect(try failure(lines(result.output)[0]).code == "newer_schema")
    #expect(lines(result.output)[1] == #"{"echo":"deux"}"#)
  }

  @Test("keeps the beginning of a line that is too long, and says so")
  func tooLong() throws {
    let bytes = Array("{\"schema\":\"dep\(good)".utf8)
    let batch = LineBatch(
      source: "in", bytes: bytes,
      lines: [
        LineBatch.Line(range: 0..<14, number: 1, isTooLong: true),
        LineBatch.Line(range: 14..<bytes.count, number: 2, isTooLong: false),
      ])
    let result = BatchProcessor(stage: Echo(), divertsFailures: false).process(batch)
    let failure = try failure(lines(result.output)[0])
    #expect(failure.code == "line_too_long" && !failure.inputComplete)
    #expect(failure.input == "{\"schema\":\"dep")
    #expect(result.recognised == 2)
    #expect(counts(result) == [2, 1, 0, 1])
  }

  @Test("diverts its own failures and those that come in")
  func diverted() {
    let earlier = #"{"schema":"depeche.failure/1","id":"f","stage":"clean"}"#
    let result = process([earlier, "x", good], divertsFailures: true)
    #expect(lines(result.output) == [#"{"echo":"un"}"#])
    #expect(lines(result.diverted).count == 2)
    #expect(lines(result.diverted)[0] == earlier)
    #expect(counts(result) == [3, 1, 1, 1])
  }

  @Test("puts nothing among an output that is no JSON", arguments: [false, true])
  func text(divertsFailures: Bool) {
    let earlier = #"{"schema":"depeche.failure/1","id":"f","stage":"clean"}"#
    let lines = [earlier, good, "x", #"{"schema":"depeche.page/1"}"#]
    let result = BatchProcessor(
      stage: Echo(writesRecords: false), divertsFailures: divertsFailures
    ).process(batch(lines))
    #expect(self.lines(result.output) == [#"{"echo":"un"}"#])
    #expect(self.lines(result.diverted).count == (divertsFailures ? 2 : 0))
    #expect(counts(result) == [4, 1, 2, 1])
  }

  @Test("lets the stage hear of every failure")
  func notice() {
    let stage = Echo()
    let earlier =
      #"{"schema":"depeche.failure/1","id":"f","stage":"clean","code":"c","message":"m"}"#
    _ = BatchProcessor(stage: stage, divertsFailures: false).process(batch([earlier, "x"]))
    #expect(stage.heard.words.withLock { $0 } == ["clean c", "echo invalid_json"])
  }

  @Test("lets the stage show its failures in their place", arguments: [false, true])
  func shown(divertsFailures: Bool) {
    let result = BatchProcessor(
      stage: Echo(writesRecords: false, shows: true), divertsFailures: divertsFailures
    ).process(batch([good, "x", good]))
    #expect(
      lines(result.output) == [#"{"echo":"un"}"#, #"{"shown":"invalid_json"}"#, #"{"echo":"un"}"#])
    #expect(counts(result) == [3, 2, 0, 1])
  }

  private func process(_ lines: [String], divertsFailures: Bool = false) -> BatchResult {
    BatchProcessor(stage: Echo(), divertsFailures: divertsFailures).process(batch(lines))
  }

  private func batch(_ texts: [String]) -> LineBatch {
    var bytes: [UInt8] = []
    var lines: [LineBatch.Line] = []
    for (index, text) in texts.enumerated() {
      let start = bytes.count
      bytes += Array(text.utf8)
      lines.append(.init(range: start..<bytes.count, number: index + 1, isTooLong: false))
    }
    return LineBatch(source: "in", bytes: bytes, lines: lines)
  }

  private func lines(_ output: RecordOutput) -> [String] {
    String(decoding: output.writer.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func counts(_ result: BatchResult) -> [Int] {
    let counts = result.counts
    return [counts.recordsIn, counts.recordsOut, counts.passed, counts.failed]
  }

  private func failure(_ line: String) throws -> FailureRecord {
    let bytes = Array(line.utf8)
    return try RawRecord(bytes, line: 0..<bytes.count).decode()
  }
}

/// Writes the text of each document; fails on the text "fail" after having written.
private struct Echo: RecordStage {
  static let name = "echo"
  static let input = Document.schema
  var writesRecords = true
  var shows = false
  let heard = Heard()

  final class Heard: Sendable {
    let words = Mutex<[String]>([])
  }

  func takes(_ bytes: [UInt8], line: Range<Int>, into output: inout RecordOutput) -> Bool {
    let text = String(decoding: bytes[line], as: UTF8.self)
    guard text.hasPrefix("glance") else { return false }
    output.gather(text)
    return true
  }

  func process(_ record: RawRecord, into output: inout RecordOutput) throws(StageFailure) {
    let text = try record.string("text") ?? ""
    output.writeLine { $0.object { $0.field("echo", text) } }
    if text == "fail" {
      throw StageFailure(.init(rawValue: "echo_failed"), "asked for", isTransient: true)
    }
  }

  func notice(_ failure: FailureRecord) {
    heard.words.withLock { $0.append("\(failure.stage) \(failure.code)") }
  }

  func show(_ failure: FailureRecord, into output: inout RecordOutput) {
    if shows { output.writeLine { $0.object { $0.field("shown", failure.code) } } }
  }
}
