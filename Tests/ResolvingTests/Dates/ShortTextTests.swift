import Testing

@testable import Resolving

@Suite("Short texts")
struct ShortTextTests {
  @Test(
    "pads numbers with zeros",
    arguments: [
      (0, 1, "0"), (7, 2, "07"), (45, 4, "0045"), (2024, 4, "2024"), (12_345, 4, "12345"),
    ])
  func pads(_ number: Int, _ digits: Int, _ expected: String) {
    var text = ShortText()
    text.append(number, digits: digits)
    #expect(text.string == expected)
  }

  @Test("joins signs and numbers")
  func joins() {
    var text = ShortText()
    #expect(text.string.isEmpty)
    text.append(2013, digits: 4)
    text.append("-")
    text.append("W")
    text.append(8, digits: 2)
    #expect(text.string == "2013-W08")
  }
}
