import Records
import CNeuralKernels

/// A large table of rows of which a sentence uses few; only rows that were used are updated.
struct EmbeddingTable {
  let width: Int
  var values: [Float]
  private var first: [Float]
  private var second: [Float]

  /// Makes a table with small random numbers.
  init(rows: Int, width: Int, bound: Float, using generator: inout SeededGenerator) {
    self.width = width
    values = (0..<rows * width).map { _ in generator.symmetric() * bound }
    first = [Float](repeating: 0, count: rows * width)
    second = first
  }

  var rows: Int { values.count / width }

  subscript(row row: Int) -> ArraySlice<Float> { values[row * width..<(row + 1) * width] }

  /// Adds some rows to a row of a matrix.
  func add(rows: some Sequence<Int32>, to matrix: inout Matrix, row target: Int) {
    matrix.values.withUnsafeMutableBufferPointer { sums in
      values.withUnsafeBufferPointer { table in
        for row in rows {
          add_scaled(
            sums.pointer(at: target * width), table.pointer(at: Int(row) * width), 1, width)
        }
      }
    }
  }

  /// Moves the rows that were used against their gradients.
  ///
  /// - Parameters:
  ///   - uses: A row of the table and the row of `gradients` that is its gradient, for each use.
  ///   - gradients: One row a word of the batch.
  ///   - scale: By what gradients are multiplied.
  mutating func update(
    uses: [(row: Int32, word: Int32)], gradients: Matrix, scale: Float, by step: AdamStep
  ) {
    let sorted = uses.enumerated().sorted {
      ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
    }.map(\.element)
    var sum = [Float](repeating: 0, count: width)
    var index = 0
    while index < sorted.count {
      let row = sorted[index].row
      for column in 0..<width { sum[column] = 0 }
      while index < sorted.count, sorted[index].row == row {
        gradients.values.withUnsafeBufferPointer {
          add_scaled(
            &sum, $0.pointer(at: Int(sorted[index].word) * width), scale, width)
        }
        index += 1
      }
      let offset = Int(row) * width
      values.withUnsafeMutableBufferPointer { values in
        first.withUnsafeMutableBufferPointer { first in
          second.withUnsafeMutableBufferPointer { second in
            adam_step(
              values.pointer(at: offset), first.pointer(at: offset),
              second.pointer(at: offset), sum, width, step.rate, step.firstDecay,
              step.secondDecay, step.epsilon)
          }
        }
      }
    }
  }
}
