import Records

/// Scores each word as head of each other word (Dozat & Manning 2017, arXiv:1611.01734).
struct ArcScorer {
  let dependents: AffineLayer
  let heads: AffineLayer
  /// units × units.
  let pairs: ParameterID
  /// How likely a head is whatever the dependent is.
  let prior: ParameterID
  /// The root as a head.
  let root: ParameterID
  private var units: Int { dependents.outputs }

  init(
    inputs: Int, units: Int, in store: inout ParameterStore,
    using generator: inout SeededGenerator
  ) {
    dependents = AffineLayer(
      inputs: inputs, outputs: units, isRectified: true, in: &store, using: &generator)
    heads = AffineLayer(
      inputs: inputs, outputs: units, isRectified: true, in: &store, using: &generator)
    pairs = store.add(inputs: units, outputs: units, gain: 0.5, using: &generator)
    prior = store.add([Float](repeating: 0, count: units))
    root = store.add((0..<units).map { _ in generator.symmetric() * 0.5 })
  }

  /// Scores for one sentence: a row a dependent; column 0 is the root, column *i* the word *i*.
  ///
  /// - Parameters:
  ///   - dependents: Outputs of `dependents` for the words of the sentence.
  ///   - heads: Outputs of `heads`.
  func scores(
    dependents: Matrix, heads: Matrix, _ store: ParameterStore
  ) -> (scores: Matrix, turned: Matrix, candidates: Matrix) {
    var turned = dependents.times(store[pairs], outputs: units)
    turned.addToRows(store[prior])
    let candidates = withRoot(heads, store)
    return (turned.timesTransposed(candidates), turned, candidates)
  }

  /// Adds the gradients of the weights, and gives those of the two kinds of outputs.
  func propagate(
    _ gradient: Matrix, dependents: Matrix, turned: Matrix, candidates: Matrix,
    _ store: ParameterStore, to gradients: inout Gradients
  ) -> (dependents: Matrix, heads: Matrix) {
    let turnedGradient = gradient.times(candidates.values, outputs: units)
    var candidateGradient = Matrix(rows: candidates.rows, columns: units)
    gradient.addTransposedProduct(with: turned, to: &candidateGradient.values)
    for column in 0..<units { gradients[root][column] += candidateGradient.values[column] }
    dependents.addTransposedProduct(with: turnedGradient, to: &gradients[pairs])
    turnedGradient.addRowSum(to: &gradients[prior])
    return (
      turnedGradient.timesTransposed(store[pairs], outputs: units),
      candidateGradient.rows(1..<candidates.rows)
    )
  }

  private func withRoot(_ heads: Matrix, _ store: ParameterStore) -> Matrix {
    var candidates = Matrix(rows: heads.rows + 1, columns: units)
    candidates.values.replaceSubrange(0..<units, with: store[root])
    candidates.values.replaceSubrange(units..., with: heads.values)
    return candidates
  }
}
