import Records
import Testing

@testable import Linguistics

@Suite("the search for the tree of highest score")
struct MaximumTreeTests {
  private static let none = -Double.infinity

  /// Scores from arcs: a node, its head, a score; everything else costs 1000.
  private static func graph(_ width: Int, _ arcs: [(node: Int, head: Int, score: Double)])
    -> [Double]
  {
    var scores = [Double](repeating: -1000, count: width * width)
    for node in 0..<width {
      scores[node * width + node] = none
      scores[node] = none
    }
    for arc in arcs { scores[arc.node * width + arc.head] = arc.score }
    return scores
  }

  private static func heads(_ graph: [Double], width: Int) -> [Int] {
    var search = MaximumTree(graph, width: width)
    return search.heads()
  }

  @Test("takes the best heads where they make a tree")
  func simple() {
    let graph = Self.graph(4, [(1, 2, 5), (2, 0, 1), (3, 2, 4)])
    #expect(Self.heads(graph, width: 4) == [-1, 2, 0, 2])
  }

  @Test("opens a cycle where it costs least")
  func cycle() {
    let graph = Self.graph(3, [(1, 2, 10), (2, 1, 10), (1, 0, 3), (2, 0, 4)])
    #expect(Self.heads(graph, width: 3) == [-1, 2, 0])
  }

  @Test("opens cycles within cycles")
  func nestedCycles() {
    // 1 and 2 are a cycle; drawn together they are one with 3; with 3 they are one with 4.
    let graph = Self.graph(
      5,
      [
        (1, 2, 20), (2, 1, 20), (1, 3, 15), (3, 2, 18), (2, 4, 9), (4, 3, 12), (1, 0, 0),
        (2, 0, 0), (3, 0, 2), (4, 0, 1),
      ])
    let found = Self.heads(graph, width: 5)
    let best = PlainTrees.all(count: 4).max { Self.sum($0, graph) < Self.sum($1, graph) }
    #expect(Array(found.dropFirst()) == best)
    #expect(Self.sum(Array(found.dropFirst()), graph) > 0)
  }

  private static func sum(_ heads: [Int], _ graph: [Double]) -> Double {
    let width = heads.count + 1
    return heads.enumerated().reduce(0) { $0 + graph[($1.offset + 1) * width + $1.element] }
  }

  @Test("finds the best tree of several roots, where these are allowed", arguments: 1...5)
  func bruteForce(count: Int) {
    let width = count + 1
    let forests = Self.forests(count: count)
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed, UInt64(count))
      var graph = (0..<width * width).map { _ in Double(generator.symmetric()) }
      for node in 0..<width { graph[node * width + node] = Self.none }
      for head in 0..<width { graph[head] = Self.none }
      let found = Array(Self.heads(graph, width: width).dropFirst())
      #expect(forests.contains(found), "seed \(seed): \(found)")
      let best = forests.map { Self.sum($0, graph) }.max() ?? 0
      #expect(abs(Self.sum(found, graph) - best) < 1e-9, "seed \(seed)")
    }
  }

  /// All lists of heads without a cycle.
  private static func forests(count: Int) -> [[Int]] {
    var lists: [[Int]] = [[]]
    for word in 1...count {
      lists = lists.flatMap { list in (0...count).filter { $0 != word }.map { list + [$0] } }
    }
    return lists.filter { heads in
      heads.indices.allSatisfy { start in
        var word = start + 1
        for _ in 0...count where word > 0 { word = heads[word - 1] }
        return word == 0
      }
    }
  }
}
