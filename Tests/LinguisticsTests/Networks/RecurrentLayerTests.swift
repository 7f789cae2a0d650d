import Records
import Testing

@testable import Linguistics

@Suite("layers that read sentences")
struct RecurrentLayerTests {
  private static let units = 8
  private static let (layer, store): (RecurrentLayer, ParameterStore) = {
    var generator = SeededGenerator(6)
    var store = ParameterStore()
    let layer = RecurrentLayer(units: units, in: &store, using: &generator)
    return (layer, store)
  }()

  private static func input(_ rows: Int, seed: UInt64) -> Matrix {
    var generator = SeededGenerator(seed)
    var matrix = Matrix(rows: rows, columns: 2 * units)
    for index in matrix.values.indices { matrix.values[index] = generator.symmetric() }
    return matrix
  }

  private static func output(_ input: Matrix, _ sentences: [Range<Int>]) -> Matrix {
    layer.output(of: input, sentences: sentences, store).0
  }

  @Test("a sentence reads the same alone and among others")
  func independence() {
    let input = Self.input(9, seed: 1)
    let together = Self.output(input, [0..<4, 4..<4, 4..<9])
    #expect(together.rows(0..<4).values == Self.output(input.rows(0..<4), [0..<4]).values)
    #expect(together.rows(4..<9).values == Self.output(input.rows(4..<9), [0..<5]).values)
  }

  @Test("one half knows what comes before a word, the other what comes after")
  func directions() {
    let input = Self.input(5, seed: 2)
    var changed = input
    changed.values[2 * 2 * Self.units + 3] += 1
    changed.values[2 * 2 * Self.units + Self.units + 3] += 1
    let before = Self.output(input, [0..<5])
    let after = Self.output(changed, [0..<5])
    for word in 0..<5 {
      let isSameForward =
        before[row: word].prefix(Self.units) == after[row: word].prefix(Self.units)
      let isSameBackward =
        before[row: word].suffix(Self.units) == after[row: word].suffix(Self.units)
      #expect(isSameForward == (word < 2))
      #expect(isSameBackward == (word > 2))
    }
  }

  @Test("gradients are those that small steps of the input show")
  func gradients() {
    let input = Self.input(4, seed: 3)
    let weights = Self.input(4, seed: 4)
    func loss(_ input: Matrix) -> Double {
      zip(Self.output(input, [0..<3, 3..<4]).values, weights.values)
        .reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
    var gradients = Self.store.zeroGradients
    let (_, trace) = Self.layer.output(of: input, sentences: [0..<3, 3..<4], Self.store)
    let gradient = Self.layer.propagate(
      weights, input: input, trace: trace, sentences: [0..<3, 3..<4], Self.store, to: &gradients)
    for index in input.values.indices {
      var (above, below) = (input, input)
      above.values[index] += 0.01
      below.values[index] -= 0.01
      let expected = (loss(above) - loss(below)) / 0.02
      #expect(abs(Double(gradient.values[index]) - expected) < 0.002, "number \(index)")
    }
  }
}
