import Records
import Testing

@testable import Linguistics

@Suite("tables of embeddings")
struct EmbeddingTableTests {
  private static func table() -> EmbeddingTable {
    var generator = SeededGenerator(4)
    return EmbeddingTable(rows: 6, width: 3, bound: 0.1, using: &generator)
  }

  @Test("start with small numbers")
  func start() {
    let table = Self.table()
    #expect(table.rows == 6 && table.values.count == 18)
    #expect(table.values.allSatisfy { abs($0) <= 0.1 } && Set(table.values).count > 10)
  }

  @Test("add up the rows of a word")
  func adding() {
    let table = Self.table()
    var matrix = Matrix(rows: 2, columns: 3)
    table.add(rows: [2, 5, 2], to: &matrix, row: 1)
    for column in 0..<3 {
      let expected = 2 * table.values[6 + column] + table.values[15 + column]
      #expect(abs(matrix.values[3 + column] - expected) < 1e-6)
      #expect(matrix.values[column] == 0)
    }
  }

  @Test("move only the rows that were used, each once, by the sum of its gradients")
  func update() {
    var gradients = Matrix(rows: 2, columns: 3)
    gradients.values = [1, -1, 0, 0.5, 0.5, 0]
    let step = AdamStep(learningRate: 0.01, number: 1)
    var table = Self.table()
    table.update(
      uses: [(row: 4, word: 1), (row: 1, word: 0), (row: 4, word: 0)], gradients: gradients,
      scale: 2, by: step)
    let before = Self.table()
    for row in [0, 2, 3, 5] { #expect(table[row: row] == before[row: row]) }

    var sums = Matrix(rows: 2, columns: 3)
    sums.values = [2, -2, 0, 3, -1, 0]
    var expected = Self.table()
    expected.update(
      uses: [(row: 1, word: 0), (row: 4, word: 1)], gradients: sums, scale: 1, by: step)
    #expect(table.values == expected.values)
    #expect(table.values[3] < before.values[3] && table.values[4] > before.values[4])
    #expect(table.values[5] == before.values[5])
  }
}
