import Records
import CNeuralKernels

/// Names a matrix of weights in a `ParameterStore`.
struct ParameterID: Hashable {
  let index: Int
}

/// The gradients of all weights of a store, in its order.
struct Gradients {
  var values: [[Float]]

  subscript(id: ParameterID) -> [Float] {
    get { values[id.index] }
    _modify { yield &values[id.index] }
  }

  /// Adds those of another part of the batch.
  mutating func add(_ other: Gradients) {
    for index in values.indices {
      add_scaled(&values[index], other.values[index], 1, values[index].count)
    }
  }

  /// Multiplies all.
  mutating func scale(by factor: Float) {
    for index in values.indices {
      for place in values[index].indices { values[index][place] *= factor }
    }
  }

  /// The sum of all squares.
  var squaredNorm: Float {
    values.reduce(0) { sum, gradient in gradient.reduce(sum) { $0 + $1 * $1 } }
  }
}

/// The weights that every sentence uses, and what Adam remembers of each.
struct ParameterStore {
  private(set) var values: [[Float]] = []
  private var first: [[Float]] = []
  private var second: [[Float]] = []

  subscript(id: ParameterID) -> [Float] {
    get { values[id.index] }
    _modify { yield &values[id.index] }
  }

  /// Adds a matrix with evenly distributed weights (Glorot & Bengio 2010).
  mutating func add(
    inputs: Int, outputs: Int, gain: Float = 1, using generator: inout SeededGenerator
  ) -> ParameterID {
    let bound = gain * (6 / Float(inputs + outputs)).squareRoot()
    return add((0..<inputs * outputs).map { _ in generator.symmetric() * bound })
  }

  /// Adds weights with given values.
  mutating func add(_ weights: [Float]) -> ParameterID {
    values.append(weights)
    first.append([Float](repeating: 0, count: weights.count))
    second.append([Float](repeating: 0, count: weights.count))
    return ParameterID(index: values.count - 1)
  }

  /// Gradients of zero.
  var zeroGradients: Gradients {
    Gradients(values: values.map { [Float](repeating: 0, count: $0.count) })
  }

  /// Moves all weights against their gradients.
  mutating func update(with gradients: Gradients, by step: AdamStep) {
    for index in values.indices {
      adam_step(
        &values[index], &first[index], &second[index], gradients.values[index],
        values[index].count, step.rate, step.firstDecay, step.secondDecay, step.epsilon)
    }
  }
}

/// The numbers of one step of Adam.
struct AdamStep {
  let firstDecay: Float = 0.9
  let secondDecay: Float = 0.98
  let epsilon: Float = 1e-8
  /// The step's length, with the corrections for the first steps.
  let rate: Float

  /// - Parameter number: Number of the step, from 1.
  init(learningRate: Float, number: Int) {
    let first = 1 - Self.power(0.9, number)
    let second = 1 - Self.power(0.98, number)
    rate = learningRate * Float(second.squareRoot() / first)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<min(exponent, 4000)).reduce(1) { power, _ in power * base }
  }
}
