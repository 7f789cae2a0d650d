import Records
import Testing

@testable import Linguistics

@Suite("numbers left out")
struct DropoutTests {
  private static func ones(_ rows: Int, _ columns: Int) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    for index in matrix.values.indices { matrix.values[index] = 1 }
    return matrix
  }

  @Test("are the same for all words of a sentence, and others in the next")
  func sentences() {
    var generator = SeededGenerator(1)
    let mask = Dropout(rate: 0.25, sentences: [0..<3, 3..<5], width: 400, using: &generator)
    var matrix = Self.ones(5, 400)
    mask.apply(to: &matrix)
    #expect(matrix[row: 0].elementsEqual(matrix[row: 2]))
    #expect(matrix[row: 3].elementsEqual(matrix[row: 4]))
    #expect(!matrix[row: 0].elementsEqual(matrix[row: 3]))
    #expect(matrix.values.allSatisfy { $0 == 0 || $0 == 1 / 0.75 })
    let share = Float(matrix[row: 0].count { $0 == 0 }) / 400
    #expect(abs(share - 0.25) < 0.08)
  }

  @Test("are none at a rate of 0")
  func nothing() {
    var generator = SeededGenerator(1)
    let mask = Dropout(rate: 0, sentences: [0..<2], width: 30, using: &generator)
    var matrix = Self.ones(2, 30)
    mask.apply(to: &matrix)
    #expect(matrix.values == Self.ones(2, 30).values)
  }
}
