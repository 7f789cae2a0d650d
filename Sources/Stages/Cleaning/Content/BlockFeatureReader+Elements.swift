import Records

extension BlockFeatureReader {
  /// Reads what the elements around the blocks are and hold.
  mutating func readElements() {
    let whole = max(1, totals.whole.weight.good)
    let likes = likeBlocks()
    for (index, block) in page.blocks.enumerated() {
      let node = block.node
      let parent = parent(of: node)
      features.set(index, .contentDistance, Double(elements.contentDistance[node]))
      features.set(index, .furnitureDistance, Double(elements.furnitureDistance[node]))
      let near = roles.roles[node].union(roles.roles[parent])
      features.set(
        index, .nearFurniture, !near.isDisjoint(with: [.drop, .unlikely, .comments, .furniture]))
      features.set(index, .inLeftOut, elements.isInLeftOut[node])
      features.set(index, .inFurniture, block.roles.contains(.furniture))
      features.set(index, .inByline, block.roles.contains(.byline))
      features.set(index, .inUnlikely, block.roles.contains(.unlikely))
      features.set(index, .inCaption, block.roles.contains(.caption))
      features.set(index, .inMain, elements.isInMain[node])
      features.set(index, .inArticle, elements.isInArticle[node])
      features.set(index, .depth, Double(elements.depth[node]))
      features.set(index, .ownCount, Double(min(50, totals[node].count)))
      features.set(index, .ownShare, totals[node].weight.good / whole)
      let second = self.parent(of: parent)
      setTotals(index, parent, whole, Self.parentNames)
      setTotals(index, second, whole, Self.secondNames)
      setTotals(index, self.parent(of: second), whole, Self.thirdNames)
      let like = likes.totals[likes.groups[index]]
      features.set(index, .likeShare, like.good / whole)
      features.set(index, .likeCount, Double(min(100, like.count)))
      features.set(index, .likeMean, like.good / Double(like.count))
    }
  }

  private static let parentNames: [BlockFeature] = [
    .parentPurity, .parentShare, .parentLinks, .parentCount, .parentLength,
  ]
  private static let secondNames: [BlockFeature] = [
    .secondPurity, .secondShare, .secondLinks, .secondCount, .secondLength,
  ]
  private static let thirdNames: [BlockFeature] = [
    .thirdPurity, .thirdShare, .thirdLinks, .thirdCount, .thirdLength,
  ]

  /// Sets purity, share, link density, count and mean length of what an element holds.
  mutating func setTotals(
    _ index: Int, _ node: Int, _ whole: Double, _ names: [BlockFeature]
  ) {
    let total = totals[node]
    features.set(index, names[0], total.purity)
    features.set(index, names[1], total.weight.good / whole)
    features.set(index, names[2], total.linkDensity)
    features.set(index, names[3], Double(min(300, total.count)))
    features.set(index, names[4], total.meanLength)
  }

  /// Groups blocks whose element and parent have the same tags and classes, as templates write them.
  private func likeBlocks() -> (groups: [Int], totals: [(good: Double, count: Int)]) {
    // 0 stands for elements that nobody asked about yet; a hash of 0 is made anew each time.
    var hashes = [UInt64](repeating: 0, count: max(1, tree.nodes.count))
    func hash(_ node: Int) -> UInt64 {
      if hashes[node] != 0 { return hashes[node] }
      let names = tree.attributeBytes(.class, of: node) ?? []
      let hash = names.reduce(
        ByteHash.step(ByteHash.seed, tree.nodes[node].tag.rawValue), ByteHash.step)
      hashes[node] = hash
      return hash
    }
    let likes = HashGroups(
      of: page.blocks.map { block in hash(block.node) &* 31 ^ hash(parent(of: block.node)) })
    var totals = [(good: Double, count: Int)](repeating: (0, 0), count: likes.count)
    for (group, weight) in zip(likes.groups, weights) {
      totals[group].good += weight.good
      totals[group].count += 1
    }
    return (likes.groups, totals)
  }
}
