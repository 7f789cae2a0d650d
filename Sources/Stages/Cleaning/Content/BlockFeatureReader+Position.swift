import Glibc

extension BlockFeatureReader {
  /// The natural logarithm of a count and one.
  func logarithm(_ count: some BinaryInteger) -> Double { log(1 + Double(count)) }

  /// Reads where the blocks stand on the page and beside the container.
  mutating func readPositions() {
    let blocks = page.blocks
    let whole = max(1, totals.whole.weight.good)
    let good = max(1, weights.reduce(0) { $0 + $1.good })
    let length = Double(max(1, blocks.reduce(0) { $0 + $1.length }))
    let inside = tree.subtree(of: container)
    let first = blocks.firstIndex { inside.contains($0.node) } ?? 0
    let last = blocks.lastIndex { inside.contains($0.node) } ?? blocks.count - 1
    let title = facts.titleNode.flatMap { node in blocks.firstIndex { $0.node >= node } }
    let total = totals[container]
    var before = (length: 0, good: 0.0)
    for (index, block) in blocks.enumerated() {
      features.set(index, .blocksBefore, Double(index) / Double(max(1, blocks.count - 1)))
      features.set(index, .charactersBefore, Double(before.length) / length)
      features.set(index, .goodBefore, before.good / good)
      before.length += block.length
      before.good += weights[index].good
      features.set(
        index, .fromTitle, title.map { Double(max(-50, min(50, index - $0))) } ?? -99)
      features.set(index, .pageBlocks, Double(min(1000, blocks.count)))
      features.set(index, .pageGood, log(1 + good))
      features.set(
        index, .containerBlocks, Double(last - first + 1) / Double(blocks.count))
      features.set(index, .containerPurity, total.purity)
      features.set(index, .containerShare, total.weight.good / whole)
      features.set(index, .inContainer, inside.contains(block.node))
      features.set(index, .fromStart, Double(max(-30, min(30, index - first))))
      features.set(index, .toEnd, Double(max(-30, min(30, last - index))))
      readBranch(of: index, whole)
    }
  }

  /// Reads how the block's element and the container lie to each other.
  private mutating func readBranch(of index: Int, _ whole: Double) {
    var node = page.blocks[index].node
    var branch: Int?
    var steps = 0
    while stepsFromContainer[node] < 0, tree.nodes[node].parent >= 0 {
      branch = node
      node = Int(tree.nodes[node].parent)
      steps += 1
    }
    features.set(index, .stepsUp, Double(steps))
    features.set(
      index, .stepsDown, Double(stepsFromContainer[node] < 0 ? 99 : stepsFromContainer[node]))
    guard let branch else {
      for name in Self.branchNames { features.set(index, name, -1) }
      features.set(index, .branchIsFurniture, -1)
      return
    }
    setTotals(index, branch, whole, Self.branchNames)
    features.set(
      index, .branchIsFurniture,
      !roles.roles[branch].isDisjoint(with: [.drop, .unlikely, .comments, .furniture]))
  }

  private static let branchNames: [BlockFeature] = [
    .branchPurity, .branchShare, .branchLinks, .branchCount, .branchLength,
  ]

  /// Reads what stands around the blocks.
  mutating func readNeighbours() {
    let blocks = page.blocks
    var good = [0.0]
    var bad = [0.0]
    for weight in weights {
      good.append(good[good.count - 1] + weight.good)
      bad.append(bad[bad.count - 1] + weight.bad)
    }
    for index in blocks.indices {
      readNeighbour(
        of: index, at: index - 1, .previousLogLength, .previousLinks, .previousIsSibling)
      readNeighbour(of: index, at: index + 1, .nextLogLength, .nextLinks, .nextIsSibling)
      readNeighbour(of: index, at: index - 2, nil, .secondPreviousLinks, nil)
      readNeighbour(of: index, at: index + 2, nil, .secondNextLinks, .secondNextIsSibling)
      for (width, names) in Self.windows {
        let low = max(0, index - width)
        let high = min(blocks.count, index + 1 + width)
        features.set(index, names[0], (good[index] - good[low]) / Double(width))
        features.set(index, names[1], (good[high] - good[index + 1]) / Double(width))
        features.set(index, names[2], (bad[index] - bad[low]) / Double(width))
        features.set(index, names[3], (bad[high] - bad[index + 1]) / Double(width))
      }
    }
  }

  private static let windows: [(width: Int, names: [BlockFeature])] = [
    (3, [.goodBefore3, .goodAfter3, .badBefore3, .badAfter3]),
    (8, [.goodBefore8, .goodAfter8, .badBefore8, .badAfter8]),
  ]

  private mutating func readNeighbour(
    of index: Int, at place: Int, _ length: BlockFeature?, _ links: BlockFeature,
    _ isSibling: BlockFeature?
  ) {
    let neighbour = page.blocks.indices.contains(place) ? page.blocks[place] : nil
    if let length { features.set(index, length, neighbour.map { logarithm($0.length) } ?? -1) }
    features.set(index, links, neighbour?.linkDensity ?? -1)
    guard let isSibling else { return }
    features.set(
      index, isSibling,
      neighbour.map {
        tree.nodes[$0.node].parent == tree.nodes[page.blocks[index].node].parent ? 1 : 0
      } ?? -1)
  }
}
