import Records
import Testing

@testable import Linguistics

@Suite("words joined with their heads")
struct RelationScorerTests {
  private static let (scorer, store): (RelationScorer, ParameterStore) = {
    var generator = SeededGenerator(1)
    var store = ParameterStore()
    let scorer = RelationScorer(inputs: 4, units: 2, classes: 3, in: &store, using: &generator)
    store[scorer.root] = [-3, 1]
    return (scorer, store)
  }()

  private static func matrix(_ values: [Float]) -> Matrix {
    var matrix = Matrix(rows: values.count / 2, columns: 2)
    matrix.values = values
    return matrix
  }

  @Test("are the sum of both, and of the root where it is the head")
  func hidden() {
    let hidden = Self.scorer.hidden(
      dependents: Self.matrix([1, 2, 3, 4, 5, 6]), heads: Self.matrix([1, 1, 10, 10, -50, 20]),
      headRows: [-1, 2, 1], Self.store)
    let expected: [Float] = [-2 * 0.1, 3, -47 * 0.1, 24, 15, 16]
    #expect(hidden.values == expected)
  }

  @Test("pass gradients to both")
  func propagation() {
    let hidden = Self.matrix([-1, 1, 1, 1, 1, -1])
    var gradients = Self.store.zeroGradients
    let back = Self.scorer.propagate(
      Self.matrix([10, 1, 2, 3, 4, 50]), hidden: hidden, headRows: [-1, 2, 2], to: &gradients)
    #expect(back.dependents.values == [1, 1, 2, 3, 4, 5])
    #expect(back.heads.values == [0, 0, 0, 0, 6, 8])
    #expect(gradients[Self.scorer.root] == [1, 1])
  }
}
