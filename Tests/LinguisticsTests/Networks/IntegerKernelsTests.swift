import Records
import CNeuralKernels
import Testing

@testable import Linguistics

@Suite("integer kernels")
struct IntegerKernelsTests {
  private static func product(
    _ left: [Int16], _ weights: [Int16], rows: Int, inner: Int, outputs: Int
  ) -> [Int32] {
    var packed = [Int16](repeating: 1, count: packed_integer_count(inner, outputs))
    pack_integers(&packed, weights, inner, outputs)
    let stride = (outputs + 7) / 8 * 8
    // What stands behind the last row must stay.
    var product = [Int32](repeating: 55, count: rows * stride + 1)
    multiply_integers(&product, left, packed, rows, inner, outputs)
    #expect(product.last == 55)
    return (0..<rows).flatMap { product[$0 * stride..<$0 * stride + outputs] }
  }

  private static func expected(
    _ left: [Int16], _ weights: [Int16], rows: Int, inner: Int, outputs: Int
  ) -> [Int32] {
    var product: [Int32] = []
    for row in 0..<rows {
      for output in 0..<outputs {
        var sum: Int32 = 0
        for k in 0..<inner {
          sum += Int32(left[row * inner + k]) * Int32(weights[output * inner + k])
        }
        product.append(sum)
      }
    }
    return product
  }

  @Test(
    "products are exact for any number of rows and outputs", arguments: [0, 1, 2, 3, 4, 5, 9],
    [1, 7, 8, 9, 15, 16, 17, 24, 41])
  func product(rows: Int, outputs: Int) {
    for inner in [2, 6, 38] {
      var generator = SeededGenerator(UInt64(rows), UInt64(outputs), UInt64(inner))
      let left = (0..<rows * inner).map { _ in Int16.random(in: -2047...2047, using: &generator) }
      let weights = (0..<outputs * inner).map { _ in
        Int16.random(in: -2047...2047, using: &generator)
      }
      #expect(
        Self.product(left, weights, rows: rows, inner: inner, outputs: outputs)
          == Self.expected(left, weights, rows: rows, inner: inner, outputs: outputs))
    }
  }

  @Test("the largest numbers of the widest layer do not overflow")
  func extremes() {
    let left = [Int16](repeating: 2047, count: 500)
    let weights = left + left.map { -$0 }
    #expect(
      Self.product(left, weights, rows: 1, inner: 500, outputs: 2)
        == [2_095_104_500, -2_095_104_500])
  }

  @Test("rounding is to the nearest, to the even of two, and stays within 12 bits")
  func rounding() {
    let cases: [(Float, Int16)] = [
      (0, 0), (0.2, 0), (0.25, 0), (0.3, 1), (0.75, 2), (1.25, 2), (-0.25, 0), (-0.3, -1),
      (-0.75, -2), (1023.4, 2047), (1023.2, 2046), (1500, 2047), (-1500, -2047), (1e30, 2047),
      (-1e30, -2047), (-1023.2, -2046), (7, 14), (.infinity, 2047), (-.infinity, -2047),
      // Found by fuzzing: a model whose scales are no numbers. Which bound does not matter, that it is
      // the same on every machine does.
      (.nan, 2047),
    ]
    for count in [cases.count, 8, 3] {
      var target = [Int16](repeating: 9, count: count)
      quantize(&target, cases.map(\.0), 2, count)
      #expect(target == cases.prefix(count).map(\.1))
    }
  }

  @Test("sums become floats row by row, without what fills a row up")
  func shifting() {
    var target = [Float](repeating: 0, count: 6)
    let source: [Int32] = [1, 2, 3, 99, 99, 99, 99, 99, -4, 5, 6]
    scale_and_shift(&target, source, 0.5, [10, 20, 30], 2, 3, 8)
    #expect(target == [10.5, 21, 31.5, 8, 22.5, 33])
  }

  @Test("bytes are added by their scale", arguments: [0, 1, 15, 16, 17, 40])
  func bytes(count: Int) {
    let source = (0..<count).map { Int8(truncatingIfNeeded: $0 * 37 - 128) }
    var target = (0..<count).map { Float($0) }
    add_scaled_bytes(&target, source, 0.25, count)
    #expect(target == (0..<count).map { Float($0) + Float(source[$0]) * 0.25 })
  }

  @Test("what is below zero leaks")
  func leak() {
    var values: [Float] = [-2, -1, 0, 1, 2, -30, 30, -0.5, 4, -5]
    let expected = values.map { $0 < 0 ? $0 * 0.1 : $0 }
    apply_leak(&values, values.count)
    #expect(values == expected)
  }
}
