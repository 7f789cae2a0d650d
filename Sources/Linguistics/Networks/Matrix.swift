import CNeuralKernels

/// A matrix of floats, row by row.
struct Matrix {
  let rows: Int
  let columns: Int
  var values: [Float]

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Float](repeating: 0, count: rows * columns)
  }

  /// The numbers of one row.
  subscript(row row: Int) -> ArraySlice<Float> { values[row * columns..<(row + 1) * columns] }

  /// self · weights, where weights are `columns` × `outputs`.
  func times(_ weights: [Float], outputs: Int) -> Matrix {
    var product = Matrix(rows: rows, columns: outputs)
    multiply_add(&product.values, values, weights, rows, columns, outputs)
    return product
  }

  /// self · otherᵀ.
  func timesTransposed(_ other: Matrix) -> Matrix {
    timesTransposed(other.values, outputs: other.rows)
  }

  /// self · weightsᵀ, where weights are `outputs` × `columns`.
  func timesTransposed(_ weights: [Float], outputs: Int) -> Matrix {
    var product = Matrix(rows: rows, columns: outputs)
    multiply_transposed_add(&product.values, values, weights, rows, columns, outputs)
    return product
  }

  /// Adds selfᵀ · other to a gradient of `columns` × `other.columns`.
  func addTransposedProduct(with other: Matrix, to gradient: inout [Float]) {
    transposed_multiply_add(&gradient, values, other.values, columns, rows, other.columns)
  }

  /// Adds a matrix of the same shape.
  mutating func add(_ other: Matrix) {
    add_scaled(&values, other.values, 1, values.count)
  }

  /// Adds one row to every row.
  mutating func addToRows(_ bias: [Float]) {
    for row in 0..<rows {
      for column in 0..<columns { values[row * columns + column] += bias[column] }
    }
  }

  /// Adds the sum of all rows to a gradient of one row.
  func addRowSum(to gradient: inout [Float]) {
    for row in 0..<rows {
      for column in 0..<columns { gradient[column] += values[row * columns + column] }
    }
  }

  /// Some rows, in order.
  func rows(_ range: Range<Int>) -> Matrix {
    var part = Matrix(rows: range.count, columns: columns)
    part.values = Array(values[range.lowerBound * columns..<range.upperBound * columns])
    return part
  }

  /// Adds the rows of a smaller matrix from `first` on.
  mutating func add(_ part: Matrix, atRow first: Int) {
    values.withUnsafeMutableBufferPointer { target in
      add_scaled(target.pointer(at: first * columns), part.values, 1, part.values.count)
    }
  }
}
