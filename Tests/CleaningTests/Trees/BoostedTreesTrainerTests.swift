import Records
import Testing

@testable import Cleaning

@Suite("BoostedTreesTrainer")
struct BoostedTreesTrainerTests {
  private func rows(
    _ count: Int, columns: Int, seed: UInt64 = 4, _ answer: ([Float]) -> Bool
  ) -> TrainingRows {
    var generator = SeededGenerator(seed)
    var rows = TrainingRows(columns: columns)
    for _ in 0..<count {
      let row = (0..<columns).map { _ in generator.unit() }
      rows.append(values: row, labels: [answer(row)], weights: [0.5 + generator.unit()])
    }
    return rows
  }

  private func errors(_ trees: BoostedTrees, _ rows: TrainingRows) -> Int {
    zip(trees.margins(of: rows.values, columns: rows.columns), rows.labels).count {
      ($0 > 0) != $1
    }
  }

  private func trainer(_ change: (inout BoostedTreesTrainer.Settings) -> Void = { _ in })
    -> BoostedTreesTrainer
  {
    var settings = BoostedTreesTrainer.Settings()
    settings.trees = 60
    settings.learningRate = 0.3
    settings.rowsInLeaf = 5
    settings.featureShare = 1
    change(&settings)
    return BoostedTreesTrainer(settings: settings)
  }

  @Test("learns either-or, which no single feature tells")
  func eitherOr() {
    func halves(_ row: [Float]) -> Bool { (row[0] < 0.5) != (row[1] < 0.5) }
    let binary = { (rows: TrainingRows) -> TrainingRows in
      var rows = rows
      rows.values = rows.values.map { $0 < 0.5 ? 0 : 1 }
      return rows
    }
    let rows = binary(rows(600, columns: 2, halves))
    #expect(errors(trainer().train(rows), rows) == 0)
  }

  @Test("learns what grows with one feature, and generalises")
  func threshold() {
    func isAbove(_ row: [Float]) -> Bool { row[1] >= 0.37 }
    let trees = trainer().train(rows(3000, columns: 3, isAbove))
    #expect(errors(trees, rows(2000, columns: 3, seed: 5, isAbove)) < 30)
    let margins = trees.margins(of: [0.5, 0.1, 0.5, 0.5, 0.9, 0.5], columns: 3)
    #expect(margins[0] < -2 && margins[1] > 2)
  }

  @Test("gives the same trees for the same seed, others for another")
  func seeds() {
    let rows = rows(500, columns: 6) { $0[0] + $0[1] * $0[2] > 0.8 }
    let trainer = trainer { $0.featureShare = 0.5 }
    #expect(trainer.train(rows) == trainer.train(rows))
    #expect(
      trainer.train(rows)
        != self.trainer {
          $0.featureShare = 0.5; $0.seed = 2
        }.train(rows))
  }

  @Test("keeps to its bounds: leaves a tree, rows a leaf")
  func bounds() {
    let rows = rows(400, columns: 2) { $0[0] > $0[1] }
    let trees = trainer {
      $0.leaves = 4
      $0.trees = 3
      $0.rowShare = 1
      $0.rowsInLeaf = 60
    }.train(rows)
    #expect(trees.roots.count == 3)
    #expect(trees.nodes.count { $0.isLeaf } <= 12)
    // With the rows of one column below each bound, no bound may cut off fewer than 60.
    for node in trees.nodes where !node.isLeaf {
      let below = (0..<400).count { rows.values[$0 * 2 + Int(node.feature)] < node.threshold }
      #expect((60...340).contains(below))
    }
  }

  @Test("says how likely yes is where nothing tells", arguments: [0.1, 0.5, 0.9])
  func nothingTells(share: Double) {
    var rows = TrainingRows(columns: 1)
    rows.append(
      values: [Float](repeating: 1, count: 200), labels: (0..<200).map { Double($0) < share * 200 },
      weights: [Float](repeating: 1, count: 200))
    let margin = trainer { $0.rowShare = 1 }.train(rows).margins(of: [1], columns: 1)[0]
    let odds: [Double: Float] = [0.1: -2.19722, 0.5: 0, 0.9: 2.19722]
    #expect(abs(margin - (odds[share] ?? 9)) < 0.01)
  }

  @Test("survives rows that are all of one kind, and none")
  func oneKind() {
    let rows = rows(100, columns: 2) { _ in true }
    #expect(errors(trainer().train(rows), rows) == 0)
    #expect(trainer().train(TrainingRows(columns: 2)).margins(of: [1, 2], columns: 2) == [0])
  }

  @Test("listens to weights")
  func weights() {
    var rows = TrainingRows(columns: 1)
    for index in 0..<100 {
      rows.append(values: [Float(index % 2)], labels: [index < 50], weights: [index < 50 ? 9 : 1])
    }
    #expect(trainer().train(rows).margins(of: [0, 1], columns: 1).allSatisfy { $0 > 1.5 })
  }
}
