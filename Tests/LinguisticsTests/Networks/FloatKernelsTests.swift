import Records
import CNeuralKernels
import Testing

@testable import Linguistics

@Suite("float kernels")
struct FloatKernelsTests {
  struct Size: CustomTestStringConvertible {
    let rows: Int
    let inner: Int
    let columns: Int
    var testDescription: String { "\(rows) × \(inner) × \(columns)" }
  }

  /// Neither rows by four nor columns by sixteen, more than one block of 256 and of 32, and nothing.
  static let sizes = [
    (0, 3, 5), (3, 0, 4), (4, 256, 0), (1, 1, 1), (2, 5, 7), (4, 7, 16), (5, 9, 17), (7, 257, 33),
    (9, 300, 50), (13, 31, 40), (3, 513, 65),
  ].map { Size(rows: $0.0, inner: $0.1, columns: $0.2) }

  private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in generator.symmetric() }
  }

  /// Sums in ascending order from what stands there, bit for bit what the kernels promise.
  private static func expected(
    _ size: Size, product: [Float], left: (_ row: Int, _ inner: Int) -> Float,
    right: (_ inner: Int, _ column: Int) -> Float
  ) -> [Float] {
    var product = product
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        for inner in 0..<size.inner {
          product[row * size.columns + column] += left(row, inner) * right(inner, column)
        }
      }
    }
    return product
  }

  @Test("multiply and add, to the last bit", arguments: sizes)
  func product(size: Size) {
    let left = Self.numbers(size.rows * size.inner, seed: 1)
    let right = Self.numbers(size.inner * size.columns, seed: 2)
    let start = Self.numbers(size.rows * size.columns, seed: 3)
    var product = start
    multiply_add(&product, left, right, size.rows, size.inner, size.columns)
    let expected = Self.expected(
      size, product: start, left: { left[$0 * size.inner + $1] },
      right: { right[$0 * size.columns + $1] })
    #expect(product == expected)
  }

  @Test("multiply with the right side turned round", arguments: sizes)
  func transposedRight(size: Size) {
    let left = Self.numbers(size.rows * size.inner, seed: 4)
    let right = Self.numbers(size.columns * size.inner, seed: 5)
    let start = Self.numbers(size.rows * size.columns, seed: 6)
    var product = start
    multiply_transposed_add(&product, left, right, size.rows, size.inner, size.columns)
    let expected = Self.expected(
      size, product: start, left: { left[$0 * size.inner + $1] },
      right: { right[$1 * size.inner + $0] })
    #expect(product == expected)
  }

  @Test("multiply with the left side turned round", arguments: sizes)
  func transposedLeft(size: Size) {
    let left = Self.numbers(size.inner * size.rows, seed: 7)
    let right = Self.numbers(size.inner * size.columns, seed: 8)
    let start = Self.numbers(size.rows * size.columns, seed: 9)
    var product = start
    transposed_multiply_add(&product, left, right, size.rows, size.inner, size.columns)
    let expected = Self.expected(
      size, product: start, left: { left[$1 * size.rows + $0] },
      right: { right[$0 * size.columns + $1] })
    #expect(product == expected)
  }

  @Test("add a multiple", arguments: [0, 1, 7, 8, 9, 33])
  func scaled(count: Int) {
    let source = Self.numbers(count, seed: 10)
    let start = Self.numbers(count, seed: 11)
    var target = start
    add_scaled(&target, source, 0.3, count)
    #expect(target == zip(start, source).map { $0 + 0.3 * $1 })
  }

  @Test(
    "softmax gives probabilities, whatever remains of eight", arguments: [0, 1, 7, 8, 9, 23, 64])
  func softmaxOfRandom(count: Int) {
    let scores = Self.numbers(count, seed: 12).map { $0 * 20 }
    // What stands behind must stay.
    var values = scores + [77]
    softmax(&values, count)
    let highest = Double(scores.max() ?? 0)
    let powers = scores.map { exponential(Double($0) - highest) }
    let sum = powers.reduce(0, +)
    for (value, power) in zip(values, powers) { #expect(abs(Double(value) - power / sum) < 1e-6) }
    #expect(values.last == 77)
  }

  @Test("softmax takes scores that are far apart")
  func softmaxOfExtremes() {
    var values: [Float] = [-1e30, 500, 500, -500, 0]
    softmax(&values, values.count)
    #expect(abs(values[1] - 0.5) < 1e-6 && values[1] == values[2])
    #expect(values.allSatisfy { $0 >= 0 } && values[0] < 1e-30 && values[4] < 1e-30)
  }

  @Test("a step of Adam is what its authors say")
  func adam() {
    let (rate, b1, b2): (Float, Float, Float) = (0.1, 0.9, 0.98)
    var weights: [Float] = [1, 1, -2]
    var first: [Float] = [0, 0.2, 0]
    var second: [Float] = [0, 0.09, 0]
    adam_step(&weights, &first, &second, [0.5, -1, 0], 3, rate, b1, b2, 1e-8)
    // 0.1 · 0.5 = 0.05, 0.02 · 0.25 = 0.005; 0.18 - 0.1 = 0.08, 0.0882 + 0.02 = 0.1082.
    let expected: [(Float, Float, Float)] = [
      (1 - 0.1 * 0.05 / Float(0.005).squareRoot(), 0.05, 0.005),
      (1 - 0.1 * 0.08 / Float(0.1082).squareRoot(), 0.08, 0.1082), (-2, 0, 0),
    ]
    for (index, expected) in expected.enumerated() {
      #expect(abs(weights[index] - expected.0) < 1e-6)
      #expect(abs(first[index] - expected.1) < 1e-7)
      #expect(abs(second[index] - expected.2) < 1e-7)
    }
  }
}
