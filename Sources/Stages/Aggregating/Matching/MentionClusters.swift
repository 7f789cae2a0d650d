import Records

/// Groups the mentions of one document into occurrences.
///
/// Retellings that the extractor marked (`same_as`) are joined first. Then pairs are joined from the
/// best match down; two groups become one only if no member of one is impossible beside a member of
/// the other, and if they agree on the whole, not just where they touch: that keeps a vague mention
/// from chaining two different attacks together.
struct MentionClusters {
  /// Two mentions that were joined, and why.
  struct Join: Sendable {
    let left: Int
    let right: Int
    let score: Double
    let evidence: [String]
  }

  /// Members of a group that a join looks at; large groups agree among themselves.
  private static let sampleSize = 12
  /// What the members of two groups must reach on average.
  private static let meanThreshold = 3.0
  /// How far back a mention looks: bounds the work on a document that is a long list of events.
  private static let reach = 300

  private let mentions: [Telling]
  private var parents: [Int]
  private var members: [[Int]]
  private var joins: [Join] = []

  private init(_ mentions: [Telling]) {
    self.mentions = mentions
    parents = Array(mentions.indices)
    members = mentions.indices.map { [$0] }
  }

  /// Groups the mentions of a document.
  ///
  /// - Parameters:
  ///   - mentions: One for each event, by sentence, then id.
  ///   - retold: For each, the id of the mention that it retells.
  /// - Returns: Groups of ascending indices with the joins that made them, by first member.
  static func groups(
    of mentions: [Telling], retold: [String?]
  ) -> [(members: [Int], joins: [Join])] {
    if mentions.count == 1 { return [([0], [])] }
    var clusters = MentionClusters(mentions)
    clusters.joinRetellings(retold)
    clusters.joinMatches()
    var joins: [Int: [Join]] = [:]
    for join in clusters.joins { joins[clusters.root(of: join.left), default: []].append(join) }
    return mentions.indices.filter { clusters.root(of: $0) == $0 }
      .map { (clusters.members[$0], joins[$0] ?? []) }
  }

  private mutating func joinRetellings(_ retold: [String?]) {
    guard retold.contains(where: { $0 != nil }) else { return }
    var places = TextIndex()
    for mention in mentions { _ = places.add(mention.id) }
    for (index, earlier) in retold.enumerated() {
      guard let earlier = earlier.flatMap({ places.place(of: $0) }), earlier != index,
        root(of: earlier) != root(of: index)
      else { continue }
      merge(Join(left: earlier, right: index, score: 0, evidence: ["same_as"]))
    }
  }

  private mutating func joinMatches() {
    for edge in matches() where root(of: edge.left) != root(of: edge.right) {
      let (left, right) = (members[root(of: edge.left)], members[root(of: edge.right)])
      guard agree(left, right) else { continue }
      let comparison = MentionComparison(mentions[edge.left], mentions[edge.right])
      merge(
        Join(
          left: edge.left, right: edge.right, score: edge.score,
          evidence: comparison?.evidence ?? []))
    }
  }

  private struct Edge {
    let left: Int
    let right: Int
    let score: Double
  }

  /// The pairs that match, best first.
  private func matches() -> [Edge] {
    var edges: [Edge] = []
    for right in mentions.indices {
      for left in max(0, right - Self.reach)..<right {
        if let comparison = MentionComparison(mentions[left], mentions[right], onlyMatch: true),
          comparison.isMatch
        {
          edges.append(Edge(left: left, right: right, score: comparison.score))
        }
      }
    }
    return edges.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
  }

  /// Whether two groups can be one, and are so by most of what their members say.
  private func agree(_ left: [Int], _ right: [Int]) -> Bool {
    if left.count == 1, right.count == 1 { return true }
    var sum = 0.0
    var count = 0
    for one in left.prefix(Self.sampleSize) {
      for other in right.prefix(Self.sampleSize) {
        guard let comparison = MentionComparison(mentions[one], mentions[other]) else {
          return false
        }
        sum += comparison.score
        count += 1
      }
    }
    return sum >= Self.meanThreshold * Double(count)
  }

  private mutating func merge(_ join: Join) {
    let (left, right) = (root(of: join.left), root(of: join.right))
    let (kept, gone) = left < right ? (left, right) : (right, left)
    parents[gone] = kept
    members[kept] = (members[kept] + members[gone]).sorted()
    members[gone] = []
    joins.append(join)
  }

  private func root(of index: Int) -> Int {
    var current = index
    while parents[current] != current { current = parents[current] }
    return current
  }
}
