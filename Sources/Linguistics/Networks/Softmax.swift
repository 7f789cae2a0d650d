import CNeuralKernels
import Glibc

/// The loss of choosing one of several classes, row by row.
enum Softmax {
  /// Turns scores into the gradient of the cross entropy.
  ///
  /// - Parameters:
  ///   - scores: One row a word; afterwards probability minus 1 for the right class and minus 0 for
  ///     others, times `weight`; 0 where the right class is not known.
  ///   - targets: The right class of each row, or -1.
  /// - Returns: The sum of the losses times `weight`.
  static func replaceByGradient(
    _ scores: inout Matrix, targets: some Collection<Int32>, weight: Float
  ) -> Float {
    var loss: Float = 0
    let columns = scores.columns
    scores.values.withUnsafeMutableBufferPointer { values in
      for (row, target) in targets.enumerated() {
        let line = UnsafeMutableBufferPointer(rebasing: values[row * columns..<(row + 1) * columns])
        guard target >= 0 else {
          line.update(repeating: 0)
          continue
        }
        softmax(line.baseAddress, columns)
        loss -= weight * log(max(line[Int(target)], 1e-20))
        line[Int(target)] -= 1
        for column in 0..<columns { line[column] *= weight }
      }
    }
    return loss
  }
}
