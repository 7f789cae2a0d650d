import Records
import Testing

@testable import Linguistics

@Suite("the best tree")
struct TreeDecoderTests {
  /// Scores between -`range` and `range`; the best place of a word is often itself, which must not
  /// matter.
  private static func scores(
    _ count: Int, range: Float, using generator: inout SeededGenerator
  ) -> [Float] {
    (0..<count * (count + 1)).map { index in
      let isOwn = index % (count + 1) == index / (count + 1) + 1
      return isOwn ? range : generator.symmetric() * range
    }
  }

  @Test("is the best of all trees that have one root", arguments: 1...5, [0.01, 1, 50] as [Float])
  func bruteForce(count: Int, range: Float) {
    let trees = PlainTrees.all(count: count)
    // Cayley's formula, a root chosen.
    #expect(trees.count == [1, 2, 9, 64, 625][count - 1])
    for seed in 1...60 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed, UInt64(count))
      let scores = Self.scores(count, range: range, using: &generator)
      let found = TreeDecoder.heads(scores: scores, count: count)
      #expect(PlainTrees.isTree(found), "seed \(seed)")
      let best = trees.map { PlainTrees.sum(of: $0, scores: scores) }.max() ?? 0
      let sum = PlainTrees.sum(of: found, scores: scores)
      #expect(abs(sum - best) < 1e-5 * Double(range), "seed \(seed): \(found)")
    }
  }

  @Test("has one root even where the root attracts all words, or none")
  func roots() {
    for rootScore in [-1000, 1000] as [Float] {
      var generator = SeededGenerator(9)
      for count in 1...5 {
        var scores = Self.scores(count, range: 1, using: &generator)
        for word in 0..<count { scores[word * (count + 1)] += rootScore }
        let found = TreeDecoder.heads(scores: scores, count: count)
        let best = PlainTrees.all(count: count).map { PlainTrees.sum(of: $0, scores: scores) }.max()
        #expect(PlainTrees.isTree(found))
        #expect(abs(PlainTrees.sum(of: found, scores: scores) - (best ?? 0)) < 1e-3)
      }
    }
  }

  @Test("is a tree for long sentences, too", arguments: [30, 120])
  func longSentences(count: Int) {
    for seed in 1...5 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed)
      let scores = Self.scores(count, range: 10, using: &generator)
      let found = TreeDecoder.heads(scores: scores, count: count)
      #expect(PlainTrees.isTree(found), "seed \(seed)")
      #expect(found == TreeDecoder.heads(scores: scores, count: count))
    }
  }

  @Test("is always the same one of equals")
  func ties() {
    let found = (1...4).map { count in
      TreeDecoder.heads(scores: [Float](repeating: 0.5, count: count * (count + 1)), count: count)
    }
    #expect(found.allSatisfy(PlainTrees.isTree))
    #expect(found == [[0], [0, 1], [0, 1, 1], [0, 1, 1, 1]])
  }

  @Test("is empty for no words")
  func empty() {
    #expect(TreeDecoder.heads(scores: [], count: 0).isEmpty)
  }
}
