import Records

/// Numbers left out at random during training, the same for all words of a sentence
/// (Gal & Ghahramani 2016, arXiv:1512.05287).
struct Dropout {
  /// One row a sentence: 0, or what makes up for those left out.
  private let factors: Matrix
  private let sentences: [Range<Int>]

  /// - Parameter rate: The share that is left out; 0 leaves everything as it is.
  init(
    rate: Float, sentences: [Range<Int>], width: Int, using generator: inout SeededGenerator
  ) {
    var factors = Matrix(rows: sentences.count, columns: width)
    for index in factors.values.indices {
      factors.values[index] = generator.unit() < rate ? 0 : 1 / (1 - rate)
    }
    self.factors = factors
    self.sentences = sentences
  }

  /// Leaves out: on the way forth numbers, on the way back their gradients.
  func apply(to matrix: inout Matrix) {
    let width = matrix.columns
    for (index, sentence) in sentences.enumerated() {
      for row in sentence {
        for column in 0..<width {
          matrix.values[row * width + column] *= factors.values[index * width + column]
        }
      }
    }
  }
}
