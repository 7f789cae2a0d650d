import Testing

@testable import Cleaning

@Suite("BoostedTrees")
struct BoostedTreesTests {
  /// x < 1 ? -2 : (y < 0.5 ? 1 : 3)
  private static let tree: [BoostedTrees.Node] = [
    .init(feature: 0, threshold: 1, below: 1, above: 2), .leaf(-2),
    .init(feature: 1, threshold: 0.5, below: 3, above: 4), .leaf(1), .leaf(3),
  ]

  @Test(
    "adds up what trees say; a value at the threshold leads above",
    arguments: [
      ([0, 9], -1.5), ([0.999, 0], -1.5), ([1, 0], 1.5), ([1, 0.5], 3.5), ([7, 0.4], 1.5),
      ([-.infinity, 0], -1.5), ([.nan, .nan], 3.5),
    ] as [([Float], Float)])
  func margins(row: [Float], margin: Float) {
    var trees = BoostedTrees()
    trees.append(Self.tree)
    trees.append([.leaf(0.5)])
    #expect(row.withUnsafeBufferPointer(trees.margin) == margin)
    #expect(trees.margins(of: row + row, columns: 2) == [margin, margin])
    #expect(trees.columnCount == 2)
  }

  @Test("says nothing without trees")
  func empty() {
    #expect(BoostedTrees().margins(of: [1, 2], columns: 1) == [0, 0])
    #expect(BoostedTrees().margins(of: [], columns: 3) == [])
  }

  @Test("gives up on rows that are hopeless, between groups of trees only")
  func hopeless() {
    var trees = BoostedTrees()
    trees.append([.leaf(-7)])
    for _ in 1..<BoostedTrees.treesBetweenLooks { trees.append([.leaf(0)]) }
    trees.append([.leaf(9)])
    #expect(trees.margins(of: [0], columns: 1) == [-7])
    var hopeful = BoostedTrees()
    for _ in 1..<BoostedTrees.treesBetweenLooks { hopeful.append([.leaf(-1)]) }
    hopeful.append([.leaf(25)])
    hopeful.append([.leaf(9)])
    #expect(hopeful.margins(of: [0], columns: 1) == [10])
  }
}
