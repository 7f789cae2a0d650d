import Records
import Testing

@testable import Cleaning

@Suite("FeatureBins")
struct FeatureBinsTests {
  @Test(
    "bounds lie between values and are round",
    arguments: [
      ([], []), ([2, 2, 2], []), ([0, 1], [1]), ([0, 10], [5]), ([0.31, 0.34], [0.33]),
      ([-1, 0, 0, 5], [-0.5, 3]), ([1, Float(1).nextUp], [Float(1).nextUp]),
    ] as [([Float], [Float])])
  func bounds(values: [Float], bounds: [Float]) {
    #expect(FeatureBins.bounds(ofSorted: values) == bounds)
  }

  @Test("are at most 64, about as full, and keep values in order")
  func manyValues() {
    var generator = SeededGenerator(9)
    let values = (0..<20_000).map { _ in generator.unit() * 100 }
    let bins = FeatureBins(values, columns: 1)
    #expect(bins.rows == values.count)
    #expect(bins.bounds[0].count == FeatureBins.binLimit - 1)
    var counts = [Int](repeating: 0, count: FeatureBins.binLimit)
    for bin in bins.bins { counts[Int(bin)] += 1 }
    #expect(counts.allSatisfy { (250...380).contains($0) })
    for (value, bin) in zip(values, bins.bins) {
      #expect(bin == 0 || value >= bins.bounds[0][Int(bin) - 1])
      #expect(Int(bin) == bins.bounds[0].count || value < bins.bounds[0][Int(bin)])
    }
  }

  @Test("keep a frequent value apart")
  func frequent() {
    let values: [Float] =
      (0..<500).map { Float($0) / 10 } + [Float](repeating: 25.05, count: 5000)
      + (500..<1000).map { Float($0) / 10 }
    let bins = FeatureBins(values, columns: 1)
    let bin = FeatureBins.bin(of: 25.05, bins.bounds[0])
    #expect(bins.bins.count { $0 == bin } == 5000)
  }
}
