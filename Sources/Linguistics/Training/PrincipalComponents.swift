import Records

/// Makes vectors shorter and keeps what tells them apart most.
enum PrincipalComponents {
  /// Projects rows on their first components, scaled so that the average square of a number is 1.
  ///
  /// The components are found by repeated multiplication with the covariance matrix and
  /// orthogonalisation (subspace iteration).
  static func projection(of values: [Float], width: Int, to components: Int) -> Matrix {
    let rows = values.count / width
    var centred = Matrix(rows: rows, columns: width)
    var mean = [Float](repeating: 0, count: width)
    for row in 0..<rows {
      for column in 0..<width { mean[column] += values[row * width + column] / Float(rows) }
    }
    for row in 0..<rows {
      for column in 0..<width {
        centred.values[row * width + column] = values[row * width + column] - mean[column]
      }
    }
    var covariance = Matrix(rows: width, columns: width)
    centred.addTransposedProduct(with: centred, to: &covariance.values)
    var generator = SeededGenerator(1)
    var basis = Matrix(rows: components, columns: width)
    for index in basis.values.indices { basis.values[index] = generator.symmetric() }
    orthogonalize(&basis)
    for _ in 0..<60 {
      basis = basis.times(covariance.values, outputs: width)
      orthogonalize(&basis)
    }
    var projected = centred.timesTransposed(basis)
    var square: Double = 0
    for value in projected.values { square += Double(value) * Double(value) }
    // Vectors that are all the same have nothing to tell apart.
    guard square > 0 else { return projected }
    let scale = Float(1 / (square / Double(projected.values.count)).squareRoot())
    for index in projected.values.indices { projected.values[index] *= scale }
    return projected
  }

  /// Gram-Schmidt on the rows.
  private static func orthogonalize(_ basis: inout Matrix) {
    let width = basis.columns
    for row in 0..<basis.rows {
      var own = Array(basis[row: row])
      for other in 0..<row {
        let before = basis[row: other]
        var product: Float = 0
        for (a, b) in zip(own, before) { product += a * b }
        for (index, b) in before.enumerated() { own[index] -= product * b }
      }
      var norm: Float = 0
      for value in own { norm += value * value }
      let factor = 1 / max(norm.squareRoot(), 1e-12)
      for index in own.indices { basis.values[row * width + index] = own[index] * factor }
    }
  }
}
