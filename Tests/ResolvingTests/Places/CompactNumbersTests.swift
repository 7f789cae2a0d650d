import Testing

@testable import Resolving

@Suite("Compact numbers")
struct CompactNumbersTests {
  @Test("keep numbers, rows and nothing")
  func values() {
    #expect(Compact(wrappedValue: 42).wrappedValue == 42)
    #expect(Compact(wrappedValue: 5_000_000_000).wrappedValue == Int(Int32.max))
    #expect(CompactIndex(wrappedValue: 0).wrappedValue == 0)
    #expect(CompactIndex(wrappedValue: nil).wrappedValue == nil)
    #expect(CompactRange(wrappedValue: 3..<9).wrappedValue == 3..<9)
  }
}
