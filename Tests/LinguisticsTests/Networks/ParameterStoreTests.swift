import Records
import Testing

@testable import Linguistics

@Suite("stores of weights")
struct ParameterStoreTests {
  @Test("start evenly within the bound of Glorot and Bengio")
  func start() {
    var generator = SeededGenerator(2)
    var store = ParameterStore()
    let id = store.add(inputs: 20, outputs: 10, gain: 2, using: &generator)
    let bound = 2 * Float(6.0 / 30).squareRoot()
    #expect(store[id].count == 200)
    #expect(store[id].allSatisfy { abs($0) <= bound })
    #expect((store[id].max() ?? 0) > 0.9 * bound && (store[id].min() ?? 0) < -0.9 * bound)
  }

  @Test("move against their gradients, as far as the rate allows")
  func update() {
    var store = ParameterStore()
    let first = store.add([1, 2])
    let second = store.add([3])
    var gradients = store.zeroGradients
    gradients[first] = [4, -0.01]
    store.update(with: gradients, by: AdamStep(learningRate: 0.1, number: 1))
    // The first step is as long as the rate, however large the gradient is.
    #expect(abs(store[first][0] - 0.9) < 1e-4 && abs(store[first][1] - 2.1) < 1e-4)
    #expect(store[second] == [3])
  }

  @Test("gradients are added, scaled and measured")
  func gradients() {
    var gradients = Gradients(values: [[1, 2], [3]])
    gradients.add(Gradients(values: [[1, 0], [-1]]))
    #expect(gradients.values == [[2, 2], [2]])
    gradients.scale(by: 0.5)
    #expect(gradients.values == [[1, 1], [1]])
    #expect(gradients.squaredNorm == 3)
    gradients[ParameterID(index: 1)][0] += 4
    #expect(gradients.values[1] == [5])
  }

  @Test(
    "steps are corrected for the start",
    arguments: [(1, 1.414_214), (2, 1.047_355), (10_000, 1)] as [(Int, Float)])
  func steps(number: Int, factor: Float) {
    let step = AdamStep(learningRate: 0.1, number: number)
    #expect(abs(step.rate - 0.1 * factor) < 1e-5)
  }
}
