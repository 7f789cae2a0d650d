import Records

/// Reads the features of a page's blocks.
struct BlockFeatureReader {
  let tree: HTMLTree
  let roles: ElementRoles
  let page: PageBlocks
  let facts: MainContent.PageFacts
  let phrases: PhraseList
  let dates: DateReader
  let elements: ElementFacts
  let totals: ElementTotals
  /// The weight of each block, the publisher's body and the title considered.
  let weights: [BlockWeight]
  /// The publisher's word on each block.
  let supports: [Double?]
  /// The chosen element.
  let container: Int
  /// How many steps each element around the chosen one is away; -1 for all others.
  let stepsFromContainer: [Int]
  var features: BlockFeatures

  /// The features of all blocks of a page.
  static func features(
    of page: PageBlocks, tree: HTMLTree, roles: ElementRoles, shares: TextShare,
    phrases: PhraseList, dates: DateReader, facts: MainContent.PageFacts
  ) -> BlockFeatures {
    guard !page.blocks.isEmpty else { return BlockFeatures(count: 0) }
    var reader = BlockFeatureReader(
      page, tree, roles, shares, phrases: phrases, dates: dates, facts: facts)
    reader.readTexts()
    reader.readElements()
    reader.readPositions()
    reader.readNeighbours()
    return reader.features
  }

  private init(
    _ page: PageBlocks, _ tree: HTMLTree, _ roles: ElementRoles, _ shares: TextShare,
    phrases: PhraseList, dates: DateReader, facts: MainContent.PageFacts
  ) {
    self.tree = tree
    self.roles = roles
    self.page = page
    self.facts = facts
    self.phrases = phrases
    self.dates = dates
    let elements = ElementFacts(of: tree, roles, shares)
    self.elements = elements
    let supports = page.blocks.map { facts.witness?.support(for: page.bytes[$0.range]) }
    self.supports = supports
    weights = zip(page.blocks, supports).map { block, support in
      var weight = BlockWeight(of: block)
      if elements.isInLeftOut[block.node] { weight.good *= 0.1 }
      if let titleNode = facts.titleNode, block.node < titleNode { weight.good *= 0.3 }
      if let support { weight.good *= support > 0.5 ? 1.5 : 0.5 }
      return weight
    }
    totals = ElementTotals(of: page.blocks, weights: weights, in: tree)
    container = ContainerChooser(tree, roles, totals: totals).choose() ?? 0
    var steps = [Int](repeating: -1, count: max(1, tree.nodes.count))
    var node = container
    var count = 0
    while node >= 0 {
      steps[node] = count
      count += 1
      node = Int(tree.nodes[node].parent)
    }
    stepsFromContainer = steps
    features = BlockFeatures(count: page.blocks.count)
  }

  /// The parent of an element; the root's is itself.
  func parent(of node: Int) -> Int { max(0, Int(tree.nodes[node].parent)) }
}
