import Records
import Testing

@Suite("FailureRecord")
struct FailureRecordTests {
  private let failure = StageFailure(.invalidJSON, "expected ':' at byte 3", isTransient: true)

  @Test("carries what went wrong and the line that failed")
  func contents() {
    let record = FailureRecord(
      stage: "clean", failure: failure, recordID: "7", url: "https://a.example/", input: "{\"a\" 1}"
    )
    #expect(record.code == "invalid_json")
    #expect(record.transient)
    #expect(record.inputComplete)
    #expect(record.provenance == [ProvenanceStep(stage: "clean")])
    #expect(KindCases.json(record).contains(#""input":"{\"a\" 1}","input_complete":true"#))
  }

  @Test("has an id made from stage, code and input, not from the message")
  func id() {
    let id = FailureRecord(stage: "clean", failure: failure, input: "x").id
    let reworded = StageFailure(.invalidJSON, "another message")
    #expect(FailureRecord(stage: "clean", failure: reworded, input: "x").id == id)
    #expect(FailureRecord(stage: "segment", failure: failure, input: "x").id != id)
    #expect(FailureRecord(stage: "clean", failure: failure, input: "y").id != id)
  }

  @Test("reads failures that carry no input")
  func noInput() throws {
    let record = try KindCases.read(
      #"{"id":"1","stage":"fetch","code":"timeout","message":"m","input":null}"#,
      as: FailureRecord.self)
    #expect(record.input.isEmpty)
    #expect(record.stage == "fetch")
  }
}
