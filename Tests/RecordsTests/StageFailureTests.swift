import Records
import Testing

@Suite("StageFailure")
struct StageFailureTests {
  @Test("reads as code and message")
  func description() {
    let failure = StageFailure(.invalidJSON, "expected ':' at byte 3")
    #expect(failure.description == "invalid_json: expected ':' at byte 3")
    #expect(!failure.isTransient)
  }

  @Test(
    "keeps the words that programs rely on",
    arguments: [
      (StageFailure.Code.invalidUTF8, "invalid_utf8"), (.invalidJSON, "invalid_json"),
      (.invalidRecord, "invalid_record"), (.newerSchema, "newer_schema"),
      (.lineTooLong, "line_too_long"),
    ])
  func codes(code: StageFailure.Code, word: String) { #expect(code.rawValue == word) }
}
