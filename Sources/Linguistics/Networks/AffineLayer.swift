import Records

/// A layer of weights and a bias, with or without a leaky rectifier behind it.
struct AffineLayer {
  let inputs: Int
  let outputs: Int
  /// Whether numbers below zero are made small.
  let isRectified: Bool
  /// inputs × outputs.
  let weights: ParameterID
  let bias: ParameterID

  private static let leak: Float = 0.1

  init(
    inputs: Int, outputs: Int, isRectified: Bool, in store: inout ParameterStore,
    using generator: inout SeededGenerator
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.isRectified = isRectified
    weights = store.add(inputs: inputs, outputs: outputs, using: &generator)
    bias = store.add([Float](repeating: 0, count: outputs))
  }

  func output(of input: Matrix, _ store: ParameterStore) -> Matrix {
    var output = input.times(store[weights], outputs: outputs)
    output.addToRows(store[bias])
    if isRectified { Self.rectify(&output.values) }
    return output
  }

  /// Adds the gradients of the weights, and gives that of the input.
  ///
  /// - Parameter gradient: Of the output; used up.
  func propagate(
    _ gradient: consuming Matrix, input: Matrix, output: Matrix, _ store: ParameterStore,
    to gradients: inout Gradients
  ) -> Matrix {
    if isRectified { Self.rectify(gradient: &gradient.values, where: output.values) }
    input.addTransposedProduct(with: gradient, to: &gradients[weights])
    gradient.addRowSum(to: &gradients[bias])
    return gradient.timesTransposed(store[weights], outputs: inputs)
  }

  /// Makes numbers below zero small.
  static func rectify(_ values: inout [Float]) {
    for index in values.indices where values[index] < 0 { values[index] *= leak }
  }

  /// The gradient before the rectifier, from that behind it.
  static func rectify(gradient: inout [Float], where output: [Float]) {
    for index in gradient.indices where output[index] < 0 { gradient[index] *= leak }
  }
}
