import Records

/// Finds the blocks of a page that are its article: the scoring cascade.
///
/// 1. `BlockReader` leaves out what tags, names and attributes say is furniture.
/// 2. `BlockWeight` weighs every block by itself; the publisher's own body, where there is one,
///    speaks for or against it.
/// 3. `ContainerChooser` finds the element with most running text and little else.
/// 4. Inside, elements and lines of furniture are left out; the standfirst is taken in.
struct MainContent {
  private let tree: HTMLTree
  private let page: PageBlocks
  private let roles: ElementRoles
  private let shares: TextShare
  private let phrases: PhraseList
  private let facts: PageFacts

  /// What the page says about itself that helps to find its text.
  struct PageFacts {
    /// The element that shows the title.
    var titleNode: Int?
    /// The title.
    var title: String?
    /// The short text for search engines: often the standfirst.
    var description: String?
    /// The publisher's own body.
    var witness: ArticleBodyWitness?
  }

  /// Prepares a page.
  init(_ tree: HTMLTree, roles: ElementRoles, phrases: PhraseList, facts: PageFacts) {
    self.tree = tree
    self.roles = roles
    self.phrases = phrases
    self.facts = facts
    shares = TextShare(of: tree)
    page = BlockReader.blocks(of: tree, roles: roles, shares: shares)
  }

  /// The article's paragraphs in order; empty when there is no article.
  func paragraphs() -> [TextParagraph] {
    let blocks = page.blocks
    let supports = blocks.map { facts.witness?.support(for: page.bytes[$0.range]) }
    let titleNode = facts.titleNode ?? -1
    let weights = zip(blocks, supports).map { block, support in
      var weight = BlockWeight(of: block)
      if let support { weight.good *= support > 0.5 ? 1.5 : 0.5 }
      if block.node < titleNode { weight.good *= 0.3 }
      return weight
    }
    let chooser = ContainerChooser(tree, roles, blocks, weights: weights)
    let totals = chooser.totals()
    guard let container = chooser.choose(totals) else { return [] }
    var kept = BlockSelection(
      blocks: blocks, weights: weights, supports: supports, totals: totals, tree: tree,
      container: container)
    kept.dropFurnitureElements()
    kept.dropUnsupported(by: facts.witness)
    let texts = LineFilter(page: page, phrases: phrases, title: facts.title)
    let lines = texts.filter(kept.indices, weights: weights)
    let standfirst = Standfirst(page: page, phrases: phrases, facts: facts)
      .indices(before: lines.first ?? blocks.count, notIn: Set(lines))
    return (standfirst + lines).map { TextParagraph(text: page.text(of: blocks[$0]), kind: blocks[$0].kind) }
  }
}

/// A paragraph of the article on its way into the document.
struct TextParagraph {
  let text: String
  let kind: Paragraph.Kind
}
