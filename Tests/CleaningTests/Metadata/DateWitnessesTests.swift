import LanguageData
import Testing

@testable import Cleaning

@Suite("DateWitnesses")
struct DateWitnessesTests {
  @Test("has points for every witness")
  func complete() throws {
    let witnesses = try DateWitnesses(LanguageDataSource())
    for witness in DateWitnesses.Witness.allCases {
      #expect(witnesses.points(witness) != 0, "\(witness)")
    }
  }
}
