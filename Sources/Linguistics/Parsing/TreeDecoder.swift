/// Finds the tree of highest score: Chu & Liu (1965), Edmonds (1967).
enum TreeDecoder {
  /// The head of each word in the best tree that has one root.
  ///
  /// - Parameters:
  ///   - scores: Row by row: for each of `count` words a score for the root as its head, then for
  ///     each word; a word's score for itself is not looked at.
  ///   - count: Number of words.
  /// - Returns: For each word 0 for the root or the number of its head.
  /// - Complexity: O(*n*²) where the best heads make a tree, else O(*n*³) at most.
  static func heads(scores: [Float], count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let width = count + 1
    let heads = (0..<count).map { word in
      bestHead(of: word, scores: scores, width: width)
    }
    if heads.count(where: { $0 == 0 }) == 1, isTree(heads) { return heads }
    // Every tree needs one word at the root; when that costs more than all else together, only
    // one stands there.
    var lowest = Float.infinity
    var highest = -Float.infinity
    for score in scores {
      lowest = min(lowest, score)
      highest = max(highest, score)
    }
    let penalty = (highest - lowest + 1) * Float(count)
    var graph = [Double](repeating: -.infinity, count: width * width)
    for word in 1...count {
      for head in 0...count where head != word {
        let score = Double(scores[(word - 1) * width + head])
        graph[word * width + head] = head == 0 ? score - Double(penalty) : score
      }
    }
    var search = MaximumTree(graph, width: width)
    let tree = search.heads()
    return (0..<count).map { tree[$0 + 1] }
  }

  /// The best head of a word (from 0) by itself, the first of equals.
  private static func bestHead(of word: Int, scores: [Float], width: Int) -> Int {
    let row = word * width
    var best = 0
    for head in 1..<width where head != word + 1 && scores[row + head] > scores[row + best] {
      best = head
    }
    return best
  }

  /// Whether every word leads to the root.
  private static func isTree(_ heads: [Int]) -> Bool {
    var state = [Int](repeating: 0, count: heads.count + 1)
    state[0] = -1
    for start in 1...heads.count {
      var word = start
      while state[word] == 0 {
        state[word] = start
        word = heads[word - 1]
      }
      if state[word] == start { return false }
      word = start
      while state[word] == start {
        state[word] = -1
        word = heads[word - 1]
      }
    }
    return true
  }
}
