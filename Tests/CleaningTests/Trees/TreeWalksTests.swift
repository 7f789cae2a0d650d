import Testing

@testable import Cleaning

@Suite("TreeWalks")
struct TreeWalksTests {
  @Test("says of rows side by side what it says of each")
  func rows() {
    // x < 1 ? -2 : (y < 0.5 ? 1 : 3), and a tree without a question.
    var trees = BoostedTrees()
    trees.append([
      .init(feature: 0, threshold: 1, below: 1, above: 2), .leaf(-2),
      .init(feature: 1, threshold: 0.5, below: 3, above: 4), .leaf(1), .leaf(3),
    ])
    trees.append([.leaf(0.5)])
    let rows: [[Float]] = [
      [0, 9], [1, 0], [1, 0.5], [7, 0.4], [.nan, .nan], [-1, 0], [2, 2],
    ]
    for count in 0...rows.count {
      let together = trees.margins(of: Array(rows.prefix(count).joined()), columns: 2)
      let alone = rows.prefix(count).map { $0.withUnsafeBufferPointer(trees.margin) }
      #expect(together == alone)
    }
  }
}
