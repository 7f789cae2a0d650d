import Testing

@testable import Linguistics

@Suite("sizes of networks")
struct NetworkShapeTests {
  private static let shape: NetworkShape = {
    var shape = NetworkShape()
    (shape.tableRows, shape.partsOfSpeech, shape.featureBundles, shape.relations) = (9, 3, 4, 5)
    return shape
  }()

  @Test("may be those of the French model, and the largest")
  func supported() {
    #expect(Self.shape.isSupported && Self.shape.width == 192)
    var largest = Self.shape
    (largest.units, largest.tagUnits, largest.layers) = (248, 500, 8)
    #expect(largest.isSupported)
  }

  @Test("may not be what the arithmetic cannot take")
  func unsupported() {
    let sizes: [WritableKeyPath<NetworkShape, Int>] = [
      \.units, \.layers, \.tagUnits, \.arcUnits, \.relationUnits, \.vectorWidth, \.tableRows,
      \.partsOfSpeech, \.featureBundles, \.relations,
    ]
    for size in sizes {
      for value in [-1, .min, .max, 1 << 40] {
        var shape = Self.shape
        shape[keyPath: size] = value
        #expect(!shape.isSupported, "\(size) = \(value)")
      }
    }
    let others: [(WritableKeyPath<NetworkShape, Int>, Int)] = [
      (\.units, 0), (\.units, 12), (\.units, 256), (\.layers, 1_000_000), (\.tagUnits, 0),
      (\.tagUnits, 7), (\.arcUnits, 502), (\.relations, 0), (\.tableRows, 0),
    ]
    for (size, value) in others {
      var shape = Self.shape
      shape[keyPath: size] = value
      #expect(!shape.isSupported, "\(size) = \(value)")
    }
  }
}
