import Foundation
import Linguistics
import Records
import Testing

@testable import Extracting

struct ExtractorTests {
  private func run(_ line: String) throws -> [[String: Any]] {
    let bytes = Array(line.utf8)
    var output = RecordOutput()
    try FrenchStage.shared().stage.process(RawRecord(bytes, line: 0..<bytes.count), into: &output)
    return try output.writer.bytes.split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
    }
  }

  private func code(_ line: String) throws -> StageFailure.Code? {
    do {
      _ = try run(line)
      return nil
    } catch let failure as StageFailure { return failure.code }
  }

  @Test(
    "fails a document that it cannot read, with a code that says why",
    arguments: [
      (#"{"id":"d","text":"Un."}"#, StageFailure.Code.missingSentences),
      (#"{"id":"d","text":"Un.","sentences":[{"start":0,"end":4}]}"#, .invalidRecord),
      (#"{"id":"d","text":"Un.","sentences":[{"start":2,"end":1}]}"#, .invalidRecord),
      (#"{"id":"d","text":"Un.","sentences":[{"start":-1,"end":1}]}"#, .invalidRecord),
      (#"{"id":"d","sentences":[]}"#, .invalidRecord),
      (#"{"text":"Un.","sentences":[]}"#, .invalidRecord),
    ])
  func failures(line: String, expected: StageFailure.Code) throws {
    #expect(try code(line) == expected)
  }

  @Test(
    "takes French where no language is given, and its regions",
    arguments: [
      "", #""language":null,"#, #""language":"fr-CA","#, #""language":"FR","#,
      #""language":"fr_FR","#,
    ])
  func languages(field: String) throws {
    let text = "La milice a tué un garde."
    #expect(
      try run(#"{"id":"d",\#(field)"text":"\#(text)","sentences":[{"start":0,"end":25}]}"#).count
        == 1)
  }

  @Test("writes nothing for a document without events or sentences")
  func nothing() throws {
    #expect(try run(#"{"id":"d","text":"","sentences":[]}"#).isEmpty)
    #expect(
      try run(
        #"{"id":"d","text":"Il pleut.","sentences":[{"start":0,"end":9},{"start":9,"end":9}]}"#
      ).isEmpty)
  }

  @Test("numbers events by sentence and carries the document's fields, flat, provenance last")
  func record() throws {
    let line =
      #"{"schema":"depeche.document/1","id":"d7","url":"http://a.example/b","title":"T","language":"fr","#
      + #""published":"2024-03-14","text":"Il pleut. La milice a tué un garde à Kidal.","#
      + #""sentences":[{"start":0,"end":9},{"start":10,"end":43}],"provenance":[{"stage":"clean","version":"1"}]}"#
    let event = try #require(run(line).first)
    #expect(event["id"] as? String == "d7/s1/e0")
    #expect(event["document_id"] as? String == "d7")
    #expect(event["url"] as? String == "http://a.example/b")
    #expect(event["schema"] as? String == "depeche.event/1")
    #expect(event["event_type"] as? String == "ASSAULT")
    #expect((event["rule"] as? String)?.hasPrefix("fr/verbs.tsv:") == true)
    let sentence = try #require(event["sentence"] as? [String: Any])
    #expect(sentence["text"] as? String == "La milice a tué un garde à Kidal.")
    let steps = try #require(event["provenance"] as? [[String: Any]])
    #expect(steps.map { $0["stage"] as? String } == ["clean", "extract"])
    #expect((steps.last?["data"] as? String)?.hasPrefix("sha256:") == true)
  }
}
