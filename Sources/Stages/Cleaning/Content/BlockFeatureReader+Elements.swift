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
      setTotals(
        index, parent, whole,
        [.parentPurity, .parentShare, .parentLinks, .parentCount, .parentLength])
      setTotals(
        index, second, whole,
        [.secondPurity, .secondShare, .secondLinks, .secondCount, .secondLength])
      setTotals(
        index, self.parent(of: second), whole,
        [.thirdPurity, .thirdShare, .thirdLinks, .thirdCount, .thirdLength])
      let like = likes.groups[likes.keys[index]] ?? (good: 0, count: 1)
      features.set(index, .likeShare, like.good / whole)
      features.set(index, .likeCount, Double(min(100, like.count)))
      features.set(index, .likeMean, like.good / Double(like.count))
    }
  }

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
  private func likeBlocks() -> (keys: [UInt64], groups: [UInt64: (good: Double, count: Int)]) {
    var hashes: [Int: UInt64] = [:]
    func hash(_ node: Int) -> UInt64 {
      if let known = hashes[node] { return known }
      let names = tree.attributeBytes(.class, of: node) ?? []
      let hash = names.reduce(
        FoldedText.step(FoldedText.seed, tree.nodes[node].tag.rawValue), FoldedText.step)
      hashes[node] = hash
      return hash
    }
    let keys = page.blocks.map { block in
      hash(block.node) &* 31 ^ hash(parent(of: block.node))
    }
    var groups: [UInt64: (good: Double, count: Int)] = [:]
    for (key, weight) in zip(keys, weights) {
      let group = groups[key] ?? (0, 0)
      groups[key] = (group.good + weight.good, group.count + 1)
    }
    return (keys, groups)
  }
}
