import Testing

@testable import Linguistics

@Suite("places in buffers")
struct UnsafeBufferPointerPlaceTests {
  @Test("are where the numbers lie")
  func places() {
    var numbers: [Float] = [1, 2, 3]
    #expect(numbers.withUnsafeBufferPointer { $0.pointer(at: 2)?.pointee } == 3)
    numbers.withUnsafeMutableBufferPointer { $0.pointer(at: 1)?.pointee = 5 }
    #expect(numbers == [1, 5, 3])
  }

  @Test("are none in an empty buffer")
  func empty() {
    #expect(UnsafeBufferPointer<Float>(start: nil, count: 0).pointer(at: 0) == nil)
    #expect(UnsafeMutableBufferPointer<Float>(start: nil, count: 0).pointer(at: 4) == nil)
  }
}
