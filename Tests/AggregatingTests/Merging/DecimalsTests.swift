import Testing

@testable import Aggregating

@Suite struct DecimalsTests {
  private func sum(_ values: [Double]) -> Double {
    var sum = Decimals.Sum()
    for value in values { sum.add(value) }
    return sum.sum
  }

  @Test("sums the same in any order")
  func order() {
    let values = [0.1, 0.2, 0.3, -9.5, 7.4]
    #expect(sum(values) == sum(values.reversed()))
    #expect(sum([0.1, 0.2]) == 0.3)
    #expect(Decimals.mean([1, 2, 2]) == 1.667)
    #expect(Decimals.mean([]) == nil)
  }

  @Test("bears scores that are none")
  func extremes() {
    #expect(sum([1e300, -1e300, 2]) == 2)
  }
}
