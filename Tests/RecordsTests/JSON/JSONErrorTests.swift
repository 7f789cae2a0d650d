import Records
import Testing

@Suite("JSONError")
struct JSONErrorTests {
  @Test("reads as what and where")
  func description() {
    #expect(JSONError("expected ':'", at: 17).description == "expected ':' at byte 17")
  }
}
