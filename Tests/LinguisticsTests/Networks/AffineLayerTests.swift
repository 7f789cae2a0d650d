import Records
import Testing

@testable import Linguistics

@Suite("layers of weights and a bias")
struct AffineLayerTests {
  private static func layer(isRectified: Bool) -> (AffineLayer, ParameterStore) {
    var generator = SeededGenerator(1)
    var store = ParameterStore()
    let layer = AffineLayer(
      inputs: 2, outputs: 3, isRectified: isRectified, in: &store, using: &generator)
    store[layer.weights] = [1, 2, 3, 4, 5, -6]
    store[layer.bias] = [0.5, 0, 1]
    return (layer, store)
  }

  private static func matrix(_ rows: Int, _ columns: Int, _ values: [Float]) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    matrix.values = values
    return matrix
  }

  private static let input = matrix(2, 2, [1, 1, 2, -1])

  @Test("give sums of products and the bias; the rectifier leaks a tenth")
  func output() {
    let (plain, store) = Self.layer(isRectified: false)
    let sums: [Float] = [5.5, 7, -2, -1.5, -1, 13]
    #expect(plain.output(of: Self.input, store).values == sums)
    let (rectified, same) = Self.layer(isRectified: true)
    let leaked = sums.map { $0 < 0 ? $0 * 0.1 : $0 }
    #expect(rectified.output(of: Self.input, same).values == leaked)
  }

  @Test("pass gradients back, and add those of the weights")
  func propagation() {
    let (layer, store) = Self.layer(isRectified: true)
    let output = layer.output(of: Self.input, store)
    var gradients = store.zeroGradients
    gradients[layer.bias] = [100, 0, 0]
    let back = layer.propagate(
      Self.matrix(2, 3, [1, 0, 10, 20, 0, 1]), input: Self.input, output: output, store,
      to: &gradients)
    // The outputs -0.2 and -0.15 are below zero: their gradients 10 and 20 become 1 and 2.
    #expect(back.values == [4, -2, 5, 2])
    #expect(gradients[layer.bias] == [103, 0, 2])
    #expect(gradients[layer.weights] == [5, 0, 3, -1, 0, 0])
  }
}
