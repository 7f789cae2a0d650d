import Testing

@testable import Resolving

@Suite("Small numbers of times")
struct SmallNumberTests {
  private func number(_ value: Int?) -> SmallNumber {
    var number = SmallNumber()
    number.wrappedValue = value
    return number
  }

  @Test("holds what fits, and none", arguments: [nil, 0, 1, -59, 2199, 32_766, -32_767, Int.max])
  func holds(_ value: Int?) { #expect(number(value).wrappedValue == value) }

  @Test(
    "takes the nearest of what does not fit",
    arguments: [(40_000, Int.max), (-40_000, -32_767), (Int.min, -32_767)])
  func nears(_ value: Int, _ nearest: Int) { #expect(number(value).wrappedValue == nearest) }

  @Test(
    "takes over another number unless it has one",
    arguments: [
      (nil, 3, true, 3), (3, nil, true, 3), (3, 3, true, 3), (3, 4, false, 3),
      (nil, nil, true, nil),
    ])
  func adds(_ value: Int?, _ other: Int?, _ goTogether: Bool, _ result: Int?) {
    var sum = number(value)
    let added = sum.add(number(other))
    #expect(added == goTogether)
    #expect(sum.wrappedValue == result)
  }
}
