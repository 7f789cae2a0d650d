import Records

/// Names the relation of a word to its head from both (as Kiperwasser & Goldberg 2016 do,
/// doi:10.1162/tacl_a_00101).
struct RelationScorer {
  let dependents: AffineLayer
  let heads: AffineLayer
  /// The root as a head.
  let root: ParameterID
  let classes: AffineLayer
  private var units: Int { dependents.outputs }

  init(
    inputs: Int, units: Int, classes count: Int, in store: inout ParameterStore,
    using generator: inout SeededGenerator
  ) {
    dependents = AffineLayer(
      inputs: inputs, outputs: units, isRectified: false, in: &store, using: &generator)
    heads = AffineLayer(
      inputs: inputs, outputs: units, isRectified: false, in: &store, using: &generator)
    root = store.add((0..<units).map { _ in generator.symmetric() * 0.1 })
    classes = AffineLayer(
      inputs: units, outputs: count, isRectified: false, in: &store, using: &generator)
  }

  /// Joins each word of a batch with its head.
  ///
  /// - Parameter headRows: The row of each word's head; -1 for the root.
  func hidden(
    dependents: Matrix, heads: Matrix, headRows: [Int], _ store: ParameterStore
  ) -> Matrix {
    var hidden = dependents
    for (row, head) in headRows.enumerated() {
      for column in 0..<units {
        hidden.values[row * units + column] +=
          head < 0 ? store[root][column] : heads.values[head * units + column]
      }
    }
    AffineLayer.rectify(&hidden.values)
    return hidden
  }

  /// The gradients of the two kinds of outputs from that of `hidden`; adds that of the root.
  func propagate(
    _ gradient: consuming Matrix, hidden: Matrix, headRows: [Int], to gradients: inout Gradients
  ) -> (dependents: Matrix, heads: Matrix) {
    AffineLayer.rectify(gradient: &gradient.values, where: hidden.values)
    var headGradient = Matrix(rows: hidden.rows, columns: units)
    for (row, head) in headRows.enumerated() {
      for column in 0..<units {
        let value = gradient.values[row * units + column]
        if head < 0 {
          gradients[root][column] += value
        } else {
          headGradient.values[head * units + column] += value
        }
      }
    }
    return (gradient, headGradient)
  }
}
