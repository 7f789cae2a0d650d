/// The search for the tree of highest score below node 0.
///
/// Each node takes its best head; a cycle that this makes is drawn together into one node, whose
/// incoming arcs cost what they would break up; in the end cycles are opened again from the outside
/// in. O(n²) for each cycle.
struct MaximumTree {
  private struct Cycle {
    /// The nodes, and which words each stood for when the cycle was found.
    var members: [[Int]]
    /// The arc of the cycle that enters each node.
    var arcs: [Arc]
  }

  private struct Arc {
    var word: Int
    var head: Int
  }

  private let width: Int
  /// Score of each node (row) for each head (column).
  private var scores: [Double]
  /// The original arc behind each pair of nodes.
  private var arcs: [Arc]
  private var isAlive: [Bool]
  private var members: [[Int]]
  private var head: [Int]

  /// - Parameter scores: width × width; a row a node, a column a head, row 0 unused.
  init(_ scores: [Double], width: Int) {
    self.width = width
    self.scores = scores
    arcs = (0..<width * width).map { Arc(word: $0 / width, head: $0 % width) }
    isAlive = [Bool](repeating: true, count: width)
    members = (0..<width).map { [$0] }
    head = [Int](repeating: -1, count: width)
  }

  /// The head of each node; -1 for node 0.
  mutating func heads() -> [Int] {
    var cycles: [Cycle] = []
    chooseHeads()
    while let cycle = findCycle() {
      cycles.append(
        Cycle(
          members: cycle.map { members[$0] },
          arcs: cycle.map { arcs[$0 * width + head[$0]] }))
      drawTogether(cycle)
      chooseHeads()
    }
    var result = [Int](repeating: -1, count: width)
    for node in 1..<width where isAlive[node] {
      let arc = arcs[node * width + head[node]]
      result[arc.word] = arc.head
    }
    for cycle in cycles.reversed() {
      for (words, arc) in zip(cycle.members, cycle.arcs)
      where !words.contains(where: { result[$0] >= 0 }) {
        result[arc.word] = arc.head
      }
    }
    return result
  }

  private mutating func chooseHeads() {
    for node in 1..<width where isAlive[node] {
      var choice = -1
      for candidate in 0..<width where candidate != node && isAlive[candidate] {
        if choice < 0 || scores[node * width + candidate] > scores[node * width + choice] {
          choice = candidate
        }
      }
      head[node] = choice
    }
  }

  private func findCycle() -> [Int]? {
    var seenFrom = [Int](repeating: 0, count: width)
    for start in 1..<width where isAlive[start] && seenFrom[start] == 0 {
      var node = start
      while node != 0, seenFrom[node] == 0 {
        seenFrom[node] = start
        node = head[node]
      }
      guard node != 0, seenFrom[node] == start else { continue }
      var cycle = [node]
      var next = head[node]
      while next != node {
        cycle.append(next)
        next = head[next]
      }
      return cycle
    }
    return nil
  }

  /// Makes one node of a cycle.
  private mutating func drawTogether(_ cycle: [Int]) {
    let joined = cycle[0]
    let lost = cycle.map { scores[$0 * width + head[$0]] }
    let isInside = Set(cycle)
    for other in 0..<width where isAlive[other] && !isInside.contains(other) {
      var bestIn = -Double.infinity
      var bestOut = -Double.infinity
      var arcIn = arcs[joined * width + other]
      var arcOut = arcs[other * width + joined]
      for (node, loss) in zip(cycle, lost) {
        if scores[node * width + other] - loss > bestIn {
          bestIn = scores[node * width + other] - loss
          arcIn = arcs[node * width + other]
        }
        if scores[other * width + node] > bestOut {
          bestOut = scores[other * width + node]
          arcOut = arcs[other * width + node]
        }
      }
      scores[joined * width + other] = bestIn
      arcs[joined * width + other] = arcIn
      scores[other * width + joined] = bestOut
      arcs[other * width + joined] = arcOut
    }
    for node in cycle.dropFirst() {
      isAlive[node] = false
      members[joined] += members[node]
    }
  }
}
