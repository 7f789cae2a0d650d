import Testing

@testable import Linguistics

@Suite("matrices")
struct MatrixTests {
  private static func matrix(_ rows: Int, _ columns: Int, _ values: [Float]) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    matrix.values = values
    return matrix
  }

  private static let wide = matrix(2, 3, [1, 2, 3, 4, 5, 6])

  @Test("products")
  func products() {
    #expect(Self.wide.times([1, 2, 3, 4, 5, 6], outputs: 2).values == [22, 28, 49, 64])
    #expect(Self.wide.timesTransposed(Self.wide).values == [14, 32, 32, 77])
    #expect(Self.wide.timesTransposed([1, 0, 2], outputs: 1).values == [7, 16])
    var gradient: [Float] = [1, 0, 0, 0, 0, 0]
    Self.wide.addTransposedProduct(with: Self.matrix(2, 2, [1, 2, 3, 4]), to: &gradient)
    #expect(gradient == [14, 18, 17, 24, 21, 30])
  }

  @Test("sums")
  func sums() {
    var matrix = Self.wide
    matrix.add(Self.wide)
    #expect(matrix.values == [2, 4, 6, 8, 10, 12])
    matrix.addToRows([1, 0, -1])
    #expect(matrix.values == [3, 4, 5, 9, 10, 11])
    var gradient: [Float] = [100, 0, 0]
    matrix.addRowSum(to: &gradient)
    #expect(gradient == [112, 14, 16])
  }

  @Test("rows")
  func rows() {
    #expect(Array(Self.wide[row: 1]) == [4, 5, 6])
    #expect(Self.wide.rows(1..<2).values == [4, 5, 6])
    #expect(Self.wide.rows(1..<1).rows == 0)
    var matrix = Matrix(rows: 3, columns: 3)
    matrix.add(Self.wide, atRow: 1)
    #expect(matrix.values == [0, 0, 0, 1, 2, 3, 4, 5, 6])
  }

  @Test("matrices without rows add nothing")
  func empty() {
    var matrix = Matrix(rows: 0, columns: 3)
    matrix.add(Matrix(rows: 0, columns: 3), atRow: 0)
    #expect(matrix.values.isEmpty)
    #expect(matrix.times([1, 2, 3], outputs: 1).values.isEmpty)
    #expect(Self.wide.timesTransposed(Matrix(rows: 0, columns: 3)).values.isEmpty)
  }
}
