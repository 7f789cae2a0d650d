import Testing

@testable import Cleaning

@Suite("ShingleScore")
struct ShingleScoreTests {
  @Test(
    "is computed as by hand",
    arguments: [
      // Runs of four: abcd bcde / abcd.
      ([("a b c d e", "a b c d")], 1, 0.5, 2.0 / 3),
      ([("a b c d", "a b c d e")], 0.5, 1, 2.0 / 3),
      // As often as they occur: aaaa twice against three times.
      ([("a a a a a", "a a a a a a")], 2.0 / 3, 1, 0.8),
      // Case counts, marks do not.
      ([("A b c d", "a b c d")], 0, 0, 0), ([("a, b – c d!", "a b c d")], 1, 1, 1),
      // Short texts are one run.
      ([("a b", "a b")], 1, 1, 1), ([("a b", "a c")], 0, 0, 0),
      // A page without a text counts for recall only.
      ([("a b c d", "a b c d"), ("a b c d", "")], 1, 0.5, 2.0 / 3),
      ([("a b c d e", "a b c d"), ("x y z w", "x y z w")], 1, 0.75, 6.0 / 7), ([], 0, 0, 0),
      ([("", "")], 0, 0, 0),
    ] as [([(String, String)], Double, Double, Double)])
  func byHand(pages: [(String, String)], precision: Double, recall: Double, f1: Double) {
    var score = ShingleScore()
    for (gold, prediction) in pages { score.add(gold: gold, prediction: prediction) }
    #expect(abs(score.precision - precision) < 1e-9)
    #expect(abs(score.recall - recall) < 1e-9)
    #expect(abs(score.f1 - f1) < 1e-9)
  }

  @Test("is shown in percent")
  func table() {
    var score = ShingleScore()
    score.add(gold: "a b c d e f g", prediction: "a b c d e f")
    #expect(
      ContentScore.table([ContentScore("all", score)])
        == "source\tpages\tP\tR\tF1\nall\t1\t100.00\t75.00\t85.71\n")
  }
}
