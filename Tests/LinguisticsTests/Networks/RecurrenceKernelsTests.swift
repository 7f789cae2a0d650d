import Records
import CNeuralKernels
import Testing

@testable import Linguistics

@Suite("recurrence kernels")
struct RecurrenceKernelsTests {
  /// The numbers of one direction, without strides, in double precision.
  private struct Plain {
    var output: [[Double]] = []
    var cells: [[Double]] = []
    var gates: [[Double]] = []

    init(gates: [[Float]], input: [[Float]], weights: [Float], units: Int) {
      var previous = [Double](repeating: 0, count: units)
      for (gates, input) in zip(gates, input) {
        var (cells, output) = (previous, previous)
        var opened = gates.map(Double.init)
        for unit in 0..<units {
          let weight = { Double(weights[$0 * units + unit]) }
          let forget = sigmoid(opened[units + unit] + weight(0) * previous[unit] + weight(2))
          let reset = sigmoid(opened[2 * units + unit] + weight(1) * previous[unit] + weight(3))
          cells[unit] = forget * previous[unit] + (1 - forget) * opened[unit]
          output[unit] =
            reset * hyperbolicTangent(cells[unit]) + (1 - reset) * Double(input[unit])
          (opened[units + unit], opened[2 * units + unit]) = (forget, reset)
        }
        self.output.append(output)
        self.cells.append(cells)
        self.gates.append(opened)
        previous = cells
      }
    }
  }

  private static func rows(_ count: Int, _ width: Int, seed: UInt64) -> [[Float]] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in (0..<width).map { _ in generator.symmetric() * 3 } }
  }

  private static func isNear(_ found: some Sequence<Float>, _ expected: [Double]) -> Bool {
    zip(found, expected).allSatisfy { abs(Double($0) - $1) < 1e-5 }
  }

  @Test(
    "read both ways as a plain loop does", arguments: [8, 24], [(1, 1), (1, -1), (6, 1), (6, -1)])
  func forward(units: Int, reading: (Int, Int)) {
    let (words, step) = reading
    let gates = Self.rows(words, 3 * units, seed: 1)
    let input = Self.rows(words, units, seed: 2)
    let weights = Self.rows(1, 4 * units, seed: 3).flatMap(\.self)
    // Rows are longer than needed; the marks between them must stay.
    let (mark, gap): (Float, Int) = (99, 8)
    var allGates = gates.flatMap { $0 + [Float](repeating: mark, count: gap) }
    let allInput = input.flatMap { $0 + [Float](repeating: mark, count: gap) }
    var output = [Float](repeating: mark, count: allInput.count)
    var cells = output
    let first = step > 0 ? 0 : words - 1
    let (row, gateRow) = (units + gap, 3 * units + gap)
    weights.withUnsafeBufferPointer { weights in
      var shape = recurrence(
        units: units, words: words, step: step, gate_stride: gateRow, row_stride: row,
        weights: weights.baseAddress)
      output.withUnsafeMutableBufferPointer { output in
        cells.withUnsafeMutableBufferPointer { cells in
          allGates.withUnsafeMutableBufferPointer { gates in
            allInput.withUnsafeBufferPointer { input in
              recurrence_forward(
                &shape, output.pointer(at: first * row), cells.pointer(at: first * row),
                gates.pointer(at: first * gateRow), input.pointer(at: first * row))
            }
          }
        }
      }
    }
    let order = step > 0 ? Array(0..<words) : (0..<words).reversed()
    let plain = Plain(
      gates: order.map { gates[$0] }, input: order.map { input[$0] }, weights: weights,
      units: units)
    for (place, word) in order.enumerated() {
      #expect(Self.isNear(output[(word * row)...].prefix(units), plain.output[place]))
      #expect(Self.isNear(cells[(word * row)...].prefix(units), plain.cells[place]))
      #expect(Self.isNear(allGates[(word * gateRow)...].prefix(3 * units), plain.gates[place]))
      #expect(output[(word * row + units)...].prefix(gap).allSatisfy { $0 == mark })
      #expect(allGates[(word * gateRow + 3 * units)...].prefix(gap).allSatisfy { $0 == mark })
    }
  }
}
