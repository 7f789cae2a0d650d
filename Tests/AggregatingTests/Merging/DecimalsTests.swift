import Testing

@testable import Aggregating

@Suite struct DecimalsTests {
  @Test("sums the same in any order")
  func order() {
    let values = [0.1, 0.2, 0.3, -9.5, 7.4]
    #expect(Decimals.sum(values) == Decimals.sum(values.reversed()))
    #expect(Decimals.sum([0.1, 0.2]) == 0.3)
    #expect(Decimals.mean([1, 2, 2]) == 1.667)
    #expect(Decimals.mean([]) == nil)
  }

  @Test("bears scores that are none")
  func extremes() {
    #expect(Decimals.sum([1e300, -1e300, 2]) == 2)
  }
}
