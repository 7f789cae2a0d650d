import Linguistics
import Records
import Testing

@testable import Extracting

struct ConfidenceTests {
  @Test("grows with the participants known and stays a share")
  func growth() throws {
    let french = try FrenchStage.shared()
    let both = try #require(french.event("La milice a tué un garde."))
    let one = try #require(french.event("Un garde a été tué."))
    #expect(0 < one.confidence && one.confidence < both.confidence && both.confidence < 1)
  }
}
