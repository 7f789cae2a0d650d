import Records
import Testing

@testable import Linguistics

@Suite("principal components")
struct PrincipalComponentsTests {
  /// Points far along (3, 4, 0) / 5, less far along (0, 0, 1), little along (4, -3, 0) / 5; and
  /// how far each is along the first two.
  private static let (points, places): ([Float], [(Float, Float)]) = {
    var generator = SeededGenerator(12)
    var points: [Float] = []
    var places: [(Float, Float)] = []
    for _ in 0..<200 {
      let (far, near) = (generator.symmetric() * 10, generator.symmetric() * 3)
      let little = generator.symmetric() * 0.1
      points += [7 + 0.6 * far + 0.8 * little, -2 + 0.8 * far - 0.6 * little, near]
      places.append((far, near))
    }
    return (points, places)
  }()

  private static func correlation(_ a: [Float], _ b: [Float]) -> Float {
    let count = Float(a.count)
    let (meanA, meanB) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
    var (product, squareA, squareB): (Float, Float, Float) = (0, 0, 0)
    for (x, y) in zip(a, b) {
      product += (x - meanA) * (y - meanB)
      squareA += (x - meanA) * (x - meanA)
      squareB += (y - meanB) * (y - meanB)
    }
    return product / (squareA * squareB).squareRoot()
  }

  @Test("find the axes along which points lie farthest apart, in their order")
  func axes() {
    let projected = PrincipalComponents.projection(of: Self.points, width: 3, to: 2)
    #expect((projected.rows, projected.columns) == (200, 2))
    let columns = (0..<2).map { column in (0..<200).map { projected.values[$0 * 2 + column] } }
    #expect(abs(Self.correlation(columns[0], Self.places.map(\.0))) > 0.999)
    #expect(abs(Self.correlation(columns[1], Self.places.map(\.1))) > 0.99)
    for column in columns { #expect(abs(column.reduce(0, +) / 200) < 1e-3) }
    let square = projected.values.reduce(0) { $0 + $1 * $1 } / 400
    #expect(abs(square - 1) < 1e-3)
  }

  @Test("keep distances where nothing is left out, but for the scale")
  func rotation() {
    let projected = PrincipalComponents.projection(of: Self.points, width: 3, to: 3)
    func distance(_ values: [Float], _ a: Int, _ b: Int) -> Float {
      let squares = (0..<3).map { column in
        let difference = values[a * 3 + column] - values[b * 3 + column]
        return difference * difference
      }
      return squares.reduce(0, +).squareRoot()
    }
    let scale = distance(projected.values, 0, 1) / distance(Self.points, 0, 1)
    for row in 2..<20 {
      let expected = distance(Self.points, 0, row) * scale
      #expect(abs(distance(projected.values, 0, row) - expected) < 0.01 * expected)
    }
  }

  @Test("are the same each time")
  func determinism() {
    let first = PrincipalComponents.projection(of: Self.points, width: 3, to: 2)
    #expect(first.values == PrincipalComponents.projection(of: Self.points, width: 3, to: 2).values)
  }

  @Test("of points that are all the same are zeros")
  func noDifference() {
    let same = [Float](repeating: 0.5, count: 12)
    let projected = PrincipalComponents.projection(of: same, width: 3, to: 2)
    #expect(projected.values == [Float](repeating: 0, count: 8))
  }
}
