/// Trees found by trying all of them.
enum PlainTrees {
  /// Whether every word leads to the root, and exactly one stands there.
  ///
  /// - Parameter heads: For each word 0 for the root or the number of its head.
  static func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 == 0 }) == 1 else { return false }
    return heads.indices.allSatisfy { start in
      var word = start + 1
      var steps = 0
      while word > 0, steps <= heads.count {
        guard word <= heads.count, heads[word - 1] >= 0 else { return false }
        word = heads[word - 1]
        steps += 1
      }
      return word == 0
    }
  }

  /// The sum of the scores of some heads.
  static func sum(of heads: [Int], scores: [Float]) -> Double {
    heads.enumerated().reduce(0) { sum, word in
      sum + Double(scores[word.offset * (heads.count + 1) + word.element])
    }
  }

  /// All trees of some words with one root.
  static func all(count: Int) -> [[Int]] {
    var lists: [[Int]] = [[]]
    for word in 1...count {
      lists = lists.flatMap { list in
        (0...count).filter { $0 != word }.map { list + [$0] }
      }
    }
    return lists.filter(isTree)
  }
}
