@testable import LanguageData
import Records
import Testing

@testable import Cleaning

@Suite("tables of trees")
struct BoostedTreesTableTests {
  private static let features = ["length", "links"]

  private func trees(_ text: String) throws -> BoostedTrees {
    let file = LanguageDataFile(
      path: "world/block-trees.tsv", origin: "block-trees.tsv", bytes: Array(text.utf8))
    return try BoostedTrees(
      DataTable(file, columns: BoostedTrees.tableColumns), features: Self.features)
  }

  @Test("read back exactly, whatever the numbers")
  func roundTrip() throws {
    var generator = SeededGenerator(3)
    for _ in 0..<50 {
      var trees = BoostedTrees()
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        trees.append([
          .init(feature: 1, threshold: number(&generator), below: 2, above: 1),
          .leaf(number(&generator)),
          .init(feature: 0, threshold: number(&generator), below: 3, above: 4),
          .leaf(number(&generator)), .leaf(number(&generator)),
        ])
        trees.append([.leaf(number(&generator))])
      }
      let table = trees.table(features: Self.features, head: ["Trees.", "", "licence: none"])
      #expect(table.hasPrefix("# Trees.\n#\n# licence: none\n# columns: tree\tnode\t"))
      #expect(try self.trees(table) == trees)
    }
  }

  private func number(_ generator: inout SeededGenerator) -> Float {
    let number = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
    return number.isFinite ? number : 0
  }

  @Test("is one row a node")
  func written() {
    var trees = BoostedTrees()
    trees.append([.leaf(0.25)])
    trees.append([
      .init(feature: 1, threshold: 0.5, below: 1, above: 2), .leaf(-1), .leaf(1e-05),
    ])
    #expect(
      trees.table(features: Self.features, head: []) == """
        # columns: tree\tnode\tfeature\tthreshold\tbelow\tabove
        0\t0\tleaf\t0.25\t\t
        1\t0\tlinks\t0.5\t1\t2
        1\t1\tleaf\t-1.0\t\t
        1\t2\tleaf\t1e-05\t\t

        """)
  }

  @Test(
    "that cannot be read are named with their line",
    arguments: [
      ("0\t0\tlenght\t1\t1\t2", 2, "expected the name of a feature, found \"lenght\""),
      ("0\t0\tleaf\tmuch\t\t", 2, "expected a number, found \"much\""),
      ("0\t0\tleaf\tinf\t\t", 2, "expected a number, found \"inf\""),
      ("0\t0\tleaf\t\t\t", 2, "expected a number, found \"\""),
      ("0\t0\tlinks\t1\t1\t", 2, "expected a whole number from 0, found \"\""),
      ("0\t0\tlinks\t1\t-1\t1", 2, "expected a whole number from 0, found \"-1\""),
      ("x\t0\tleaf\t1\t\t", 2, "expected a whole number from 0, found \"x\""),
      ("0\t0\tlinks\t1\t1\t2\n0\t1\tleaf\t1\t\t", 2, "expected a child from 1 to 1, found 2"),
      (
        "0\t0\tlinks\t1\t1\t2\n0\t1\tlinks\t1\t0\t2\n0\t2\tleaf\t1\t\t", 3,
        "expected a child from 2 to 2, found 0"
      ),
      ("0\t0\tlinks\t1\t0\t0", 2, "expected a child from 1 to 0, found 0"),
      (
        "0\t0\tleaf\t1\t\t\n0\t2\tleaf\t1\t\t", 3,
        "expected tree 0, node 1, or the next tree, found tree 0, node 2"
      ),
      (
        "0\t0\tleaf\t1\t\t\n2\t0\tleaf\t1\t\t", 3,
        "expected tree 0, node 1, or the next tree, found tree 2, node 0"
      ),
      ("1\t0\tleaf\t1\t\t", 2, "expected tree 0, node 0, or the next tree, found tree 1, node 0"),
    ])
  func errors(rows: String, line: Int, message: String) {
    let expected = LanguageDataError("block-trees.tsv:\(line): \(message)")
    #expect(throws: expected) {
      try trees("# columns: tree\tnode\tfeature\tthreshold\tbelow\tabove\n\(rows)\n")
    }
  }
}
